using System.IO.Compression;
using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Reading;
using Lethe.Results;
using Shouldly;

namespace Lethe.Leaks.Tests.Search;

/// <summary>One run of the engine over one file, and what must hold after it.</summary>
internal sealed class Run
{
    private readonly OptionSet _under;

    private Run(Outcome outcome, byte[] output, string report, OptionSet under)
    {
        (Outcome, Output, Report, _under) = (outcome, output, report, under);
        Table = new HeaderReader();
        if (outcome == Outcome.Deidentified)
        {
            Table.Read(new MemorySource(output)).ShouldBeTrue("the output must be readable");
        }

        Expanded = [.. Expand(output)];
        if (_under.Originals is not null && outcome == Outcome.Deidentified)
        {
            Ciphertexts.Clear(this);
        }
    }

    public Outcome Outcome { get; }

    /// <summary>The written file; empty if nothing was.</summary>
    public byte[] Output { get; }

    /// <summary>The written file, and behind it what is deflated in it; with zeros for what is encrypted, which looks like anything.</summary>
    public byte[] Expanded { get; }

    /// <summary>All that the report would print.</summary>
    public string Report { get; }

    /// <summary>The output, read again.</summary>
    public HeaderReader Table { get; }

    public static Run Over(byte[] input, OptionSet? under = null)
    {
        var session = (under ?? OptionSet.Basic).Engine.CreateSession();
        var before = input.ToArray();
        var outcome = session.Deidentify(new MemorySource(input));
        input.ShouldBe(before, "the input is never changed (R002)");
        using var output = new MemoryStream();
        if (outcome == Outcome.Deidentified)
        {
            session.Result.WriteTo(output);
        }

        return new Run(outcome, output.ToArray(), string.Join('\n', session.Report.Problems), under ?? OptionSet.Basic);
    }

    /// <summary>Runs over a data set and demands that none of the texts is left.</summary>
    public static Run Hides(DataSet content, IEnumerable<string> secrets, WriteOptions? form = null) => Hides(Part10Writer.ToBytes(content, form), secrets);

    /// <summary>Runs over a file; each text must be in it and in nothing that comes out.</summary>
    public static Run Hides(byte[] input, IEnumerable<string> secrets, OptionSet? under = null)
    {
        var wanted = secrets.ToList();
        var searched = Expand(input);
        wanted.Where(text => MarkerSearch.Find(searched, [text]).Count == 0).ShouldBeEmpty("control: these were not even planted");
        var run = Over(input, under);
        run.Outcome.ShouldBe(Outcome.Deidentified, run.Report);
        run.ShouldNotHold(wanted);
        return run;
    }

    /// <summary>Demands that none of the texts is in the output, but for attributes which an option keeps.</summary>
    public void ShouldNotHold(IEnumerable<string> secrets)
    {
        var wanted = secrets.ToList();
        Leftovers.Of(this, wanted, (tag, secret) => ByDesign.StaysByOption(_under, tag, secret)).ShouldBeEmpty();
        MarkerSearch.Find(Encoding.UTF8.GetBytes(Report), wanted).ShouldBeEmpty();
    }

    /// <summary>The file without the values that an option keeps, times of day among them.</summary>
    public byte[] Closed() => Leftovers.Without(this, tag => ByDesign.StaysByOption(_under, tag, Marker.Stem) || ByDesign.StaysByOption(_under, tag, Marker.Time));

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
