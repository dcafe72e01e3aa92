using Lethe.Profiles;
using Lethe.Profiles.Import;
using Lethe.Profiles.Yaml;
using Shouldly;

namespace Lethe.Core.Tests.Profiles.Import;

/// <summary>Scripts and recipes of tests, imported.</summary>
internal static class Samples
{
    internal static string Read(string name) =>
        File.ReadAllText(Path.Combine(TestKit.ReferenceData.RepositoryRoot, "tests", "Lethe.Core.Tests", "Profiles", "Import", "Samples", name));

    internal static ImportedProfile Import(string text, string file = "x.script")
    {
        var imported = ProfileImport.Import(text, file, out var reason);
        reason.ShouldBe("");
        return imported.ShouldNotBeNull();
    }

    internal static Profile Profile(ImportedProfile imported)
    {
        var reading = ProfileReader.Read(imported.Yaml, "x.yaml");
        reading.Problems.Select(problem => problem.ToString()).ShouldBeEmpty();
        return reading.Profile.ShouldNotBeNull();
    }

    /// <summary>What an element of a CTP script becomes: rules and conditions without the lines they come from, or the notes.</summary>
    internal static string Ctp(string tag, string script) => Lines(Import(
        $"<script><p t=\"DATEINC\">-30</p><p t=\"SITE\">07</p><e en=\"T\" t=\"{tag}\" n=\"It\">{script.Replace("\"", "&quot;", StringComparison.Ordinal)}</e></script>"));

    internal static string Deid(string lines) => Lines(Import($"FORMAT dicom\n{lines}\n"));

    private static string Lines(ImportedProfile imported)
    {
        Profile(imported);
        var body = imported.Yaml.Split('\n')
            .SkipWhile(line => !line.StartsWith("base:", StringComparison.Ordinal)).Skip(1)
            .Where(line => line.Length > 0 && line is not ("rules:" or "quarantine:" or "skip:"))
            .Select(line => line.Split("    # line")[0].Trim().TrimStart('-').Trim());
        return string.Join("; ", body.Concat(imported.Notes.Select(note => $"! {note.Reason}")));
    }
}
