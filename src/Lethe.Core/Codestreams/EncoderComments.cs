using System.Buffers;

namespace Lethe.Codestreams;

/// <summary>Comments by which encoders name themselves. They tell of no one and may stay, so that clean pixel data stay bit-identical.</summary>
internal static class EncoderComments
{
    private static readonly SearchValues<byte> VersionCharacters = SearchValues.Create("0123456789.-v[], "u8);

    /// <summary>True for the name of a known encoder followed by nothing but a version.</summary>
    internal static bool IsKnown(ReadOnlySpan<byte> comment)
    {
        var text = comment.TrimEnd("\0 "u8);
        var rest = AfterName(text);
        return rest >= 0 && text[rest..].IndexOfAnyExcept(VersionCharacters) < 0 && text.Length - rest <= 16;
    }

    private static int AfterName(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> none = default;
        return text.IsEmpty ? 0
            : Skip(text, "Created by OpenJPEG version "u8, none) is var a and >= 0 ? a
            : Skip(text, "Created by GDCM/OpenJPEG version "u8, none) is var b and >= 0 ? b
            : Skip(text, "Created by Grok"u8, "     version "u8) is var c and >= 0 ? c
            : Skip(text, "Kakadu-"u8, none) is var d and >= 0 ? d
            : Skip(text, "OpenJPH Ver "u8, none) is var e and >= 0 ? e
            : Skip(text, "LEAD Technologies Inc. V"u8, none) is var f and >= 0 ? f
            : Skip(text, "Intel(R) JPEG Library, version "u8, none) is var g and >= 0 ? g
            : Skip(text, "Created by: JJ2000 version "u8, none) is var h and >= 0 ? h
            : Skip(text, "Created with GIMP"u8, none);
    }

    private static int Skip(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name, ReadOnlySpan<byte> more) =>
        text.StartsWith(name) ? name.Length + (text[name.Length..].StartsWith(more) ? more.Length : 0) : -1;
}
