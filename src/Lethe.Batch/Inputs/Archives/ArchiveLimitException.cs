namespace Lethe.Batch.Inputs.Archives;

/// <summary>An archive asks for more than <see cref="ArchiveLimits"/> allow.</summary>
internal sealed class ArchiveLimitException() : IOException("The archive unpacks to more than it can hold.");
