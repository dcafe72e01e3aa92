using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Shouldly;
using Xunit;

namespace Lethe.Synthetic.Tests.Pixels;

public class RleFrameTests
{
    [Fact]
    public void The_frame_unpacks_to_the_pixels_of_the_plain_slice()
    {
        var options = new DemoOptions { Slices = 1, SmallSize = 64 };
        var packed = DemoStudies.Files(options).First(f => f.Form.TransferSyntax == SyntaxUid.RleLossless).Content;
        var frame = packed.Find(new Tag(0x7FE0, 0x0010))!.Fragments![1].ToArray();

        var high = Unpack(frame, BitConverter.ToInt32(frame, 4), 64 * 64);
        var low = Unpack(frame, BitConverter.ToInt32(frame, 8), 64 * 64);

        BitConverter.ToInt32(frame, 0).ShouldBe(2);
        high.Max().ShouldBeInRange((byte)9, (byte)12);
        low.Distinct().Count().ShouldBeGreaterThan(100);
    }

    private static List<byte> Unpack(byte[] frame, int at, int count)
    {
        var bytes = new List<byte>();
        while (bytes.Count < count)
        {
            var control = (sbyte)frame[at++];
            if (control >= 0)
            {
                bytes.AddRange(frame.AsSpan(at, control + 1));
                at += control + 1;
            }
            else
            {
                bytes.AddRange(Enumerable.Repeat(frame[at++], 1 - control));
            }
        }

        bytes.Count.ShouldBe(count);
        return bytes;
    }
}
