using System.Diagnostics;

namespace Lethe.Batch.Outputs;

/// <summary>Tells whether what a process left behind is still in use.</summary>
internal static class LiveProcess
{
    /// <summary>True if a process of this machine has the number.</summary>
    internal static bool Exists(int number)
    {
        try
        {
            using var found = Process.GetProcessById(number);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
