using System.Collections.Concurrent;
using Lethe.Dicom.Reading;
using Lethe.Results;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Interop.Tests;

/// <summary>Real files of many writers: what becomes of them, and what programs of others say of the results.</summary>
public sealed class CollectionTests(Collection collection) : IClassFixture<Collection>
{
    private static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>Files whose group 60xx declares an overlay in the high bits of the pixels (PS3.5 8.1.2).</summary>
    private static readonly string[] OverlaysInPixels = ["pydicom+pydicom/_history/presentation_lut.zip_unzipped/presentation_lut/ovly_p01.dcm"];

    private const string CompareWithPydicom =
        """
        import warnings
        warnings.simplefilter('ignore')
        pydicom.config.settings.reading_validation_mode = 0
        for line in open(sys.argv[1], encoding='utf-8'):
            name, source, output = line.rstrip('\n').split('\t')
            try:
                before = pydicom.dcmread(source, force=True)
                for element in before.iterall(): element.value
            except Exception as x:
                before = None
            try:
                after = pydicom.dcmread(output)
                for element in after.iterall(): element.value
            except Exception as x:
                if before is not None: print('UNREADABLE', name, repr(x)[:200])
                continue
            if before is None: continue
            for keyword in ('PixelData', 'FloatPixelData', 'DoubleFloatPixelData'):
                a, b = before.get(keyword), after.get(keyword)
                if not a and keyword == 'PixelData': continue
                compressed = 'PixelData' in after and after['PixelData'].is_undefined_length
                if a is not None and len(a) % 2 and not compressed: a += b'\0'
                if a != b: print('COMPRESSED' if compressed and len(a) == len(b) else 'NATIVE', name)
        print('END')
        """;

    [CollectionFact]
    public void Every_file_ends_as_the_conformance_page_says()
    {
        collection.Files.Count.ShouldBeGreaterThan(400);
        var found = collection.Files.Where(f => f.Outcome != Outcome.Deidentified).Select(f => $"{f.Name} {f.Outcome} {f.Error}".TrimEnd()).ToList();

        found.Except(ConformancePage.Exceptions).ShouldBeEmpty("not de-identified, and docs/conformance.md does not say why");
        ConformancePage.Exceptions.Except(found).ShouldBeEmpty("docs/conformance.md says that these are not de-identified");
    }

    [CollectionFact(Tool.Pydicom, "gdcmconv")]
    public void Pydicom_reads_all_outputs_and_finds_the_same_pixels()
    {
        var list = Path.Combine(collection.Scratch, "files.txt");
        File.WriteAllLines(list, collection.Deidentified.Select(f => $"{f.Name}\t{f.Source}\t{f.Output}"));

        var lines = Tool.RunPydicom(CompareWithPydicom, list).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.ShouldContain("END");
        lines.Where(l => l.StartsWith("UNREADABLE", StringComparison.Ordinal)).ShouldBeEmpty();
        lines.Where(l => l.StartsWith("NATIVE ", StringComparison.Ordinal)).Select(l => l[7..]).ShouldBe(OverlaysInPixels, "only overlays in unused bits are cleared");
        var blanked = lines.Where(l => l.StartsWith("COMPRESSED ", StringComparison.Ordinal)).Select(l => l[11..]).ToList();
        blanked.ShouldNotBeEmpty("control: some files have texts in their frames");
        blanked.Where(name => !DecodesAlike(collection.Files.First(f => f.Name == name))).ShouldBeEmpty("blanking texts must not change a pixel");
    }

    [CollectionFact("dcmdump")]
    public void Dcmdump_opens_what_it_could_open() => OpensAll("dcmdump", "+P", "0008,0018");

    [CollectionFact("gdcmdump")]
    public void Gdcmdump_opens_what_it_could_open() => OpensAll("gdcmdump");

    [CollectionFact("dciodvfy", "dcmconv")]
    public void Dciodvfy_finds_no_new_errors()
    {
        var failures = new ConcurrentBag<string>();
        var judged = new ConcurrentBag<string>();
        Parallel.ForEach(collection.Deidentified, TwoAtOnce, file =>
        {
            if (Validator.ErrorsOf(file.Source, collection.Scratch) is not { } before)
            {
                return;
            }

            judged.Add(file.Name);
            var after = Validator.ErrorsOf(file.Output, collection.Scratch);
            foreach (var error in after is null ? ["the object is not recognised any more"] : Validator.New(before, after))
            {
                failures.Add($"{file.Name}: {error}");
            }
        });

        judged.Count.ShouldBeGreaterThan(350, "control: most files are of objects that it knows");
        failures.Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    private bool DecodesAlike(CollectionFile file)
    {
        var (before, after) = (Decode(file.Source), Decode(file.Output));
        before.ShouldNotBeEmpty(file.Name + " cannot be decoded at all");
        return before.AsSpan().SequenceEqual(after);
    }

    private byte[] Decode(string file)
    {
        var plain = Path.Combine(collection.Scratch, Path.GetRandomFileName());
        var reader = new HeaderReader();
        return Tool.Run("gdcmconv", "--raw", file, plain).ExitCode == 0 && reader.Read(new MemorySource(File.ReadAllBytes(plain))) && reader.Table.Find(0x7FE0_0010) is var pixels && pixels >= 0
            ? Bytes(reader, pixels)
            : [];
    }

    private static byte[] Bytes(HeaderReader reader, int pixels)
    {
        if (!reader.Table[pixels].Is(ElementFlags.Bulk))
        {
            return reader.Value(pixels).ToArray();
        }

        var bulk = reader.Table.Bulk(reader.Table[pixels].ValueOffset);
        var bytes = new byte[bulk.Length];
        reader.BulkSource.Read(bulk.SourceOffset, bytes).ShouldBe(bytes.Length);
        return bytes;
    }

    private void OpensAll(string tool, params string[] arguments)
    {
        var failures = new ConcurrentBag<string>();
        Parallel.ForEach(collection.Deidentified, TwoAtOnce, file =>
        {
            var result = Tool.Run(tool, [.. arguments, file.Output]);
            if (result.ExitCode != 0 && Tool.Run(tool, [.. arguments, file.Source]).ExitCode == 0)
            {
                failures.Add($"{file.Name}: {result.Output[..Math.Min(200, result.Output.Length)]}");
            }
        });

        failures.ShouldBeEmpty();
    }
}
