using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Imaging;
using Lethe.Pixels.Cleaning;
using Lethe.Pixels.Reading;
using Lethe.Pixels.Reading.Tesseract;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Reading;

/// <summary>Whole instances through the engine, with lines that may stay.</summary>
public sealed class BenignTextTests
{
    private static readonly Tag PixelData = new(0x7FE0_0010);

    private static byte[] File(string patient, string id, params Scene[] frames) => Part10Writer.ToBytes(new DataSet()
        .Add(new Tag(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.7.3")
        .Add(new Tag(0x0008_0018), Vr.UI, "1.2.3.4")
        .Add(new Tag(0x0008_1010), Vr.SH, "PORTABLE9")
        .Add(new Tag(0x0010_0010), Vr.PN, patient)
        .Add(new Tag(0x0010_0020), Vr.LO, id)
        .Add(new Tag(0x0028_0002), Vr.US, 1)
        .Add(new Tag(0x0028_0004), Vr.CS, "MONOCHROME2")
        .Add(new Tag(0x0028_0008), Vr.IS, frames.Length)
        .Add(new Tag(0x0028_0010), Vr.US, Scene.Rows)
        .Add(new Tag(0x0028_0011), Vr.US, Scene.Columns)
        .Add(new Tag(0x0028_0100), Vr.US, 16)
        .Add(new Tag(0x0028_0101), Vr.US, 12)
        .Add(new Tag(0x0028_0102), Vr.US, 11)
        .Add(new Tag(0x0028_0103), Vr.US, 0)
        .AddBytes(PixelData, Vr.OW, (byte[])[.. frames.SelectMany(frame => frame.Bytes)]));

    private static (PixelLook Look, byte[] Cells) Deidentify(byte[] file, IWordReader? reader, bool keeps = true)
    {
        var session = new Deidentifier(Profile.Basic.With([ConfidentialityOption.CleanPixelData]), ProjectKey.FromBytes(new byte[ProjectKey.Size]))
        {
            Pixels = new PixelCleaner(new PixelCleanerOptions { KeepBenignText = keeps, Reader = reader, Threads = 2 }),
        }.CreateSession();
        session.Deidentify(new MemorySource(file)).ShouldBe(Outcome.Deidentified);
        using var stream = new MemoryStream();
        session.Result.WriteTo(stream);
        var output = new HeaderReader();
        output.Read(new MemorySource(stream.ToArray())).ShouldBeTrue();
        return (session.Report.Pixels!, output.Value(output.Table.Find(PixelData.Value)).ToArray());
    }

    /// <summary>Pixels of letters that are left in a frame, in some rows.</summary>
    private static int Letters(byte[] cells, int frame, int top, int bottom) =>
        Enumerable.Range(top * Scene.Columns, (bottom - top) * Scene.Columns).Count(i => BitConverter.ToUInt16(cells, 2 * ((frame * Scene.Columns * Scene.Rows) + i)) > 2000);

    private static Scene Two(string above, string below) => new Scene().Write(above, 40, 30).Write(below, 40, 120);

    /// <summary>Says one text of the upper line, which comes first, and one of the lower.</summary>
    private static FakeReader Reader(string? above, string? below) => new(page => (page < 2 ? above : below) is { } text ? [new ReadWord(text, 95, default)] : null);

    [Fact]
    public void Benign_lines_stay_and_the_others_go()
    {
        var (look, cells) = Deidentify(File("Doe^Jane", "4711", Two("ERECT", "DOE JANE")), Reader("ERECT", "DOE"));

        (look.State, look.Kept.Count, look.Boxes.Count).ShouldBe((PixelState.Cleaned, 1, 1));
        look.Kept[0].Y.ShouldBeLessThan(60);
        Letters(cells, 0, 0, 60).ShouldBeGreaterThan(100);
        Letters(cells, 0, 60, Scene.Rows).ShouldBe(0);
    }

    [Fact]
    public void Where_all_lines_stay_the_bytes_do_too()
    {
        var scene = Two("ERECT", "SUPINE");
        var (look, cells) = Deidentify(File("Doe^Jane", "4711", scene), Reader("ERECT", "SUPINE"));

        (look.State, look.Kept.Count, look.Boxes.Count).ShouldBe((PixelState.Clean, 2, 0));
        cells.ShouldBe(scene.Bytes);
    }

    [Fact]
    public void Without_being_asked_for_or_without_a_reader_all_text_goes()
    {
        foreach (var (reader, keeps) in new (IWordReader?, bool)[] { (Reader("ERECT", "SUPINE"), false), (null, true), (Reader(null, null), true) })
        {
            var (look, cells) = Deidentify(File("Doe^Jane", "4711", Two("ERECT", "SUPINE")), reader, keeps);

            (look.Kept.Count, look.Boxes.Count, Letters(cells, 0, 0, Scene.Rows)).ShouldBe((0, 2, 0));
        }
    }

    [Theory]
    [InlineData("Erect^May", "4711", "ERECT")]
    [InlineData("Doe^Erect", "4711", "Erect")]
    [InlineData("Doe^Jane", "ERECT", "ERECT")]
    [InlineData("Doe^Jane", "3R3CT", "3R3CT")]
    [InlineData("Rect^Jane", "4711", "ERECT")]
    [InlineData("R^L", "4711", "R")]
    [InlineData("R^L", "4711", "L")]
    [InlineData("Kv^Jane", "4711", "120 kV")]
    [InlineData("Doe^Jane", "120", "120 kV")]
    [InlineData("Doe^Jane", "l2O", "120 kV")]
    [InlineData("Doe^Jane", "120-KV", "120 kV")]
    [InlineData("Dr^Jane", "4711", "DR 60")]
    [InlineData("Michel^Ivo", "4711", "MI 0.9")]
    [InlineData("Doe^Jane", "4711", "PORTABLE", "the station is PORTABLE9")]
    public void Identity_of_the_header_goes_whatever_it_means(string patient, string id, string read, string why = "")
    {
        var (look, cells) = Deidentify(File(patient, id, new Scene().Write("ABCDEFGH", 40, 30)), new FakeReader(read));

        (look.Kept.Count, Letters(cells, 0, 0, Scene.Rows)).ShouldBe((0, 0), why);
    }

    [Fact]
    public void A_benign_word_beside_one_that_goes_goes_too()
    {
        var scene = new Scene().Write("ERECT", 20, 30).Write("JOHNSON", 110, 30);
        var calls = 0;
        var (look, cells) = Deidentify(File("Doe^Jane", "4711", scene), new FakeReader(_ => [new ReadWord(calls++ < 2 ? "ERECT" : "JOHNSON", 95, default)]));

        (look.Kept.Count, Letters(cells, 0, 0, Scene.Rows)).ShouldBe((0, 0));
    }

    [Fact]
    public void A_line_stays_if_all_frames_show_the_same()
    {
        var frames = Enumerable.Range(0, 6).Select(_ => Two("ERECT", "SUPINE")).ToArray();
        var (look, cells) = Deidentify(File("Doe^Jane", "4711", frames), Reader("ERECT", "SUPINE"));
        look.Kept.Select(box => (box.FirstFrame, box.LastFrame)).ShouldBe([(1, 6), (1, 6)]);
        cells.ShouldBe(frames.SelectMany(frame => frame.Bytes));

        // Another word of the same width stands there in one of them.
        frames[4] = Two("ERECT", "JOHNNY");
        (look, cells) = Deidentify(File("Doe^Jane", "4711", frames), Reader("ERECT", "SUPINE"));
        look.Kept.Count.ShouldBe(1);
        for (var frame = 0; frame < 6; frame++)
        {
            (Letters(cells, frame, 0, 60) > 100, Letters(cells, frame, 60, Scene.Rows)).ShouldBe((true, 0), $"frame {frame}");
        }
    }

    [Fact]
    public void A_line_of_one_frame_goes_since_those_beside_do_not_show_it()
    {
        var frames = Enumerable.Range(0, 60).Select(i => i == 30 ? new Scene().Write("ERECT", 40, 30) : new Scene()).ToArray();

        Deidentify(File("Doe^Jane", "4711", frames), new FakeReader("ERECT")).Look.Kept.ShouldBeEmpty();
    }

    [Fact]
    public void What_decides_the_outputs_names_the_reader_and_the_list()
    {
        var all = new PixelCleanerOptions();
        var some = all with { KeepBenignText = true, Reader = new FakeReader("") };

        all.Decisions.ShouldBe("Normal");
        some.Decisions.ShouldContain("fake 1");
        some.Decisions.ShouldNotBe((all with { KeepBenignText = true }).Decisions);
    }

    [ToolTheory("tesseract")]
    [InlineData("LATERAL", 2, true)]
    [InlineData("LEFT", 3, true)]
    [InlineData("UPRIGHT", 1, true)]
    [InlineData("ERECT AP", 2, true)]
    [InlineData("DOE JANE", 2, false)]
    [InlineData("LEFT DOE", 3, false)]
    [InlineData("LEFTY", 3, false)]
    [InlineData("4711", 3, false)]
    [InlineData("19600314", 3, false)]
    public void The_real_program_tells_words_from_names(string text, int scale, bool stays)
    {
        var reader = TesseractProgram.TryFind(out var problem).ShouldNotBeNull(problem);
        var scene = new Scene().Write(text, 40, 30, scale);

        var look = Deidentify(File("Muster^Max", "99999", scene), reader).Look;

        look.Kept.Count.ShouldBe(stays ? 1 : 0);
        look.Boxes.Count.ShouldBe(stays ? 0 : 1);
    }

    [ToolTheory("tesseract")]
    [InlineData(true)]
    [InlineData(false)]
    public void The_real_program_reads_lines_on_their_side(bool isUpward)
    {
        var reader = TesseractProgram.TryFind(out var problem).ShouldNotBeNull(problem);
        var scene = new Scene().WriteOnSide("BILATERAL", 100, isUpward ? 170 : 30, 3, isUpward);

        Deidentify(File("Muster^Max", "99999", scene), reader).Look.Kept.Count.ShouldBe(1);
    }

    [ToolFact("tesseract")]
    public void The_real_program_keeps_no_name_that_looks_like_a_word()
    {
        var reader = TesseractProgram.TryFind(out var problem).ShouldNotBeNull(problem);
        var random = new Random(7);
        string[] words = ["LEFT", "RIGHT", "ERECT", "UPRIGHT", "SUPINE", "LATERAL", "PRONE"];
        for (var i = 0; i < 40; i++)
        {
            var word = words[random.Next(words.Length)].ToCharArray();
            var (at, letter) = (random.Next(word.Length), (char)('A' + random.Next(26)));
            if (word[at] == letter)
            {
                continue;
            }

            word[at] = letter;
            var scene = new Scene().Write(new string(word), 40, 30, 2 + random.Next(2));
            Deidentify(File($"{new string(word)}^Max", "99999", scene), reader).Look.Kept.ShouldBeEmpty($"seed 7, case {i}");
        }
    }
}
