namespace Lethe.Dicom.Text;

/// <summary>All repertoires of DICOM with their escape sequences (PS3.3 C.12.1.1.2).</summary>
internal static class Repertoires
{
    private const byte Esc = 0x1B;

    /// <summary>ISO-IR 6, the default repertoire (PS3.5 6.1.1).</summary>
    public static readonly CodeElement Ascii = new([Esc, 0x28, 0x42], true, CodeTable.OfSingleBytes(code => code == 0x7F ? CodeTable.Undefined : (char)code));

    /// <summary>The default repertoire as a term.</summary>
    public static readonly Repertoire Default = new("6", Ascii, null);

    // JIS X 0201 has YEN SIGN and OVERLINE where ASCII has backslash and tilde (PS3.5 6.1.2.3, ISO-IR 14).
    private static readonly CodeElement Romaji = new([Esc, 0x28, 0x4A], true, CodeTable.OfSingleBytes(code => code switch
    {
        0x5C => '\u00A5',
        0x7E => '\u203E',
        0x7F => CodeTable.Undefined,
        _ => (char)code,
    }));

    private static readonly CodeElement Katakana = new([Esc, 0x29, 0x49], false, CodeTable.OfSingleBytes(code =>
        code is >= 0x21 and <= 0x5F ? (char)(0xFF61 + code - 0x21) : CodeTable.Undefined));

    /// <summary>Every repertoire.</summary>
    public static readonly Repertoire[] All =
    [
        Default,
        new("100", Ascii, new CodeElement([Esc, 0x2D, 0x41], false, CodeTable.OfSingleBytes(code => (char)(code + 0x80)))),
        Latin("101", 0x42, CodeTable.OfCodePage(28592)),
        Latin("109", 0x43, CodeTable.OfCodePage(28593)),
        Latin("110", 0x44, CodeTable.OfCodePage(28594)),
        Latin("144", 0x4C, CodeTable.OfCodePage(28595)),
        Latin("127", 0x47, CodeTable.OfCodePage(28596)),

        // The code page is the edition of 1987 with other quotes; the three additions of 2003 are read as well.
        Latin("126", 0x46, CodeTable.OfCodePage(28597, (0xA1, '\u2018'), (0xA2, '\u2019'), (0xA4, '\u20AC'), (0xA5, '\u20AF'), (0xAA, '\u037A'))),
        Latin("138", 0x48, CodeTable.OfCodePage(28598, (0xAF, '\u00AF'), (0xFD, '\u200E'), (0xFE, '\u200F'))),
        Latin("148", 0x4D, CodeTable.OfCodePage(28599)),
        Latin("203", 0x62, CodeTable.OfCodePage(28605)),
        Latin("166", 0x54, CodeTable.OfCodePage(874)),
        new("13", Romaji, Katakana),
        new("87", new CodeElement([Esc, 0x24, 0x42], true, CodeTable.OfDoubleBytes(20932, 0x80)), null),

        // This code page holds JIS X 0212 with the high bit of the trail byte clear, and lacks two signs.
        new("159", new CodeElement([Esc, 0x24, 0x28, 0x44], true, CodeTable.OfDoubleBytes(20932, 0, (0x2237, '\uFF5E'), (0x2271, '\u2116'))), null),

        // Code page 51949 has a wrong syllable at B4D3; 949 is KS X 1001 in this range, with the right one.
        new("149", null, new CodeElement([Esc, 0x24, 0x29, 0x43], false, CodeTable.OfDoubleBytes(949, 0x80))),
        new("58", null, new CodeElement([Esc, 0x24, 0x29, 0x41], false, CodeTable.OfDoubleBytes(936, 0x80))),
        new("192", WholeEncoding.Utf8),
        new("GB18030", WholeEncoding.Gb18030),
        new("GBK", WholeEncoding.Gbk),
    ];

    /// <summary>Every set that an escape sequence of DICOM designates.</summary>
    public static readonly CodeElement[] AllElements = Elements();

    private static CodeElement[] Elements()
    {
        var elements = new List<CodeElement> { Ascii };
        foreach (var repertoire in All)
        {
            if (repertoire.G0 is { } g0 && g0 != Ascii)
            {
                elements.Add(g0);
            }

            if (repertoire.G1 is { } g1)
            {
                elements.Add(g1);
            }
        }

        return [.. elements];
    }

    private static Repertoire Latin(string number, byte final, CodeTable table) =>
        new(number, Ascii, new CodeElement([Esc, 0x2D, final], false, table));
}
