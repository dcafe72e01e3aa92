using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Reading;

/// <summary>Every prefix of a small file is a problem or a legal shorter file.</summary>
public class TruncationTests
{
    public static TheoryData<string, bool> Forms() => new()
    {
        { SyntaxUid.ExplicitLittleEndian, false }, { SyntaxUid.ExplicitLittleEndian, true },
        { SyntaxUid.ImplicitLittleEndian, false }, { SyntaxUid.ImplicitLittleEndian, true },
        { SyntaxUid.ExplicitBigEndian, false }, { SyntaxUid.ExplicitBigEndian, true },
        { SyntaxUid.JpegBaseline, true }, { SyntaxUid.Deflated, true },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Cut_anywhere(string syntax, bool undefined)
    {
        var bytes = Part10Writer.ToBytes(Sample(syntax), new WriteOptions { TransferSyntax = syntax, UndefinedItems = undefined, UndefinedSequences = undefined });
        var whole = new HeaderReader();
        whole.Read(new MemorySource(bytes)).ShouldBeTrue();
        var reader = new HeaderReader();
        for (var length = 0; length < bytes.Length; length++)
        {
            if (!reader.Read(new MemorySource(bytes.AsMemory(0, length))))
            {
                reader.Problem.Code.ShouldNotBe(ReadProblemCode.None);
                continue;
            }

            // Legal where it ends between two elements of the top level, or where only delimiters are missing.
            reader.Outline().ShouldNotBeEmpty();
            if (syntax == SyntaxUid.Deflated)
            {
                reader.Outline().ShouldBe(whole.Outline(), $"{length} of {bytes.Length} bytes of a deflated file");
            }

            whole.Outline().ShouldStartWith(reader.Outline().TrimEnd(' ', ']', ')'), customMessage: $"{length} bytes");
        }
    }

    [Fact]
    public void Strict_reading_takes_whole_elements_only()
    {
        var options = new WriteOptions { UndefinedItems = true, UndefinedSequences = true };
        var set = Sample(SyntaxUid.ExplicitLittleEndian);
        var bytes = Part10Writer.ToBytes(set, options);
        var accepted = Enumerable.Range(0, bytes.Length).Count(length => new HeaderReader(null, ReadLeniency.Strict).Read(new MemorySource(bytes.AsMemory(0, length))));
        accepted.ShouldBe(set.Elements.Count - 1);
    }

    private static DataSet Sample(string syntax)
    {
        var set = Files.Set().Add(Files.Id, Vr.LO, "4711")
            .AddSequence(Files.Sequence, new DataSet().Add(Files.Id, Vr.LO, "AB"), new DataSet().Add(Files.Id, Vr.LO, "CD"))
            .Add(new Tag(0x0040_A160), Vr.UT, "some text");
        return syntax == SyntaxUid.JpegBaseline
            ? set.AddFragments(Files.Pixels, default, new byte[] { 1, 2, 3, 4 })
            : set.AddBytes(Files.Pixels, Vr.OW, new byte[] { 1, 2, 3, 4 });
    }
}
