using System.Runtime.ExceptionServices;

namespace Lethe.Batch.Running;

/// <summary>Disposes of several things, whatever one of them says.</summary>
internal static class Disposal
{
    /// <summary>Disposes of all; what the first threw is thrown at the end.</summary>
    internal static void All(IEnumerable<IDisposable> things)
    {
        ExceptionDispatchInfo? first = null;
        foreach (var thing in things)
        {
            try
            {
                thing.Dispose();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                first ??= ExceptionDispatchInfo.Capture(e);
            }
        }

        first?.Throw();
    }
}
