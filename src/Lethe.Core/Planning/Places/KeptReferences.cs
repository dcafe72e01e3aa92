using Lethe.Actions;
using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Rewriting;

namespace Lethe.Planning.Places;

/// <summary>Looks for references to instances that stay, beside the lists of the Common Instance Reference Module (PS3.3 C.12.2). For one thread.</summary>
internal readonly struct KeptReferences(HeaderReader reader, PlaceRules rules, InstanceFacts facts)
{
    private const uint ReferencedSopInstanceUid = 0x0008_1155;

    /// <summary>True if a Referenced SOP Instance UID stays in this level or below it.</summary>
    internal bool AreIn(in Level level)
    {
        var table = reader.Table;
        for (var i = level.First; i < level.End; i = table[i].Next)
        {
            var isReference = table[i].Tag == ReferencedSopInstanceUid;
            if (!isReference && !table[i].Is(ElementFlags.Sequence))
            {
                continue;
            }

            var rule = rules.Decide(i, in level);
            var kind = rule.For(level.Scope.TypeOf(rule.Tag));
            if (isReference ? kind is not (ActionKind.Remove or ActionKind.Empty) : Enters(kind, table[i].Tag) && AreInItems(i, in level))
            {
                return true;
            }
        }

        return false;
    }

    private bool AreInItems(int sequence, in Level level)
    {
        var table = reader.Table;
        for (var item = sequence + 1; item < table[sequence].Next; item = table[item].Next)
        {
            var inner = level.Inside(reader, table[sequence].Tag, item, facts.CharacterSets);
            if (AreIn(in inner))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Enters(ActionKind kind, uint tag) => kind == ActionKind.Recurse || (kind == ActionKind.Dummy && DummySequences.KeepsItems(tag));
}
