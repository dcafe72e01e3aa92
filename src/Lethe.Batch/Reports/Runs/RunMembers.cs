using System.Text.Json;
using Lethe.Batch.Running;
using Lethe.Profiles;
using Lethe.Protection;

namespace Lethe.Batch.Reports.Runs;

/// <summary>What ran, as members of a JSON object.</summary>
internal static class RunMembers
{
    internal static string Of(RunDescription run) => string.Join(",\n", run.Profile is null ? Restoring(run) : Protecting(run, run.Profile));

    private static IEnumerable<string> Restoring(RunDescription run)
    {
        yield return $"\"restoredWith\":{Quote(run.RestoredWith)}";
        yield return DryRun(run);
    }

    private static IEnumerable<string> Protecting(RunDescription run, Profile profile)
    {
        yield return $"\"profile\":{Quote(profile.Name)}";
        yield return $"\"profileHash\":\"sha256:{run.ProfileHash}\"";
        yield return $"\"options\":{Quote(profile.Options.Select(ProfileOptions.NameOf))}";
        yield return $"\"minimalHeader\":{Boolean(profile.KeepsMinimum)}";
        yield return "\"standard\":\"PS3.15 2026d\"";
        yield return $"\"methodCodes\":{Quote(run.Claims!.Codes.Select(code => code.Value))}";
        yield return $"\"methodCodesDependOnConditions\":{Boolean(run.Claims.DependsOnConditions)}";
        yield return $"\"keyId\":{Quote(run.KeyId)}";
        yield return DryRun(run);
        if (run.Originals is { } kept)
        {
            yield return $"\"originals\":{{\"hiddenInPixels\":{Boolean(kept.IsHidden)},\"groups\":[{string.Join(',', kept.Groups.Select(Describe))}]}}";
        }
    }

    private static string DryRun(RunDescription run) => $"\"dryRun\":{Boolean(run.IsDryRun)}";

    private static string Describe(ProtectedGroup group) =>
        $"{{\"name\":{Quote(group.Name)},\"recipients\":{Quote(group.Recipients.Select(recipient => recipient.Fingerprint))}}}";

    private static string Boolean(bool value) => value ? "true" : "false";

    private static string Quote(IEnumerable<string> texts) => $"[{string.Join(',', texts.Select(Quote))}]";

    private static string Quote(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";
}
