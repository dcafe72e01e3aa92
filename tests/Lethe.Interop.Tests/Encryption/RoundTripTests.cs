using System.Globalization;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>Protected and restored, real files and the demo are what they were (R089).</summary>
[Collection(Envelopes.Name)]
public sealed class RoundTripTests(Envelopes envelopes)
{
    /// <summary>
    /// A second opinion on the same question: every element that pydicom finds in the original, it finds in the restored file with an equal value; odd lengths are padded.
    /// Left out are what is documented not to come back: lengths, trailing padding, marks, pixels.
    /// </summary>
    private const string CompareWithPydicom =
        """
        import warnings
        warnings.simplefilter('ignore')
        pydicom.config.settings.reading_validation_mode = 0
        left = {0x00080001, 0x00120062, 0x00120063, 0x00120064, 0x04000500, 0x7FE00008, 0x7FE00009, 0x7FE00010}
        def tags(d): return {t for t in d.keys() if t not in left and t.element and t.group not in (0, 2, 4, 0xFFFE)}
        files = elements = uids = 0
        def padded(a, b): return isinstance(a, bytes) and len(a) % 2 and b in (a + b'\0', a + b' ')
        def same(a, b):
            if a.VR != 'SQ' or b.VR != 'SQ': return a.value == b.value or repr(a.value) == repr(b.value) or padded(a.value, b.value)
            return len(a.value) == len(b.value) and all(alike(x, y) for x, y in zip(a.value, b.value))
        def alike(x, y): return set(x.keys()) == set(y.keys()) and all(same(x[t], y[t]) for t in x.keys())
        for line in open(sys.argv[1], encoding='utf-8'):
            name, source, output = line.rstrip('\n').split('\t')
            try:
                before = pydicom.dcmread(source, force=True)
                for element in before.iterall(): element.value
            except Exception as x:
                print('UNREADABLE', name)
                continue
            try:
                after = pydicom.dcmread(output)
                for element in after.iterall(): element.value
                if after.PatientIdentityRemoved != 'NO' or after.file_meta.MediaStorageSOPInstanceUID != after.get('SOPInstanceUID') and after.get('SOPInstanceUID'): print('MARKS', name)
                for tag in tags(before) - tags(after): print('LOST', tag, name)
                for tag in tags(after) - tags(before):
                    if tag == 0x00080018: uids += 1
                    else: print('ADDED', tag, name)
                for tag in tags(before) & tags(after):
                    if same(before[tag], after[tag]): elements += 1
                    else: print('CHANGED', tag, name)
                files += 1
            except Exception as x:
                print('BROKEN', name, repr(x)[:200])
        print('END', files, elements, uids)
        """;

    [CollectionTheory]
    [InlineData("basic")]
    [InlineData("minimal")]
    public void Every_element_comes_back(string header)
    {
        var set = envelopes.Of(header);
        set.NotRestored.ShouldBeEmpty();
        var check = new RestorationCheck();
        var (unexpected, missing) = (new List<string>(), new List<string>());
        foreach (var file in set.Protected)
        {
            var found = check.DifferencesOf(file, EnvelopeSet.RestoredBy(TestPair.First, file)).ToList();
            var expected = KnownDifferences.Of(file.Name, check).ToList();
            unexpected.AddRange(found.Except(expected).Select(difference => $"{file.Name}: {difference}"));
            missing.AddRange(expected.Except(found).Select(difference => $"{file.Name}: {difference}"));
        }

        unexpected.ShouldBeEmpty();
        missing.ShouldBeEmpty("a difference that is not there any more is to be struck from the list");
        set.Protected.Count.ShouldBeGreaterThan(500);
        check.Elements.ShouldBeGreaterThan(45_000);
    }

    [CollectionTheory]
    [InlineData("basic")]
    [InlineData("minimal")]
    public void All_recipients_get_the_same(string header)
    {
        var set = envelopes.Of(header);
        set.NotRestored.ShouldBeEmpty();
        set.Protected.Where(file => !AreEqual(EnvelopeSet.RestoredBy(TestPair.First, file), EnvelopeSet.RestoredBy(TestPair.Second, file)))
            .Select(file => file.Name).ShouldBeEmpty();
    }

    [CollectionFact]
    public void Both_headers_lead_back_to_the_same_file()
    {
        var others = envelopes.Minimal.Protected.ToDictionary(file => file.Name);
        envelopes.Basic.Protected.Where(file => !AreEqual(EnvelopeSet.RestoredBy(TestPair.First, file), EnvelopeSet.RestoredBy(TestPair.First, others[file.Name])))
            .Select(file => file.Name).ShouldBeEmpty();
    }

    [CollectionTheory(Tool.Pydicom)]
    [InlineData("basic")]
    [InlineData("minimal")]
    public void Pydicom_finds_the_same_elements(string header)
    {
        var set = envelopes.Of(header);
        var list = Path.Combine(set.Scratch, "restored.txt");
        File.WriteAllLines(list, set.Protected.Select(file => $"{file.Name}\t{file.Source}\t{EnvelopeSet.RestoredBy(TestPair.First, file)}"));

        var lines = Tool.RunPydicom(CompareWithPydicom, list).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[..^1].ShouldBeEmpty();
        var end = lines[^1].Split(' ');
        end[0].ShouldBe("END", lines[^1]);
        int.Parse(end[1], CultureInfo.InvariantCulture).ShouldBeGreaterThan(500);
        int.Parse(end[2], CultureInfo.InvariantCulture).ShouldBeGreaterThan(45_000);
        end[3].ShouldBe("16", "instance UIDs where there were none");
    }

    private static bool AreEqual(string one, string other) => File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
