using System.Text;
using Lethe.Profiles;
using Lethe.Profiles.Yaml;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Yaml;

/// <summary>Seeded damage to the ready profiles: whatever is read, there is a profile or a problem, and never an exception.</summary>
public class ProfileFuzzTests
{
    private const int Rounds = 400;

    private static readonly string[] Pieces =
    [
        ": ", "- ", "\n", "  ", "\t", "[", "]", "{", "}", "\"", "'", "#", "&a ", "*a", "!!str ", "|", ">", "?", "---\n", "...\n", "%", "@", "\\", "\0", "\uFEFF",
        "when:", "private \"", "(0010,", "xx", "\\u0000", "\\UFFFFFFFF", "{code}", "{number:", "9999999999", "\uD800", "vr ", "/", "rules:", "~",
    ];

    [Theory]
    [InlineData("basic", 1)]
    [InlineData("research", 2)]
    [InlineData("clinical-trial", 3)]
    [InlineData("strict", 4)]
    public void Damaged_profiles_never_throw(string name, int seed)
    {
        var random = new Random(seed);
        var text = Seed(name);
        for (var round = 0; round < Rounds; round++)
        {
            var reading = ProfileReader.Read(Damage(text, random), "fuzz.yaml");
            (reading.Profile is null).ShouldBe(reading.Problems.Count > 0);
        }
    }

    [Fact]
    public void Damaged_bytes_never_throw()
    {
        var random = new Random(5);
        var bytes = Encoding.UTF8.GetBytes(Seed("clinical-trial"));
        for (var round = 0; round < Rounds; round++)
        {
            var copy = bytes.ToArray();
            for (var i = random.Next(1, 5); i > 0; i--)
            {
                copy[random.Next(copy.Length)] = (byte)random.Next(256);
            }

            var reading = ProfileReader.Read(copy, "fuzz.yaml");
            (reading.Profile is null).ShouldBe(reading.Problems.Count > 0);
        }
    }

    /// <summary>The profile under another name, with something of everything at its end.</summary>
    private static string Seed(string name) => ReadyProfiles.Yaml(name).Replace($"name: {name}", "name: x", StringComparison.Ordinal) + """

        reject:
          - any: [{ Modality: &m CT }, { Manufacturer: { contains: [A, B] } }, { not: { Modality: *m } }]
          - Rows: { less-than: 5 }
            SOPClassUID: CTImageStorage
        """;

    private static string Damage(string text, Random random)
    {
        var builder = new StringBuilder(text);
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(builder.Length);
            var length = Math.Min(random.Next(1, 30), builder.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    builder.Remove(at, length);
                    break;
                case 1:
                    builder.Insert(at, builder.ToString(random.Next(builder.Length - length + 1), length));
                    break;
                case 2:
                    builder[at] = (char)random.Next(1, 256);
                    break;
                default:
                    builder.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }

            if (builder.Length == 0)
            {
                builder.Append('x');
            }
        }

        return builder.ToString();
    }
}
