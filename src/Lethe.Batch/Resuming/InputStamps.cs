using System.Globalization;
using System.Text;
using Lethe.Batch.Inputs;
using Lethe.Identity;

namespace Lethe.Batch.Resuming;

/// <summary>Keyed ids of inputs as they are now: another length or time of change makes another id, so that a changed input is worked on again.</summary>
internal sealed class InputStamps(ProjectKey key)
{
    private readonly SourceIds _ids = new(key);

    /// <summary>The id, or null if the input is gone or came from standard input.</summary>
    internal string? Of(InputFile input)
    {
        if (input.Bytes is not null || FileOf(input) is not { Exists: true } file)
        {
            return null;
        }

        var member = input.Member?.Place ?? -1;
        return _ids.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"resume {file.Length} {file.LastWriteTimeUtc.Ticks} {member} {input.Path}")));
    }

    private static FileInfo? FileOf(InputFile input)
    {
        var place = input.Member?.Archive;
        while (place?.InOuter is { } inOuter)
        {
            place = inOuter.Archive;
        }

        return place is null ? new FileInfo(input.Path) : place.Bytes is null ? new FileInfo(place.Name) : null;
    }
}
