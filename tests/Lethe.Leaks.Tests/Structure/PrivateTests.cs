using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Structure;

/// <summary>R102, H17-H20: private attributes, with and without creators, at any place, in every group.</summary>
public class PrivateTests : LeakTests
{
    private static readonly Tag Codes = new(0x0008, 0x9215);

    [Fact]
    public void A_block_with_its_creator_goes() =>
        Gone(new DataSet().Add(new Tag(0x0009, 0x0010), Vr.LO, "QVXKJ CREATOR").Add(new Tag(0x0009, 0x1001), Vr.LO, "QVXKJ"));

    [Fact]
    public void A_block_without_a_creator_goes() => Gone(new DataSet().Add(new Tag(0x0009, 0x1001), Vr.LO, "QVXKJ"));

    [Fact]
    public void A_creator_alone_goes() => Gone(new DataSet().Add(new Tag(0x0009, 0x0010), Vr.LO, "QVXKJ"));

    [Fact]
    public void A_creator_in_the_parent_alone_does_not_help() =>
        Gone(new DataSet().Add(new Tag(0x0009, 0x0010), Vr.LO, "SIEMENS CT VA0  COAD").AddSequence(Codes, new DataSet().Add(new Tag(0x0009, 0x1001), Vr.LO, "QVXKJ")));

    /// <summary>Under the Basic Profile, whatever the class is run under.</summary>
    [Fact]
    public void Known_safe_elements_go_too_without_the_option() =>
        Run.Hides(
            Hosts.CtImage().Add(new Tag(0x0019, 0x0010), Vr.LO, "SIEMENS MR HEADER").Add(new Tag(0x0019, 0x100C), Vr.IS, "73194688").Add(new Tag(0x0019, 0x100D), Vr.CS, "QVXKJ"),
            [Marker.Stem, Marker.Number]);

    [Fact]
    public void Several_blocks_of_a_group_go()
    {
        var set = new DataSet();
        for (ushort block = 0x10; block < 0x100; block += 7)
        {
            set.Add(new Tag(0x0029, block), Vr.LO, $"QVXKJ {block}").Add(new Tag(0x0029, (ushort)(block << 8)), Vr.UT, $"QVXKJ {block}");
        }

        Gone(set);
    }

    [Fact]
    public void Every_odd_group_goes()
    {
        var set = new DataSet();
        for (var group = 0x0009; group < 0xFFFE; group += 2)
        {
            set.Add(new Tag((ushort)group, 0x0010), Vr.LO, "QVXKJ").Add(new Tag((ushort)group, 0x1001), Vr.LO, "QVXKJ").Add(new Tag((ushort)group, 0x0001), Vr.LO, "QVXKJ");
        }

        Gone(set);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    public void Odd_groups_that_PS3_5_forbids_go(int group) =>
        Gone(new DataSet().Add(new Tag((ushort)group, 0x1001), Vr.LO, "QVXKJ").Add(new Tag((ushort)group, 0x0010), Vr.LO, "QVXKJ"));

    [Fact]
    public void Standard_elements_in_private_sequences_go() =>
        Gone(new DataSet().Add(new Tag(0x0009, 0x0010), Vr.LO, "BLOCK").AddSequence(new Tag(0x0009, 0x1002), Marker.FullItem(), Marker.FullItem()));

    [Theory]
    [InlineData(UnknownForm.DefinedLength)]
    [InlineData(UnknownForm.UndefinedLength)]
    public void Private_sequences_in_UN_go(UnknownForm form) =>
        Gone(
            new DataSet().Add(new Tag(0x0009, 0x0010), Vr.LO, "BLOCK").AddSequence(new Tag(0x0009, 0x1002), Marker.FullItem(), Marker.FullItem()),
            new WriteOptions { AsUnknown = new Dictionary<Tag, UnknownForm> { [new Tag(0x0009, 0x1002)] = form } });

    [Fact]
    public void No_private_tag_is_left_at_any_depth()
    {
        var run = Hides(Hosts.Nest(Hosts.CtImage(), Marker.FullItem(), Codes, new Tag(0x0029, 0x1010), Codes), [Marker.Stem]);

        for (var i = 0; i < run.Table.Table.Count; i++)
        {
            new Tag(run.Table.Table[i].Tag).IsPrivate.ShouldBeFalse();
        }
    }

    private void Gone(DataSet extra, WriteOptions? form = null)
    {
        Hides(Merge(Hosts.CtImage(), extra), [Marker.Stem], form);
        Hides(Hosts.CtImage().AddSequence(Codes, Merge(new DataSet(), extra)), [Marker.Stem], form);
        if (form is null)
        {
            Hides(Merge(Hosts.CtImage(), extra), [Marker.Stem], new WriteOptions { TransferSyntax = SyntaxUid.ImplicitLittleEndian });
        }
    }

    private static DataSet Merge(DataSet target, DataSet extra)
    {
        foreach (var element in extra.Elements)
        {
            _ = element.Items is { } items ? target.AddSequence(element.Tag, [.. items]) : target.AddBytes(element.Tag, element.Vr, element.Value);
        }

        return target;
    }
}
