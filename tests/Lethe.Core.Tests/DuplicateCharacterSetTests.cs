using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests;

public sealed class DuplicateCharacterSetTests
{
    private static readonly Tag SpecificCharacterSet = new(0x0008, 0x0005);

    /// <summary>Of duplicates the first is written, so the first has to be judged, and text is decoded by it.</summary>
    [Theory]
    [InlineData("NO SUCH TERM", "ISO_IR 100", false)]
    [InlineData("ISO_IR 100", "NO SUCH TERM", true)]
    public void The_first_of_two_character_sets_counts(string first, string second, bool stays)
    {
        var set = new DataSet()
            .AddRaw(SpecificCharacterSet, Vr.CS, System.Text.Encoding.ASCII.GetBytes(first))
            .AddRaw(SpecificCharacterSet, Vr.CS, System.Text.Encoding.ASCII.GetBytes(second))
            .Add(new Tag(0x0008, 0x0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.7")
            .Add(new Tag(0x0008, 0x0018), Vr.UI, "1.2.3.4");
        var session = new Deidentifier(Profile.Basic, ProjectKey.CreateRandom()).CreateSession();

        session.Deidentify(new MemorySource(Part10Writer.ToBytes(set, new WriteOptions()))).ShouldBe(Outcome.Deidentified);

        using var output = new MemoryStream();
        session.Result.WriteTo(output);
        var reader = new HeaderReader();
        reader.Read(new MemorySource(output.ToArray())).ShouldBeTrue();
        (reader.Table.Find(SpecificCharacterSet.Value) >= 0).ShouldBe(stays);
    }
}
