using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Reading;

/// <summary>Guesses how a data set is coded from its first element (PS3.10 7.1 demands meta information; old files have none).</summary>
internal static class EncodingGuess
{
    /// <summary>How the bytes at the start of a data set are coded.</summary>
    /// <param name="at">At least 8 bytes from the first element on.</param>
    /// <param name="remaining">Bytes to the end of the file.</param>
    /// <param name="encoding">The encoding found.</param>
    /// <param name="sure">True when a VR confirms it.</param>
    /// <returns>False when it looks like no data set.</returns>
    internal static bool TryGuess(ReadOnlySpan<byte> at, long remaining, out StreamEncoding encoding, out bool sure)
    {
        encoding = default;
        sure = false;
        if (at.Length < 8)
        {
            return false;
        }

        var little = IsLikelyFirst(ElementHead.ReadTag(at, false));
        var big = IsLikelyFirst(ElementHead.ReadTag(at, true));
        if (VrLayout.Of((ushort)(at[4] | (at[5] << 8))) != VrLayout.Unknown && (little || big))
        {
            sure = true;
            encoding = little ? StreamEncoding.ExplicitLittle : StreamEncoding.ExplicitBig;
            return true;
        }

        encoding = StreamEncoding.ImplicitLittle;
        return little && IsPlausibleLength(ElementHead.ReadLength(at[4..], false), remaining);
    }

    /// <summary>True if what stands there cannot be the encoding that was declared.</summary>
    internal static bool Contradicts(ReadOnlySpan<byte> at, long remaining, StreamEncoding declared, out StreamEncoding found) =>
        TryGuess(at, remaining, out found, out var sure)
        && found != declared
        && (sure ? !FitsImplicit(at, remaining, declared) : declared.IsExplicit);

    /// <summary>Items in UN are implicit VR little endian, but writers exist that keep the VRs: the first element tells.</summary>
    internal static StreamEncoding OfItems(HeaderBuffer buffer, int position, StreamEncoding outer)
    {
        if (!buffer.Ensure(position + 16L))
        {
            return StreamEncoding.ImplicitLittle;
        }

        var bytes = buffer.Bytes.AsSpan(position, 16);
        var item = ElementHead.ReadTag(bytes, outer.IsBigEndian);
        if (item != ItemTags.Item)
        {
            return StreamEncoding.ImplicitLittle;
        }

        var letters = (ushort)(bytes[12] | (bytes[13] << 8));
        var implicitLength = ElementHead.ReadLength(bytes[12..], false);
        return outer.IsExplicit && VrLayout.Of(letters) != VrLayout.Unknown && implicitLength > buffer.Remaining(position)
            ? outer
            : StreamEncoding.ImplicitLittle;
    }

    private static bool FitsImplicit(ReadOnlySpan<byte> at, long remaining, StreamEncoding declared) =>
        !declared.IsExplicit && IsPlausibleLength(ElementHead.ReadLength(at[4..], false), remaining);

    /// <summary>First elements are of groups 0002 to 0020 with small element numbers; (0008,0000), (0008,0005) ... mostly.</summary>
    private static bool IsLikelyFirst(uint tag) => (tag >> 16) is >= 0x0001 and <= 0x0020 && (tag & 0xFFFF) <= 0x2000;

    private static bool IsPlausibleLength(uint length, long remaining) => length == ElementHead.UndefinedLength || length <= remaining - 8;
}
