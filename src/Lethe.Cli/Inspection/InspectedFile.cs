namespace Lethe.Cli.Inspection;

/// <summary>A file as it is shown.</summary>
/// <param name="Notes">What a reader of the dump should know about the file as a whole.</param>
/// <param name="Meta">File meta information (PS3.10 7.1); empty when there is none.</param>
/// <param name="DataSet">The data set.</param>
internal sealed record InspectedFile(IReadOnlyList<string> Notes, IReadOnlyList<InspectedElement> Meta, IReadOnlyList<InspectedElement> DataSet);
