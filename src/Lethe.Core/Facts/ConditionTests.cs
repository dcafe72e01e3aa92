using System.Globalization;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Profiles;

namespace Lethe.Facts;

/// <summary>Answers the conditions of a profile for one instance, from the top level of its data set.</summary>
internal sealed class ConditionTests(HeaderReader input, InstanceFacts facts)
{
    internal bool Holds(Condition condition) => condition switch
    {
        AllOf all => all.Parts.All(Holds),
        AnyOf any => any.Parts.Any(Holds),
        Not not => !Holds(not.Part),
        AttributeTest test => Holds(test),
        _ => false,
    };

    private bool Holds(AttributeTest test)
    {
        var index = input.Table.Find(test.Tag.Value);
        var present = index >= 0 && IsPresent(index);
        return test.Kind switch
        {
            TestKind.Present => present,
            TestKind.Missing => !present,
            _ => present && !input.Table[index].Is(ElementFlags.Sequence | ElementFlags.Bulk | ElementFlags.Fragments) && AnyValuePasses(test, index),
        };
    }

    /// <summary>A number of 0 is a value; text of pads is none.</summary>
    private bool IsPresent(int index)
    {
        ref readonly var entry = ref input.Table[index];
        return entry.Length > 0 && (!entry.Vr.IsText() || entry.Is(ElementFlags.Bulk) || !input.Value(index).Trim("\0 "u8).IsEmpty);
    }

    private bool AnyValuePasses(AttributeTest test, int index)
    {
        ref readonly var entry = ref input.Table[index];
        var vr = Dicom.Dictionary.DicomDictionary.VrOf(test.Tag) is var known && known != Vr.None ? known : entry.Vr;
        if (!vr.IsText())
        {
            return vr is Vr.US or Vr.SS && input.Value(index).Length == 2
                && Passes(test, PixelLayout.Number(input.Value(index), entry.Is(ElementFlags.BigEndian)).ToString(CultureInfo.InvariantCulture));
        }

        var characterSet = facts.CharacterSet;
        var value = input.Value(index);
        foreach (var part in characterSet.SplitValues(value, vr))
        {
            if (Passes(test, characterSet.Decode(value[part], vr).Trim(' ', '\0')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Passes(AttributeTest test, string value) => test.Values.Any(wanted => test.Kind switch
    {
        TestKind.Equals => value.Equals(wanted, StringComparison.OrdinalIgnoreCase),
        TestKind.Contains => value.Contains(wanted, StringComparison.OrdinalIgnoreCase),
        TestKind.StartsWith => value.StartsWith(wanted, StringComparison.OrdinalIgnoreCase),
        TestKind.EndsWith => value.EndsWith(wanted, StringComparison.OrdinalIgnoreCase),
        TestKind.LessThan => Compare(value, wanted) < 0,
        TestKind.GreaterThan => Compare(value, wanted) > 0,
        _ => false,
    });

    /// <summary>Order of two numbers; 0 when either is none, so that nothing is below or above it.</summary>
    private static int Compare(string value, string wanted) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var left)
        && double.TryParse(wanted, NumberStyles.Float, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : 0;
}
