using System.Globalization;
using System.Text;
using Lethe.Batch.Inputs;
using Lethe.Identity;

namespace Lethe.Batch.Resuming;

/// <summary>Keyed ids of inputs as they are now: another length or time of change makes another id, so that a changed input is worked on again.</summary>
internal sealed class InputStamps(ProjectKey key)
{
    private readonly SourceIds _ids = new(key);

    /// <summary>The id, or null if the input is gone.</summary>
    internal string? Of(InputFile input)
    {
        var file = new FileInfo(input.Path);
        return !file.Exists ? null
            : _ids.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"resume {file.Length} {file.LastWriteTimeUtc.Ticks} {input.Path}")));
    }
}
