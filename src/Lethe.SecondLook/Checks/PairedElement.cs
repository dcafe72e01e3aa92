using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;

namespace Lethe.SecondLook.Checks;

/// <summary>An element of an original and the one at its place in the output.</summary>
/// <param name="Pair">The two files.</param>
/// <param name="Original">Its row in the table of the original.</param>
/// <param name="Output">Its row in the table of the output, or -1 if it is gone.</param>
/// <param name="Need">What the IOD says of it at this place.</param>
internal readonly record struct PairedElement(InstancePair Pair, int Original, int Output, AttributeNeed Need)
{
    internal Tag Tag => new(Pair.Original.Table[Original].Tag);

    internal bool IsTopLevel => Pair.Original.Table[Original].Depth == 0;

    /// <summary>VR, of the output where it is there.</summary>
    internal Vr Vr => VrOf(Output >= 0 ? Pair.Output : Pair.Original, Output >= 0 ? Output : Original);

    internal ReadOnlySpan<byte> OriginalValue => Pair.Original.Value(Original).Trim("\0 "u8);

    internal ReadOnlySpan<byte> OutputValue => Output < 0 ? default : Pair.Output.Value(Output).Trim("\0 "u8);

    private static Vr VrOf(HeaderReader reader, int index) =>
        reader.Table[index].Vr is var vr && vr == Vr.UN && Dicom.Dictionary.DicomDictionary.VrOf(new Tag(reader.Table[index].Tag)) is var known && known != Vr.None ? known : vr;
}
