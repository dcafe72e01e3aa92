using System.Text.Json;
using Lethe.Batch.Reports;
using Lethe.Identity;
using Lethe.Protection;
using Lethe.Results;

namespace Lethe.Batch.Running;

/// <summary>Makes protected copies.</summary>
internal sealed class DeidentificationJob(Deidentifier deidentifier, ProjectKey key) : IBatchJob
{
    public string Description =>
        $"\"profile\":{Quote(deidentifier.Plan.Resolver.Profile.Name)},\n\"standard\":\"PS3.15 2026d\",\n\"methodCodes\":[\"113100\"],\n\"keyId\":{Quote(key.Id)}{Originals()}";

    public ProjectKey Key => key;

    public Outcome Success => Outcome.Deidentified;

    public IInstanceSession CreateSession() => deidentifier.CreateSession();

    public SourceNames NamesFor(BatchOptions options) => new(key, options.ShowPaths);

    private string Originals() => deidentifier.Originals is not { } kept ? ""
        : $",\n\"originals\":{{\"hiddenInPixels\":{(kept.IsHidden ? "true" : "false")},\"groups\":[{string.Join(',', kept.Groups.Select(Describe))}]}}";

    private static string Describe(ProtectedGroup group) =>
        $"{{\"name\":{Quote(group.Name)},\"recipients\":[{string.Join(',', group.Recipients.Select(recipient => Quote(recipient.Fingerprint)))}]}}";

    private static string Quote(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";
}
