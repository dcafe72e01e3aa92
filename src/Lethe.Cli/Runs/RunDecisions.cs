using System.Security.Cryptography;
using Lethe.Identity;
using Lethe.Protection;

namespace Lethe.Cli.Runs;

/// <summary>What decides the outputs of <c>lethe deidentify</c> beside the inputs, by kind: a run that was broken off is resumed only with the same.</summary>
internal static class RunDecisions
{
    /// <summary>The kinds and their values; files by their contents.</summary>
    /// <exception cref="IOException">A file vanished.</exception>
    internal static IReadOnlyDictionary<string, string> Of(DeidentifyRequest request, ProjectKey key, OriginalsProtection? originals) => new Dictionary<string, string>
    {
        ["profile"] = File.Exists(request.Profile) ? Contents(request.Profile) : request.Profile,
        ["options"] = string.Join(' ', request.Options.Order(StringComparer.Ordinal)),
        ["selection"] = $"{string.Join(" or ", request.Selection.Include)} not {string.Join(" or ", request.Selection.Exclude)}",
        ["key"] = key.Id,
        ["recipients"] = originals is null ? "" : $"{request.Protection.Only} {originals.IsHidden} {string.Join(' ', originals.Groups.Select(Describe))}",
        ["groups"] = request.Protection.Groups is { } groups ? Contents(groups) : "",
        ["pixels"] = request.Pixels.Decisions,
        ["patients"] = request.Batch.Patients is { } patients ? $"{request.Batch.UnknownPatient} {Contents(patients)}" : "",
    };

    private static string Describe(ProtectedGroup group) => $"{group.Name} {string.Join(' ', group.Recipients.Select(recipient => recipient.Fingerprint))}";

    private static string Contents(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
