using Lethe.Identity;

namespace Lethe.Batch.Running;

/// <summary>What a run over folders does.</summary>
public sealed record BatchOptions
{
    /// <summary>Files and folders, as given.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>What was read from standard input, which the input <c>-</c> stands for.</summary>
    public ReadOnlyMemory<byte> StandardInput { get; init; }

    /// <summary>Where outputs go if <see cref="Output"/> is <c>-</c>.</summary>
    public Stream? StandardOutput { get; init; }

    /// <summary>Folder for the protected copies, a zip file (<c>.zip</c>), or <c>-</c> for standard output.</summary>
    public required string Output { get; init; }

    /// <summary>Worker threads, at least 1.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary><c>mirror</c> or a template of new values; null for the default.</summary>
    public string? Layout { get; init; }

    /// <summary>Outputs get names of a file-set and are listed in a DICOMDIR (PS3.10 8); there is no <see cref="Layout"/> then. Not for a stream.</summary>
    public bool FileSet { get; init; }

    /// <summary>Everything but writing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Outputs of an earlier run are replaced.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Goes on where a run that was broken off left the output folder.</summary>
    public bool Resume { get; init; }

    /// <summary>What decides output bytes beyond these options, by kind (<c>profile</c>, <c>key</c> ...): a run is resumed only with the same.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>();

    /// <summary>Folder for the mapping files, or null.</summary>
    public string? Mapping { get; init; }

    /// <summary>File with given pseudonyms and numbers of patients, or null.</summary>
    public string? Patients { get; init; }

    /// <summary>What happens to patients that the file does not name.</summary>
    public UnknownPatient UnknownPatient { get; init; }

    /// <summary>Report files; the ending decides the form.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>Folder for pictures of what was blanked, as it was before, or null.</summary>
    public string? Review { get; init; }

    /// <summary>Reports name inputs by their paths, which may hold identity, instead of keyed ids.</summary>
    public bool ShowPaths { get; init; }

    /// <summary>This machine's part of the inputs, from 1.</summary>
    public int Shard { get; init; } = 1;

    /// <summary>Parts in all.</summary>
    public int Shards { get; init; } = 1;
}
