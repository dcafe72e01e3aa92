using Lethe.Dicom.Reading;
using Lethe.Dicom.Text;
using Lethe.Planning;
using Lethe.Planning.Places;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Rewriting;

/// <summary>One data set in the nesting: the top level or an item.</summary>
/// <param name="First">Index of its first element in the table.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Scope">What the IOD defines here.</param>
/// <param name="Depth">0 at the top.</param>
/// <param name="CharacterSet">The character set in force here (PS3.5 7.5.3: an item may have its own).</param>
/// <param name="Path">The profile's rules for this place.</param>
/// <param name="Disordered">True if elements stand out of order or twice (PS3.5 7.1).</param>
/// <param name="Reviewed">What people decided about values here; null for nothing.</param>
internal readonly record struct Level(int First, int End, IodScope Scope, int Depth, CharacterSet CharacterSet, PathNode? Path = null, bool Disordered = false, ReviewedPlace? Reviewed = null)
{
    /// <summary>The top level of a data set.</summary>
    internal static Level Top(HeaderReader reader, IodScope root, CharacterSet characterSet, Plan plan) =>
        new(0, reader.Table.Count, root, 0, characterSet, plan.Paths, reader.Table.Disordered, plan.Profile.Reviewed?.Root);

    /// <summary>An item of a sequence of this level.</summary>
    internal Level Inside(HeaderReader reader, uint sequence, int item, CharacterSetCache sets)
    {
        var table = reader.Table;
        var own = table.Find(SpecialAttributes.SpecificCharacterSet, item + 1, table[item].Next);
        return new Level(
            item + 1,
            table[item].Next,
            Scope.Enter(sequence),
            Depth + 1,
            own < 0 ? CharacterSet : sets.Get(reader.Value(own)),
            Path?.Enter(sequence),
            table[item].Is(ElementFlags.Disordered),
            Reviewed?.Enter(sequence));
    }
}
