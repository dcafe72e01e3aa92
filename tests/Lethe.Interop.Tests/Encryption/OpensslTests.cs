using System.Collections.Concurrent;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Results;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>The openssl program opens (0400,0520) of ours, and what it makes of a data set opens here (R061 to R067).</summary>
[Collection(Envelopes.Name)]
public sealed class OpensslTests(Envelopes envelopes) : IDisposable
{
    private const int OneOf = 5;
    private static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>A content is a data set without anything around it: pydicom is told the encoding and guesses nothing (R062, R063).</summary>
    private const string ReadContent =
        """
        import warnings
        from pydicom.filereader import read_dataset
        warnings.simplefilter('ignore')
        pydicom.config.settings.reading_validation_mode = 0
        files = elements = 0
        for line in open(sys.argv[1], encoding='utf-8'):
            name, path = line.rstrip('\n').split('\t')
            size = len(open(path, 'rb').read())
            with open(path, 'rb') as content:
                data = read_dataset(content, False, True)
                end = content.tell()
            if end != size: print('BYTES LEFT', name)
            if list(data.keys()) != [0x04000550]: print('MORE THAN A SEQUENCE', name)
            elif len(data[0x04000550].value) != 1: print('NOT ONE ITEM', name)
            else:
                files += 1
                for element in data.iterall(): element.value; elements += 1
                tags = list(data[0x04000550].value[0].keys())
                if tags != sorted(tags) or any(tag.group == 2 or tag == 0x7FE00010 for tag in tags): print('WRONG TAGS', name)
        print('END', files, elements)
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [CollectionFact("openssl", Tool.Pydicom)]
    public void Openssl_opens_ours_for_each_recipient_and_pydicom_reads_the_content()
    {
        var (first, second) = (new OpensslEnvelope(_folder, TestPair.First, "first"), new OpensslEnvelope(_folder, TestPair.Second, "second"));
        var (contents, wrong, padded) = (new ConcurrentBag<string>(), new ConcurrentBag<string>(), new ConcurrentBag<bool>());
        var files = envelopes.Basic.Demo.Concat(envelopes.Basic.Protected.Except(envelopes.Basic.Demo).Where((_, number) => number % OneOf == 0));
        Parallel.ForEach(files, TwoAtOnce, file =>
        {
            var value = OpensslEnvelope.ValueOf(Part10.Read(file.Output));
            var length = LengthOfDer(value);
            padded.Add(length < value.Length);
            // As it stands in the file, pad byte and all, and without it (R067).
            var (content, other, bare) = (first.Open(value), second.Open(value), first.Open(value[..length], byName: false));
            if (value.Length - length > 1 || content.Length == 0 || !content.AsSpan().SequenceEqual(other) || !content.AsSpan().SequenceEqual(bare))
            {
                wrong.Add(file.Name);
            }

            var path = _folder.File(Path.GetRandomFileName());
            File.WriteAllBytes(path, content);
            contents.Add($"{file.Name}\t{path}");
        });

        wrong.ShouldBeEmpty();
        padded.Distinct().Count().ShouldBe(2, "control: envelopes of odd and of even lengths");
        File.WriteAllLines(_folder.File("list"), contents);
        var lines = Tool.RunPydicom(ReadContent, _folder.File("list")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[..^1].ShouldBeEmpty();
        lines[^1].ShouldStartWith($"END {contents.Count} ");
        contents.Count.ShouldBeGreaterThan(120);
    }

    [CollectionTheory("openssl")]
    [InlineData("-aes128")]
    [InlineData("-aes192")]
    [InlineData("-aes256")]
    [InlineData("-des3")]
    [InlineData("-aes256", "-stream")]
    [InlineData("-des3", "-keyid")]
    public void What_openssl_seals_is_restored(string cipher, params string[] options)
    {
        var openssl = new OpensslEnvelope(_folder, TestPair.First, "first");
        foreach (var file in envelopes.Basic.Demo)
        {
            var ours = Part10.Read(file.Output);
            var content = openssl.Open(OpensslEnvelope.ValueOf(ours));
            var foreign = WithEnvelope(File.ReadAllBytes(file.Output), ours, openssl.Seal(content, cipher, options));

            using var session = new Reidentifier(TestPair.Second.Key, TestPair.First.Key).CreateSession();
            session.Reidentify(new MemorySource(foreign)).ShouldBe(Outcome.Restored, $"{file.Name} {string.Join(' ', session.Report.Problems)}");
            Part10.Bytes(session.Result).AsSpan().SequenceEqual(File.ReadAllBytes(EnvelopeSet.RestoredBy(TestPair.First, file))).ShouldBeTrue(file.Name);
        }
    }

    /// <summary>The same file with another envelope: the bytes of all other elements stay.</summary>
    private static byte[] WithEnvelope(byte[] file, HeaderReader ours, byte[] envelope)
    {
        var table = ours.Table;
        var at = table.Find(0x0400_0500);
        var (start, end) = ((int)ours.SourceOffset(table[at].HeaderOffset), table[at].Next < table.Count ? (int)ours.SourceOffset(table[table[at].Next].HeaderOffset) : file.Length);
        var sequence = Part10Writer.ToBytes(
            new DataSet().AddSequence(new Tag(0x0400, 0x0500), new DataSet()
                .Add(new Tag(0x0400, 0x0510), Vr.UI, SyntaxUid.ExplicitLittleEndian)
                .AddBytes(new Tag(0x0400, 0x0520), Vr.OB, envelope)),
            new WriteOptions { WithMeta = false, WithPreamble = false, TransferSyntax = ours.Syntax.IsExplicit ? SyntaxUid.ExplicitLittleEndian : SyntaxUid.ImplicitLittleEndian });
        return [.. file.AsSpan(0, start), .. sequence, .. file.AsSpan(end)];
    }

    /// <summary>X.690 8.1.3: the length that the outermost SEQUENCE says.</summary>
    private static int LengthOfDer(byte[] value)
    {
        System.Formats.Asn1.AsnDecoder.ReadSequence(value, System.Formats.Asn1.AsnEncodingRules.DER, out _, out _, out var length);
        return length;
    }
}
