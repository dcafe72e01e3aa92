using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lethe.Batch.Running;

namespace Lethe.Batch.Resuming;

/// <summary>What decides the bytes and names of the outputs of a run, as digests: a run can be resumed only with the same.</summary>
internal sealed class RunConfiguration
{
    private const int DigestBytes = 12;

    private readonly List<(string Kind, string Digest)> _parts;

    private RunConfiguration(List<(string Kind, string Digest)> parts) => _parts = parts;

    /// <summary>The configuration of a run.</summary>
    internal static RunConfiguration Of(BatchOptions options, string job)
    {
        var shard = string.Create(CultureInfo.InvariantCulture, $"{options.Shard}/{options.Shards}");
        (string, string)[] own = [("program", EngineVersion.Text), ("job", job), ("layout", options.FileSet ? "file-set" : options.Layout ?? ""), ("shard", shard)];
        return new RunConfiguration([.. own.Concat(options.Configuration.Select(part => (part.Key, part.Value))).Select(part => (part.Item1, Digest(part.Item2)))]);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null if it is something else.</summary>
    internal static RunConfiguration? Parse(string text)
    {
        var parts = text.Split(' ').Select(part => part.Split('=')).ToList();
        return parts.TrueForAll(part => part.Length == 2) ? new RunConfiguration([.. parts.Select(part => (part[0], part[1]))]) : null;
    }

    /// <summary>The kinds of what is not the same, such as <c>profile</c>; no values.</summary>
    internal IReadOnlyList<string> DifferencesFrom(RunConfiguration other) =>
        [.. _parts.Except(other._parts).Concat(other._parts.Except(_parts)).Select(part => part.Kind).Distinct()];

    public override string ToString() => string.Join(' ', _parts.Select(part => $"{part.Kind}={part.Digest}"));

    private static string Digest(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, DigestBytes));
}
