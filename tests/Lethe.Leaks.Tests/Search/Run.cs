using System.IO.Compression;
using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Results;
using Shouldly;

namespace Lethe.Leaks.Tests.Search;

/// <summary>One run of the engine over one file, and what must hold after it.</summary>
internal sealed class Run
{
    private static readonly Deidentifier Engine = new(Profile.Basic, ProjectKey.FromBytes([.. Enumerable.Range(1, ProjectKey.Size).Select(i => (byte)i)]));

    private Run(Outcome outcome, byte[] output, string report)
    {
        (Outcome, Output, Report) = (outcome, output, report);
        Table = new HeaderReader();
        if (outcome == Outcome.Deidentified)
        {
            Table.Read(new MemorySource(output)).ShouldBeTrue("the output must be readable");
        }
    }

    public Outcome Outcome { get; }

    /// <summary>The written file; empty if nothing was.</summary>
    public byte[] Output { get; }

    /// <summary>All that the report would print.</summary>
    public string Report { get; }

    /// <summary>The output, read again.</summary>
    public HeaderReader Table { get; }

    public static Run Over(byte[] input)
    {
        var session = Engine.CreateSession();
        var before = input.ToArray();
        var outcome = session.Deidentify(new MemorySource(input));
        input.ShouldBe(before, "the input is never changed (R002)");
        using var output = new MemoryStream();
        if (outcome == Outcome.Deidentified)
        {
            session.Result.WriteTo(output);
        }

        return new Run(outcome, output.ToArray(), string.Join('\n', session.Report.Problems));
    }

    /// <summary>Runs over a data set and demands that none of the texts is left.</summary>
    public static Run Hides(DataSet content, IEnumerable<string> secrets, WriteOptions? form = null) => Hides(Part10Writer.ToBytes(content, form), secrets);

    /// <summary>Runs over a file; each text must be in it and in nothing that comes out.</summary>
    public static Run Hides(byte[] input, IEnumerable<string> secrets)
    {
        var wanted = secrets.ToList();
        var searched = Expand(input);
        wanted.Where(text => MarkerSearch.Find(searched, [text]).Count == 0).ShouldBeEmpty("control: these were not even planted");
        var run = Over(input);
        run.Outcome.ShouldBe(Outcome.Deidentified, run.Report);
        run.ShouldNotHold(wanted);
        return run;
    }

    public void ShouldNotHold(IEnumerable<string> secrets)
    {
        var wanted = secrets.ToList();
        MarkerSearch.Find(Expand(Output), wanted).ShouldBeEmpty();
        MarkerSearch.Find(Encoding.UTF8.GetBytes(Report), wanted).ShouldBeEmpty();
    }

    /// <summary>The value of a top-level element of the output without pads; null if it is absent.</summary>
    public string? Text(uint tag)
    {
        var index = Table.Table.Find(tag);
        return index < 0 ? null : Encoding.UTF8.GetString(Table.Value(index)).TrimEnd(' ', '\0');
    }

    public bool Has(uint tag) => Table.Table.Find(tag) >= 0;

    /// <summary>The bytes, and behind them what a deflated file holds.</summary>
    private static byte[] Expand(byte[] file)
    {
        var reader = new HeaderReader();
        if (file.Length == 0 || !reader.Read(new MemorySource(file)) || !reader.Syntax.IsDeflated)
        {
            return file;
        }

        var start = 144 + BitConverter.ToInt32(file, 140);
        using var inflate = new DeflateStream(new MemoryStream(file[start..]), CompressionMode.Decompress);
        using var all = new MemoryStream();
        all.Write(file);
        inflate.CopyTo(all);
        return all.ToArray();
    }
}
