using Lethe.Identity;

namespace Lethe.Batch.Verifying;

/// <summary>What a second look is given.</summary>
public sealed record VerifyOptions
{
    /// <summary>Folder, file or zip file with the originals; null when there are none.</summary>
    public string? Originals { get; init; }

    /// <summary>Folder, file or zip file with the outputs.</summary>
    public required string Outputs { get; init; }

    /// <summary>Project key, which tells which output belongs to which original.</summary>
    public ProjectKey? Key { get; init; }

    /// <summary>Folder of the tables of <c>--mapping</c>, which tell it too.</summary>
    public string? Mapping { get; init; }

    /// <summary>Worker threads.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
