using System.Buffers.Binary;
using Lethe.Dicom.Elements;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

public class CleanIccProfileActionTests
{
    private const uint IccProfile = 0x0028_2000;

    [Fact]
    public void The_profile_stays_in_its_length_without_its_texts()
    {
        var profile = Profile();
        var run = Run.Of(Run.Instance("1.2.840.10008.5.1.4.1.1.77.1.4").AddBytes(new Tag(IccProfile), Vr.OB, profile));

        run.Value(IccProfile).Length.ShouldBe(profile.Length);
        run.Holds("Berg").ShouldBeFalse();
        Run.Of(run.Bytes).Value(IccProfile).ShouldBe(run.Value(IccProfile));
    }

    [Fact]
    public void What_is_no_profile_goes_and_leaves_no_half_element()
    {
        var run = Run.Of(Run.Instance().AddBytes(new Tag(IccProfile), Vr.OB, "Berg^Anna, no profile at all"u8.ToArray()));

        run.Has(IccProfile).ShouldBeFalse();
        run.Holds("Berg").ShouldBeFalse();
        run.Problems.ShouldContain(ProblemNumber.IllegalValueRemoved);
    }

    /// <summary>A header, a table of one tag, and a text (ICC.1 7).</summary>
    private static byte[] Profile()
    {
        var text = "text\0\0\0\0Berg, Anna: display"u8;
        var profile = new byte[144 + text.Length + (text.Length & 1)];
        "acsp"u8.CopyTo(profile.AsSpan(36));
        BinaryPrimitives.WriteUInt32BigEndian(profile.AsSpan(128), 1);
        "cprt"u8.CopyTo(profile.AsSpan(132));
        BinaryPrimitives.WriteUInt32BigEndian(profile.AsSpan(136), 144);
        BinaryPrimitives.WriteUInt32BigEndian(profile.AsSpan(140), (uint)text.Length);
        text.CopyTo(profile.AsSpan(144));
        return profile;
    }
}
