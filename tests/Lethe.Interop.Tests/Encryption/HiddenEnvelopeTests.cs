using System.Collections.Concurrent;
using System.Globalization;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>Envelopes in unused bits of pixels: nobody sees another picture, and everything comes back.</summary>
[Collection(Envelopes.Name)]
public sealed class HiddenEnvelopeTests(Envelopes envelopes, HiddenSet hidden) : IClassFixture<HiddenSet>
{
    private static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>
    /// A second opinion on each file: whether its pixels have unused high bits, whether they are free, whether the envelope fits into 15 of 16 cells
    /// (PS3.5 8.1.1); and where it was hidden, that the samples are the same and nothing but pixels and the envelope differs.
    /// </summary>
    private const string Judge =
        """
        import warnings
        import numpy
        warnings.simplefilter('ignore')
        pydicom.config.settings.reading_validation_mode = 0
        def verdict(d):
            if 'PixelData' not in d or d['PixelData'].is_undefined_length: return 'LETHE4004', None
            try: allocated, stored, high = int(d.BitsAllocated), int(d.BitsStored), int(d.HighBit)
            except Exception: return 'LETHE4004', None
            if allocated not in (16, 32) or not 1 <= stored < allocated or high != stored - 1: return 'LETHE4004', None
            order = '>' if d.file_meta.TransferSyntaxUID == pydicom.uid.ExplicitVRBigEndian else '<'
            cells = numpy.frombuffer(d.PixelData[:len(d.PixelData) // (allocated // 8) * (allocated // 8)], dtype=order + 'u%d' % (allocated // 8))
            envelope = len(d[0x04000500][0][0x04000520].value)
            mask = (1 << stored) - 1
            room = (len(cells) - (len(cells) + 15) // 16) * (allocated - stored) // 8
            if room < envelope - 1: return 'LETHE4006', mask
            signs = numpy.where(cells & (1 << (stored - 1)), ((1 << allocated) - 1) ^ mask, 0)
            clear = (cells & ~numpy.array(mask, cells.dtype) == 0).all() or d.get('PixelRepresentation') == 1 and ((cells & ~numpy.array(mask, cells.dtype)) == signs).all()
            return ('' if clear else 'LETHE4005'), mask
        hidden = 0
        for line in open(sys.argv[1], encoding='utf-8'):
            name, error, output, without = line.rstrip('\n').split('\t')
            plain = pydicom.dcmread(without)
            expected, mask = verdict(plain)
            if expected != error: print('VERDICT', error, 'EXPECTED', expected, name); continue
            if error: continue
            d = pydicom.dcmread(output)
            if ((plain.pixel_array & mask) != (d.pixel_array & mask)).any(): print('SAMPLES', name)
            if (plain.pixel_array == d.pixel_array).all(): print('NOTHING HIDDEN', name)
            if set(plain.keys()) - set(d.keys()) != {0x04000500} or set(d.keys()) - set(plain.keys()): print('ELEMENTS', name)
            for tag in d.keys():
                if tag != 0x7FE00010 and d[tag] != plain[tag]: print('CHANGED', tag, name)
            hidden += 1
        print('END', hidden)
        """;

    [CollectionFact]
    public void Restored_files_are_the_same_as_without_hiding()
    {
        hidden.Set.NotRestored.ShouldBeEmpty();
        var without = envelopes.Basic.Protected.ToDictionary(file => file.Name);
        hidden.Set.Protected.Where(file => !((TestPair[])[TestPair.First, TestPair.Second]).All(pair =>
                File.ReadAllBytes(EnvelopeSet.RestoredBy(pair, file)).AsSpan().SequenceEqual(File.ReadAllBytes(EnvelopeSet.RestoredBy(pair, without[file.Name])))))
            .Select(file => file.Name).ShouldBeEmpty();
        hidden.Set.Protected.Count.ShouldBeGreaterThan(25);
    }

    [CollectionFact(Tool.Pydicom)]
    public void Samples_stay_and_refusals_have_their_reasons()
    {
        var counts = hidden.Refused.CountBy(file => file.Error).ToDictionary();
        var without = envelopes.Basic.Protected.ToDictionary(file => file.Name);
        var list = Path.Combine(hidden.Set.Scratch, "hidden.txt");
        File.WriteAllLines(list, hidden.Set.Files.Where(file => without.ContainsKey(file.Name)).Select(file => $"{file.Name}\t{file.Error}\t{file.Output}\t{without[file.Name].Output}"));

        var lines = Tool.RunPydicom(Judge, list).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines[..^1].ShouldBeEmpty();
        lines[^1].ShouldBe(string.Create(CultureInfo.InvariantCulture, $"END {hidden.Set.Protected.Count}"));
        counts["LETHE4004"].ShouldBeGreaterThan(400, "compressed, 8 of 8 bits, 16 of 16 bits, no pixels at all");
        counts["LETHE4005"].ShouldBeGreaterThan(0, "bits in use");
        counts["LETHE4006"].ShouldBeGreaterThan(40, "small pictures, many originals");
    }

    /// <summary>
    /// dcmtk takes no notice of bits above Bits Stored: with a window from the darkest to the brightest sample, where one wrong bit would move the window,
    /// the pictures are equal byte for byte. Programs that take cells for samples, as pydicom does, show noise there.
    /// </summary>
    [CollectionFact("dcm2pnm")]
    public void Dcmtk_draws_the_same_pictures()
    {
        var without = envelopes.Basic.Protected.ToDictionary(file => file.Name);
        var (drawn, different) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        Parallel.ForEach(hidden.Set.Protected, TwoAtOnce, file =>
        {
            if (Draw(without[file.Name].Output) is { Length: > 0 } before)
            {
                drawn.Add(file.Name);
                if (!before.AsSpan().SequenceEqual(Draw(file.Output)))
                {
                    different.Add(file.Name);
                }
            }
        });

        different.ShouldBeEmpty();
        drawn.Count.ShouldBeGreaterThan(25);
    }

    private byte[] Draw(string file)
    {
        var picture = Path.Combine(hidden.Set.Scratch, Path.GetRandomFileName());
        return Tool.Run("dcm2pnm", "+Wm", "+Fa", "--write-16-bit-pnm", file, picture).ExitCode == 0 || Path.Exists(picture + ".0.pgm") ? ReadAll(picture) : [];
    }

    private byte[] ReadAll(string picture) =>
        [.. Directory.EnumerateFiles(hidden.Set.Scratch, Path.GetFileName(picture) + "*").Order(StringComparer.Ordinal).SelectMany(File.ReadAllBytes)];
}
