using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Leaks.Tests.Rows;
using Lethe.Leaks.Tests.Search;
using Lethe.Profiles;
using Lethe.Protection;
using Lethe.Results;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Protection;

/// <summary>Envelopes in the unused bits of pixels: neither file nor bits have a canary in the clear, nor the structure of CMS.</summary>
public class HiddenLeakTests
{
    private static readonly OptionSet Hidden = new("hidden", Profile.Basic, new OriginalsProtection([new ProtectedGroup("all", [TestPair.First.Recipient])], isHidden: true));

    [Theory]
    [InlineData(SyntaxUid.ExplicitLittleEndian, 12)]
    [InlineData(SyntaxUid.ImplicitLittleEndian, 12)]
    [InlineData(SyntaxUid.ExplicitBigEndian, 12)]
    [InlineData(SyntaxUid.Deflated, 12)]
    [InlineData(SyntaxUid.ExplicitLittleEndian, 8)]
    public void No_canary_is_in_the_clear(string syntax, int stored)
    {
        var host = RowPlants.PlantAll(Hosts.Of(Hosts.Ct));
        foreach (var tag in host.Elements.Select(element => element.Tag).Where(tag => tag.Group is (>= 0x6000 and <= 0x601E) or 0x0028).ToList())
        {
            host.Remove(tag);
        }

        Hosts.WithPixels(host)
            .Add(new Tag(0x0028, 0x0101), Vr.US, stored).Add(new Tag(0x0028, 0x0102), Vr.US, stored - 1)
            .AddBytes(new Tag(0x7FE0, 0x0010), Vr.OW, new byte[1 << 20]);
        var input = Part10Writer.ToBytes(host, new WriteOptions { TransferSyntax = syntax });

        var run = Run.Hides(input, Marker.All, Hidden);

        run.Has(0x0400_0500).ShouldBeFalse();
        var bits = UnusedBits(run.Table, stored);
        bits.Distinct().Count().ShouldBeGreaterThan(200, "control: something is there");
        var low = Marker.All.Append("first").Append("Invented");
        foreach (var form in (byte[][])[bits, [.. bits.Where(b => b != 0)], [.. bits.Select(b => (byte)(b << 4 | b >> 4))]])
        {
            MarkerSearch.Find(form, low).ShouldBeEmpty();
            form.AsSpan().IndexOf((byte[])[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D]).ShouldBe(-1, "no object identifier of CMS");
        }

        using var session = new Reidentifier(TestPair.First.Key).CreateSession();
        session.Reidentify(new MemorySource(run.Output)).ShouldBe(Outcome.Restored);
    }

    /// <summary>What the bits give, cell after cell.</summary>
    private static byte[] UnusedBits(HeaderReader reader, int stored)
    {
        var at = reader.Table.Find(0x7FE0_0010);
        var cells = new byte[reader.Table[at].Length];
        if (reader.Table[at].Is(ElementFlags.Bulk))
        {
            reader.BulkSource.Read(reader.Table.Bulk(reader.Table[at].ValueOffset).SourceOffset, cells);
        }
        else
        {
            reader.Value(at).CopyTo(cells);
        }

        var high = Enumerable.Range(0, cells.Length / 2).Select(i => cells[2 * i + (reader.Encoding.IsBigEndian ? 0 : 1)]);
        return stored == 8 ? [.. high] : [.. high.Select(b => b >> 4).Chunk(2).Select(pair => (byte)(pair[0] << 4 | pair[1]))];
    }
}
