using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Lethe.Architecture.Tests;

/// <summary>Cli -> Batch -> {Core, SecondLook} -> Dicom and Synthetic -> Dicom; never upward. A second look shares the byte layer alone with the engine.</summary>
public class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Lethe.Dicom"] = [],
        ["Lethe.Core"] = ["Lethe.Dicom"],
        ["Lethe.Pixels"] = ["Lethe.Core", "Lethe.Dicom"],
        ["Lethe.SecondLook"] = ["Lethe.Dicom"],
        ["Lethe.Synthetic"] = ["Lethe.Dicom"],
        ["Lethe.Batch"] = ["Lethe.Core", "Lethe.Dicom", "Lethe.Pixels", "Lethe.SecondLook"],
        ["Lethe.Cli"] = ["Lethe.Batch", "Lethe.Core", "Lethe.Dicom", "Lethe.Pixels", "Lethe.SecondLook", "Lethe.Synthetic"],
    };

    [Fact]
    public void Every_project_has_its_place() =>
        Sources.Projects.Select(Path.GetFileNameWithoutExtension).ShouldBe(Allowed.Keys, ignoreOrder: true);

    [Fact]
    public void References_never_lead_upward()
    {
        foreach (var project in Sources.Projects)
        {
            var references = XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));
            foreach (var reference in references)
            {
                Allowed[Path.GetFileNameWithoutExtension(project)].ShouldContain(reference, project);
            }
        }
    }

    [Fact]
    public void What_is_compiled_keeps_to_it_too()
    {
        foreach (var assembly in Product.Assemblies)
        {
            var name = assembly.GetName().Name == "lethe" ? "Lethe.Cli" : assembly.GetName().Name!;
            var ours = assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(reference => reference.StartsWith("Lethe", StringComparison.OrdinalIgnoreCase));
            ours.Except(Allowed[name]).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void The_byte_layer_uses_no_package() => PackagesOf("Lethe.Dicom").ShouldBeEmpty();

    [Fact]
    public void The_engine_uses_one_package_for_the_profiles_and_nowhere_else()
    {
        PackagesOf("Lethe.Core").ShouldBe(["YamlDotNet"]);
        Sources.Written.Where(file => File.ReadAllText(file).Contains("using YamlDotNet", StringComparison.Ordinal)).Select(Sources.Name)
            .ShouldBe(["src/Lethe.Core/Profiles/Yaml/Tree/YamlTree.cs"]);
    }

    private static IEnumerable<string> PackagesOf(string project) =>
        XDocument.Load(Sources.Projects.Single(path => Path.GetFileNameWithoutExtension(path) == project))
            .Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!);
}
