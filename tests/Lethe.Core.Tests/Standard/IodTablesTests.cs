using System.Text;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Standard;

public class IodTablesTests
{
    private const uint PatientName = 0x0010_0010;
    private const uint ContentSequence = 0x0040_A730;
    private const uint ConceptNameCode = 0x0040_A043;

    [Fact]
    public void Knows_179_SOP_classes()
    {
        IodTables.Count.ShouldBe(179);
        foreach (var uid in IodTables.SopClasses)
        {
            var root = RootOf(uid);
            root.TypeOf(0x0008_0016).ShouldBe(AttributeType.Type1, uid);
            root.TypeOf(0x0008_0018).ShouldBe(AttributeType.Type1, uid);
        }
    }

    [Fact]
    public void Tells_the_Type_at_the_top_and_in_sequences()
    {
        var ct = RootOf("1.2.840.10008.5.1.4.1.1.2");
        ct.TypeOf(PatientName).ShouldBe(AttributeType.Type2);
        ct.TypeOf(0x0020_000D).ShouldBe(AttributeType.Type1);
        ct.TypeOf(0x0018_0022).ShouldBe(AttributeType.Type3); // Scan Options
        ct.TypeOf(ConceptNameCode).ShouldBe(AttributeType.NotDefined);
        ct.TypeOf(0).ShouldBe(AttributeType.NotDefined);

        var references = ct.Enter(0x0008_1140);
        references.TypeOf(0x0008_1155).ShouldBe(AttributeType.Type1);
        references.TypeOf(PatientName).ShouldBe(AttributeType.NotDefined);
        ct.Enter(0x0008_1140).ShouldBeSameAs(references);
    }

    [Fact]
    public void Functional_groups_stand_below_their_sequences()
    {
        var enhanced = RootOf("1.2.840.10008.5.1.4.1.1.2.1");
        foreach (var groups in new[] { 0x5200_9229u, 0x5200_9230u })
        {
            enhanced.Enter(groups).Enter(0x0020_9111).TypeOf(0x0018_9074).ShouldNotBe(AttributeType.NotDefined); // Frame Acquisition DateTime
        }

        enhanced.TypeOf(0x0020_9111).ShouldBe(AttributeType.NotDefined);
    }

    [Fact]
    public void Content_of_a_report_nests_for_ever()
    {
        var scope = RootOf("1.2.840.10008.5.1.4.1.1.88.33");
        for (var depth = 0; depth < 40; depth++)
        {
            scope = scope.Enter(ContentSequence);
            scope.TypeOf(0x0040_A040).ShouldBe(AttributeType.Type1, $"Value Type at depth {depth}");
            scope.TypeOf(ContentSequence).ShouldNotBe(AttributeType.NotDefined);
            scope.Enter(ConceptNameCode).TypeOf(0x0008_0104).ShouldBe(AttributeType.Type1);
        }
    }

    [Fact]
    public void What_is_not_defined_stays_so_below()
    {
        var undefined = RootOf("1.2.840.10008.5.1.4.1.1.2").Enter(PatientName);
        undefined.ShouldBeSameAs(IodScope.Undefined);
        undefined.Enter(ContentSequence).ShouldBeSameAs(IodScope.Undefined);
        undefined.TypeOf(PatientName).ShouldBe(AttributeType.NotDefined);
    }

    [Fact]
    public void Overlay_groups_count_as_the_first_one()
    {
        var cr = RootOf("1.2.840.10008.5.1.4.1.1.1");
        cr.TypeOf(0x6000_3000).ShouldBe(AttributeType.Type1);
        cr.TypeOf(0x601E_3000).ShouldBe(AttributeType.Type1);
        cr.TypeOf(0x6002_1500).ShouldBe(AttributeType.Type3);
        cr.TypeOf(0x6020_3000).ShouldBe(AttributeType.NotDefined);
        cr.TypeOf(0x6001_3000).ShouldBe(AttributeType.NotDefined);
    }

    [Fact]
    public void Unknown_SOP_class_gets_the_strictest_Type_of_all()
    {
        IodTables.TryFind("1.2.3"u8, out var root).ShouldBeFalse();
        root.ShouldBeSameAs(IodScope.Fallback);
        root.TypeOf(0x0020_000D).ShouldBe(AttributeType.Type1);
        root.TypeOf(0x0018_4000).ShouldBe(AttributeType.NotDefined); // Acquisition Comments, retired
        root.Enter(ContentSequence).ShouldBeSameAs(root);
        IodTables.TryFind([], out _).ShouldBeFalse();
    }

    [Fact]
    public void Asking_allocates_nothing_and_entering_everything_is_bounded()
    {
        var seen = new HashSet<IodScope>();
        var work = new Stack<IodScope>(IodTables.SopClasses.Select(RootOf));
        var sequences = Enumerable.ToArray(
            Lethe.Dicom.Dictionary.DicomDictionary.All.Where(e => e.Vr == Lethe.Dicom.Elements.Vr.SQ).Select(e => e.Tag.Value));
        while (work.TryPop(out var scope))
        {
            if (seen.Add(scope))
            {
                foreach (var sequence in sequences)
                {
                    work.Push(scope.Enter(sequence));
                }
            }
        }

        seen.Count.ShouldBeInRange(500, 1200);
        var root = RootOf("1.2.840.10008.5.1.4.1.1.2");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0u; i < 100; i++)
        {
            root.TypeOf(0x0010_0000 + i);
            root.Enter(0x0008_1140).TypeOf(0x0008_1155);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Many_threads_see_the_same()
    {
        Parallel.ForEach(IodTables.SopClasses.SelectMany(uid => new[] { uid, uid, uid, uid }), uid =>
            RootOf(uid).Enter(0x0008_1115).Enter(0x0008_1199).TypeOf(0x0008_1155).ShouldBeOneOf(AttributeType.Type1, AttributeType.NotDefined));
    }

    private static IodScope RootOf(string uid)
    {
        IodTables.TryFind(Encoding.ASCII.GetBytes(uid + "\0"), out var root).ShouldBeTrue(uid);
        return root;
    }
}
