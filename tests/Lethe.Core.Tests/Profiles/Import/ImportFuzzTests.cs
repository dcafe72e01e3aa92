using System.Text;
using Lethe.Profiles.Import;
using Lethe.Profiles.Yaml;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Import;

/// <summary>Seeded damage to scripts and recipes: whatever comes out is a profile without mistakes, or a reason.</summary>
public class ImportFuzzTests
{
    private static readonly string[] Pieces = ["@if(", "){", "}", "\"", "\\", "'", ": ", "#", "&amp;", "é", "\u2028", "{code}", "||", "+ ", "%header\n", "contains:", "(0010,", "\n", "\t", "__", "@hash(this)"];

    [Theory]
    [InlineData("trial.ctp.xml", 1)]
    [InlineData("old.ctp.properties", 2)]
    [InlineData("hospital.deid", 3)]
    public void Damaged_files_give_a_profile_or_a_reason(string name, int seed)
    {
        var random = new Random(seed);
        var text = Samples.Read(name);
        for (var round = 0; round < 25; round++)
        {
            var imported = ProfileImport.Import(Damage(text, random), name, out var reason);

            (imported is null).ShouldBe(reason.Length > 0);
            if (imported is not null)
            {
                ProfileReader.Read(imported.Yaml, "x.yaml").Problems.ShouldBeEmpty();
            }
        }
    }

    private static string Damage(string text, Random random)
    {
        var builder = new StringBuilder(text);
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var at = random.Next(builder.Length);
            if (random.Next(3) == 0)
            {
                builder.Remove(at, Math.Min(random.Next(1, 8), builder.Length - at));
            }
            else
            {
                builder.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }
        }

        return builder.ToString();
    }
}
