using System.Buffers;
using System.Runtime.InteropServices;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Imaging;
using Lethe.Pixels.Cleaning;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Rle;
using Lethe.PictureKit.Fonts;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Cleaning;

/// <summary>Whole instances through the engine with Clean Pixel Data.</summary>
public sealed class PixelSessionTests
{
    private const int Columns = 200;
    private const int Rows = 120;
    private const string Name = "DOE JANE 4711";

    private static readonly Tag PixelData = new(0x7FE0_0010);

    /// <summary>Frames of soft waves; in some of them stands a name.</summary>
    private static byte[][] Frames(int count, Func<int, bool> hasText) => [.. Enumerable.Range(0, count).Select(frame =>
    {
        var cells = new ushort[Columns * Rows];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (ushort)(800 + (400 * Math.Sin(((i % Columns) + (7 * frame)) / 31.0) * Math.Cos(i / Columns / 23.0)));
        }

        if (hasText(frame))
        {
            Lettering.Draw(Name, 10, 12, 1, (x, y) => cells[(y * Columns) + x] = 4000);
        }

        return MemoryMarshal.AsBytes(cells.AsSpan()).ToArray();
    })];

    private static DataSet Header(int frames) => new DataSet()
        .Add(new Tag(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.7.3")
        .Add(new Tag(0x0008_0018), Vr.UI, "1.2.3.4")
        .Add(new Tag(0x0010_0010), Vr.PN, "Doe^Jane")
        .Add(new Tag(0x0010_0020), Vr.LO, "4711")
        .Add(new Tag(0x0028_0002), Vr.US, 1)
        .Add(new Tag(0x0028_0004), Vr.CS, "MONOCHROME2")
        .Add(new Tag(0x0028_0008), Vr.IS, frames)
        .Add(new Tag(0x0028_0010), Vr.US, Rows)
        .Add(new Tag(0x0028_0011), Vr.US, Columns)
        .Add(new Tag(0x0028_0100), Vr.US, 16)
        .Add(new Tag(0x0028_0101), Vr.US, 12)
        .Add(new Tag(0x0028_0102), Vr.US, 11)
        .Add(new Tag(0x0028_0103), Vr.US, 0)
        .Add(new Tag(0x0028_0301), Vr.CS, "YES");

    private static byte[] Native(byte[][] frames, byte[]? behind = null) =>
        Part10Writer.ToBytes(Header(frames.Length).AddBytes(PixelData, Vr.OW, (byte[])[.. frames.SelectMany(frame => frame), .. behind ?? []]));

    private static byte[] Coded(byte[] frame)
    {
        var output = new ArrayBufferWriter<byte>();
        var start = new ArrayBufferWriter<byte>();
        start.Write(new byte[64]);
        BitConverter.TryWriteBytes(MemoryMarshal.AsMemory(start.WrittenMemory).Span, 2);
        for (var segment = 0; segment < 2; segment++)
        {
            BitConverter.TryWriteBytes(MemoryMarshal.AsMemory(start.WrittenMemory).Span[(4 + (4 * segment))..], start.WrittenCount);
            PackBits.Encode([.. Enumerable.Range(0, frame.Length / 2).Select(i => frame[(2 * i) + 1 - segment])], start);
            start.Write(new byte[start.WrittenCount & 1]);
        }

        output.Write(start.WrittenSpan);
        return output.WrittenSpan.ToArray();
    }

    private static (Outcome Outcome, DeidentificationSession Session, HeaderReader Output) Deidentify(byte[] file, IPixelCleaner? cleaner, int threads = 1)
    {
        var profile = Profile.Basic.With([ConfidentialityOption.CleanPixelData]);
        var session = new Deidentifier(profile, ProjectKey.FromBytes(new byte[ProjectKey.Size]))
        {
            Pixels = cleaner ?? new PixelCleaner(new PixelCleanerOptions { Threads = threads }),
        }.CreateSession();
        var (outcome, output) = (session.Deidentify(new MemorySource(file)), new HeaderReader());
        if (outcome == Outcome.Deidentified)
        {
            using var stream = new MemoryStream();
            session.Result.WriteTo(stream);
            output.Read(new MemorySource(stream.ToArray())).ShouldBeTrue();
        }

        return (outcome, session, output);
    }

    private static string Text(HeaderReader output, uint tag) => output.Table.Find(tag) is >= 0 and var index ? System.Text.Encoding.ASCII.GetString(output.Value(index)).Trim() : "";

    /// <summary>Inside of boxes there is one value, outside what was there before.</summary>
    private static void Check(byte[][] before, HeaderReader output, PixelLook look, int framesWithText)
    {
        look.State.ShouldBe(PixelState.Cleaned);
        var image = PixelImage.TryOpen(output, out _).ShouldNotBeNull();
        image.Frames.ShouldBe(before.Length);
        var worker = new FrameWorker(new PixelCleanerOptions());
        var dark = 0;
        for (var frame = 0; frame < before.Length; frame++)
        {
            worker.Decode(image, frame).ShouldBe(CodecResult.Done);
            var cells = MemoryMarshal.Cast<byte, ushort>(before[frame]);
            var changed = 0;
            for (var i = 0; i < cells.Length; i++)
            {
                var inside = look.Boxes.Any(box => frame + 1 >= box.FirstFrame && frame + 1 <= box.LastFrame && i % Columns >= box.X && i % Columns < box.X + box.Width && i / Columns >= box.Y && i / Columns < box.Y + box.Height);
                var now = worker.Samples.Sample(i % Columns, i / Columns, 0);
                now.ShouldBe(inside ? now : cells[i], $"frame {frame} pixel {i}");
                now.ShouldBeLessThan(4000, "no pixel of a letter stays");
                changed += now != cells[i] ? 1 : 0;
            }

            dark += changed > 0 ? 1 : 0;
            worker.FindText(null).ShouldBeEmpty();
        }

        dark.ShouldBe(framesWithText);
        (Text(output, 0x0028_0301), output.Bytes.IndexOf("113101"u8) >= 0).ShouldBe(("NO", true));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Native_frames_are_blanked_and_the_rest_stays(int threads)
    {
        var frames = Frames(4, _ => true);

        var (outcome, session, output) = Deidentify(Native(frames), null, threads);

        outcome.ShouldBe(Outcome.Deidentified);
        Check(frames, output, session.Report.Pixels!, 4);
    }

    [Fact]
    public void Text_of_one_frame_goes_there_and_in_those_beside()
    {
        var frames = Frames(60, frame => frame == 30);

        var (_, session, output) = Deidentify(Native(frames), null);

        session.Report.Pixels!.Boxes.ShouldAllBe(box => box.FirstFrame == 30 && box.LastFrame == 32);
        Check(frames, output, session.Report.Pixels, 3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Coded_frames_in_which_nothing_was_found_keep_their_bytes_and_offsets_are_right(bool isExtended)
    {
        var frames = Frames(60, frame => frame == 30);
        var coded = frames.Select(Coded).ToArray();
        var set = Header(60);
        if (isExtended)
        {
            var (at, offsets) = (0L, new List<byte>());
            foreach (var frame in coded)
            {
                offsets.AddRange(BitConverter.GetBytes(at));
                at += frame.Length + 8;
            }

            set.AddBytes(new Tag(0x7FE0_0001), Vr.OV, (byte[])[.. offsets]).AddBytes(new Tag(0x7FE0_0002), Vr.OV, (byte[])[.. coded.SelectMany(frame => BitConverter.GetBytes((long)frame.Length))]);
        }

        set.AddFragments(PixelData, [ReadOnlyMemory<byte>.Empty, .. coded.Select(frame => (ReadOnlyMemory<byte>)frame)]);
        var (outcome, session, output) = Deidentify(Part10Writer.ToBytes(set, new WriteOptions { TransferSyntax = SyntaxUid.RleLossless }), null);

        outcome.ShouldBe(Outcome.Deidentified);
        Check(frames, output, session.Report.Pixels!, 3);
        var image = PixelImage.TryOpen(output, out _)!;
        image.HasExtendedOffsets.ShouldBe(isExtended);
        for (var frame = 0; frame < 60; frame++)
        {
            var bytes = new byte[image.CodedLength(frame)];
            image.TryRead(frame, bytes).ShouldBeTrue();
            bytes.SequenceEqual(coded[frame]).ShouldBe(frame is < 29 or > 31, $"frame {frame}");
        }

        ShouldLeadToItems(output, image, isExtended);
    }

    private static void ShouldLeadToItems(HeaderReader output, PixelImage image, bool isExtended)
    {
        var value = new ValueSource(output, image.Description.Index);
        var (head, first) = (new byte[8], 8L);
        value.TryRead(0, head).ShouldBeTrue();
        var table = new byte[BitConverter.ToInt32(head, 4)];
        value.TryRead(8, table).ShouldBeTrue();
        table.Length.ShouldBe(isExtended ? 0 : 240);
        first += table.Length;
        for (var frame = 0; frame < 60; frame++)
        {
            var offset = isExtended ? BitConverter.ToInt64(output.Value(output.Table.Find(0x7FE0_0001)).Slice(8 * frame, 8)) : BitConverter.ToUInt32(table, 4 * frame);
            (first + offset + 8).ShouldBe(image.Coded[frame][0].Start);
        }
    }

    [Fact]
    public void Where_nothing_is_found_the_bytes_stay_and_the_mark_is_written()
    {
        var frames = Frames(2, _ => false);

        var (_, session, output) = Deidentify(Native(frames), null);

        session.Report.Pixels!.State.ShouldBe(PixelState.Clean);
        output.Value(output.Table.Find(0x7FE0_0010)).SequenceEqual(frames.SelectMany(frame => frame).ToArray()).ShouldBeTrue();
        Text(output, 0x0028_0301).ShouldBe("NO");
    }

    [Fact]
    public void An_object_without_pixels_claims_nothing()
    {
        var set = new DataSet().Add(new Tag(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.88.11").Add(new Tag(0x0008_0018), Vr.UI, "1.2.3").Add(new Tag(0x0028_0301), Vr.CS, "YES");

        var (outcome, session, output) = Deidentify(Part10Writer.ToBytes(set), null);

        (outcome, session.Report.Pixels).ShouldBe((Outcome.Deidentified, null));
        (Text(output, 0x0028_0301), output.Bytes.IndexOf("113101"u8)).ShouldBe(("", -1));
    }

    [Fact]
    public void Frames_that_nobody_counts_are_not_passed_over()
    {
        var frames = Frames(2, _ => false);
        var (outcome, session, _) = Deidentify(Native(frames, Frames(1, _ => true)[0]), null);

        (outcome, session.Report.Problems[^1].Number).ShouldBe((Outcome.Quarantined, (int)ProblemNumber.PixelsDamaged));
    }

    [Fact]
    public void What_cannot_be_decoded_is_quarantined()
    {
        var video = Header(2).AddFragments(PixelData, ReadOnlyMemory<byte>.Empty, new byte[100], new byte[100]);
        var (outcome, session, _) = Deidentify(Part10Writer.ToBytes(video, new WriteOptions { TransferSyntax = "1.2.840.10008.1.2.4.102" }), null);
        (outcome, session.Report.Problems[^1].Number).ShouldBe((Outcome.Quarantined, (int)ProblemNumber.PixelsNotDecodable));

        var damaged = Header(1).AddFragments(PixelData, ReadOnlyMemory<byte>.Empty, new byte[100]);
        (outcome, session, _) = Deidentify(Part10Writer.ToBytes(damaged, new WriteOptions { TransferSyntax = SyntaxUid.RleLossless }), null);
        (outcome, session.Report.Problems[^1].Number).ShouldBe((Outcome.Quarantined, (int)ProblemNumber.PixelsDamaged));
    }

    [Fact]
    public void Without_somebody_who_looks_nothing_with_pixels_gets_out()
    {
        var profile = Profile.Basic.With([ConfidentialityOption.CleanPixelData]);
        var session = new Deidentifier(profile, ProjectKey.FromBytes(new byte[ProjectKey.Size])).CreateSession();

        session.Deidentify(new MemorySource(Native(Frames(1, _ => false)))).ShouldBe(Outcome.Quarantined);
    }
}
