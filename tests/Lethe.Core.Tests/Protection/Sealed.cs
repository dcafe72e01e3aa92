using System.Security.Cryptography;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Profiles;
using Lethe.Protection;
using Lethe.Results;
using Lethe.TestKit;
using Lethe.Tests;

namespace Lethe.Core.Tests.Protection;

/// <summary>Makes protected files with envelopes, by the engine and by hand, and restores them.</summary>
internal static class Sealed
{
    internal static readonly Tag EncryptedAttributes = new(0x0400, 0x0500);
    internal static readonly Tag Modified = new(0x0400, 0x0550);

    /// <summary>A protected file of the engine.</summary>
    internal static byte[] Protect(byte[] input, OriginalsProtection protection, Profile? profile = null)
    {
        using var session = new Deidentifier(profile ?? Profile.Basic, Run.Key) { Originals = protection }.CreateSession();
        var outcome = session.Deidentify(new MemorySource(input));
        return outcome == Outcome.Deidentified ? Bytes(session.Output)
            : throw new InvalidOperationException($"{outcome}: {string.Join(' ', session.Report.Problems)}");
    }

    internal static byte[] Protect(DataSet input, params Recipient[] recipients) => Protect(Part10Writer.ToBytes(input), new OriginalsProtection(recipients));

    /// <summary>What happens to a file that is to be restored.</summary>
    internal static (Outcome Outcome, ProblemNumber Problem, byte[] Output) TryRestore(byte[] input, params RecipientKey[] keys)
    {
        using var session = new Reidentifier(keys).CreateSession();
        var outcome = session.Reidentify(new MemorySource(input));
        var problem = session.Report.Problems.Count == 0 ? ProblemNumber.None : (ProblemNumber)session.Report.Problems[0].Number;
        return (outcome, problem, outcome == Outcome.Restored ? Bytes(session.Output) : []);
    }

    /// <summary>The restored file, read.</summary>
    internal static HeaderReader Restore(byte[] input, params RecipientKey[] keys)
    {
        var (outcome, problem, output) = TryRestore(input, keys);
        return outcome == Outcome.Restored ? Read(output) : throw new InvalidOperationException($"{outcome}: {problem}");
    }

    /// <summary>A protected file of somebody else: its own attributes and an envelope for each content.</summary>
    internal static byte[] Foreign(DataSet plain, params DataSet[] contents) => Foreign(plain, SyntaxUid.ExplicitLittleEndian, contents);

    internal static byte[] Foreign(DataSet plain, string contentSyntax, params DataSet[] contents) =>
        WithEnvelopes(plain, contentSyntax, [.. contents.Select(content => Seal(Bare(content, contentSyntax)))]);

    internal static byte[] WithEnvelopes(DataSet plain, string contentSyntax, params byte[][] envelopes) =>
        Part10Writer.ToBytes(plain.AddSequence(EncryptedAttributes, [.. envelopes.Select(envelope => new DataSet()
            .Add(new Tag(0x0400, 0x0510), Vr.UI, contentSyntax)
            .AddBytes(new Tag(0x0400, 0x0520), Vr.OB, envelope))]));

    /// <summary>A content with one item.</summary>
    internal static DataSet Content(DataSet item) => new DataSet().AddSequence(Modified, item);

    /// <summary>A data set without preamble and meta information (R062).</summary>
    internal static byte[] Bare(DataSet content, string syntax = SyntaxUid.ExplicitLittleEndian) =>
        Part10Writer.ToBytes(content, new WriteOptions { WithMeta = false, WithPreamble = false, TransferSyntax = syntax });

    internal static byte[] Seal(byte[] content)
    {
        using var sealer = new EnvelopeSealer([TestPair.First.Recipient], SHA256.HashData("tests"u8));
        return sealer.Seal(content).ToArray();
    }

    internal static HeaderReader Read(byte[] file)
    {
        var reader = new HeaderReader();
        return reader.Read(new MemorySource(file)) ? reader : throw new InvalidOperationException($"{reader.Problem}");
    }

    /// <summary>The decrypted content of an item of Encrypted Attributes Sequence.</summary>
    internal static HeaderReader Open(byte[] file, RecipientKey key, int item = 0)
    {
        var (_, content, syntax) = OpenBytes(file, key, item);
        var reader = new HeaderReader();
        Lethe.Dicom.Syntaxes.TransferSyntax.TryFind(syntax, out var found);
        return reader.ReadDataSet(new MemorySource(content), found) ? reader : throw new InvalidOperationException($"{reader.Problem}");
    }

    internal static (EnvelopeVerdict Verdict, byte[] Content, string Syntax) OpenBytes(byte[] file, RecipientKey key, int item = 0)
    {
        var reader = Read(file);
        var table = reader.Table;
        var at = table.Find(EncryptedAttributes.Value) + 1;
        for (; item > 0; item--)
        {
            at = table[at].Next;
        }

        var content = table.Find(0x0400_0520, at + 1, table[at].Next);
        var syntax = table.Find(0x0400_0510, at + 1, table[at].Next);
        using var opener = new EnvelopeOpener([key]);
        var verdict = opener.TryOpen(reader.Value(content), out var bytes, out _);
        return (verdict, bytes, System.Text.Encoding.ASCII.GetString(reader.Value(syntax)).TrimEnd('\0'));
    }

    internal static string? Text(HeaderReader reader, uint tag)
    {
        var at = reader.Table.Find(tag);
        return at < 0 ? null : System.Text.Encoding.Latin1.GetString(reader.Value(at)).TrimEnd(' ', '\0');
    }

    private static byte[] Bytes(IOutputInstance instance)
    {
        using var stream = new MemoryStream();
        instance.WriteTo(stream);
        return stream.ToArray();
    }
}
