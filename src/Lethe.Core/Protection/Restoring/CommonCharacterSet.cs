using System.Text;
using Lethe.Dicom.Text;
using Lethe.Planning;

namespace Lethe.Protection;

/// <summary>
/// One Specific Character Set for originals and for what the protected instance kept (R070, R084): theirs where they agree or one side
/// has ASCII alone, that of the originals where the rest fits into it, UTF-8 otherwise.
/// </summary>
internal sealed class CommonCharacterSet
{
    private static readonly CharacterSet Utf8 = CharacterSet.Parse("ISO_IR 192"u8);

    private CommonCharacterSet(byte[]? value, TextConversion? originals, TextConversion? rest) => (Value, Originals, Rest) = (value, originals, rest);

    /// <summary>The value to be written; null for none.</summary>
    internal byte[]? Value { get; }

    /// <summary>How originals are converted; null when they are not.</summary>
    internal TextConversion? Originals { get; }

    /// <summary>How the rest is converted; null when it is not.</summary>
    internal TextConversion? Rest { get; }

    /// <summary>The candidates, best first. A later one is for when a text cannot be put into the one before.</summary>
    internal static IEnumerable<CommonCharacterSet> Candidates(RestoredElements elements, byte[]? rest)
    {
        var original = elements.Find(SpecialAttributes.SpecificCharacterSet) is { IsOriginal: true } own
            ? own.Reader.Value(own.Index).Trim("\0 "u8).ToArray()
            : null;
        var (originalSet, restSet) = (CharacterSet.Parse(original ?? rest), CharacterSet.Parse(rest));
        if (originalSet.Name == restSet.Name || !HasText(elements, false))
        {
            yield return new CommonCharacterSet(original ?? rest, null, null);
        }
        else if (!HasText(elements, true))
        {
            yield return new CommonCharacterSet(rest, null, null);
        }
        else
        {
            yield return new CommonCharacterSet(original, null, new TextConversion(restSet, originalSet));
            yield return new CommonCharacterSet(Encoding.ASCII.GetBytes(Utf8.Name), new TextConversion(originalSet, Utf8), new TextConversion(restSet, Utf8));
        }
    }

    private static bool HasText(RestoredElements elements, bool originals) =>
        elements.All.Any(element => element.IsOriginal == originals && TextConversion.HasText(element.Reader, element.Index));
}
