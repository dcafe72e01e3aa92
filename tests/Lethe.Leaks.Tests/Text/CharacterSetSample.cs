using System.Text;

namespace Lethe.Leaks.Tests.Text;

/// <summary>A name in one of the character sets of PS3.3 C.12.1.1.2, encoded by the platform and not by the product.</summary>
/// <param name="Term">What (0008,0005) says.</param>
/// <param name="Escape">Escape sequence in hexadecimal that stands before the name; empty for sets without code extensions.</param>
/// <param name="CodePage">Code page of the platform.</param>
/// <param name="Name">The name.</param>
/// <param name="HighBit">0x80 to take the high bits off (sets in G0), 0 to leave them.</param>
internal sealed record CharacterSetSample(string Term, string Escape, int CodePage, string Name, byte HighBit = 0)
{
    private const string Czech = "Dvořáčková", Turkish = "Gülşençiğdem", Cyrillic = "Люксембургова", Arabic = "قبانيلنزار",
        Greek = "Διονυσιοςακης", Hebrew = "שרוןדבורהלוי", Thai = "สมชายใจดี", Katakana = "ﾔﾏﾀﾞﾀﾛｳ", Kanji = "山田太郎長谷川",
        Korean = "홍길동김희중", Chinese = "王小东张明华", Latin = "Buckärßönñé", Supplementary = "丂丄丅丌丒";

    public static IReadOnlyList<CharacterSetSample> All { get; } =
    [
        new("ISO_IR 100", "", 28591, Latin), new("ISO_IR 101", "", 28592, Czech), new("ISO_IR 109", "", 28593, "Ĥaĵoĝuŝĉa"),
        new("ISO_IR 110", "", 28594, "Ķēniņšāģes"), new("ISO_IR 144", "", 28595, Cyrillic), new("ISO_IR 127", "", 28596, Arabic),
        new("ISO_IR 126", "", 28597, Greek), new("ISO_IR 138", "", 28598, Hebrew), new("ISO_IR 148", "", 28599, Turkish),
        new("ISO_IR 203", "", 28605, "Œuvrežšöñé"), new("ISO_IR 13", "", 932, Katakana), new("ISO_IR 166", "", 874, Thai),
        new("ISO_IR 192", "", 65001, Kanji + Cyrillic + Latin), new("GB18030", "", 54936, Chinese), new("GBK", "", 936, Chinese),
        new("\\ISO 2022 IR 100", "1B2D41", 28591, Latin), new("\\ISO 2022 IR 101", "1B2D42", 28592, Czech),
        new("\\ISO 2022 IR 109", "1B2D43", 28593, "Ĥaĵoĝuŝĉa"), new("\\ISO 2022 IR 110", "1B2D44", 28594, "Ķēniņšāģes"),
        new("\\ISO 2022 IR 144", "1B2D4C", 28595, Cyrillic), new("\\ISO 2022 IR 127", "1B2D47", 28596, Arabic),
        new("\\ISO 2022 IR 126", "1B2D46", 28597, Greek), new("\\ISO 2022 IR 138", "1B2D48", 28598, Hebrew),
        new("\\ISO 2022 IR 148", "1B2D4D", 28599, Turkish), new("\\ISO 2022 IR 203", "1B2D62", 28605, "Œuvrežšöñé"),
        new("\\ISO 2022 IR 13", "1B2949", 932, Katakana), new("\\ISO 2022 IR 166", "1B2D54", 874, Thai),
        new("\\ISO 2022 IR 87", "1B2442", 51932, Kanji, 0x80), new("\\ISO 2022 IR 159", "1B242844", 20932, Supplementary, 0x80),
        new("\\ISO 2022 IR 149", "1B242943", 51949, Korean), new("\\ISO 2022 IR 58", "1B242941", 936, Chinese),
        new("ISO 2022 IR 6", "", 20127, "Quillfeather"), new("", "", 20127, "Quillfeather"),
    ];

    /// <summary>The bytes of the name alone.</summary>
    public byte[] NameBytes
    {
        get
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            var bytes = Encoding.GetEncoding(CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetBytes(Name);
            return HighBit == 0 ? bytes : [.. bytes.Select(b => (byte)(b & ~HighBit))];
        }
    }

    /// <summary>The value as it stands in a file: a Latin first name, the escape sequence, the name, and back.</summary>
    public byte[] Value => [.. Convert.FromHexString(Escape), .. NameBytes, .. Escape.Length > 0 && HighBit != 0 ? "\e(B"u8.ToArray() : [], (byte)'^', (byte)'A'];

    public override string ToString() => Term.Length == 0 ? "default" : Term;
}
