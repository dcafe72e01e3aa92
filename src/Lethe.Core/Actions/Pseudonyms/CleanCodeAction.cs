using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Uids;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// Parts of a coded entry (PS3.3 8). Under a published coding scheme they stay; under a local one anything can be written, so value
/// and meaning are replaced by a keyed code that is the same wherever the value was the same (PS3.15 E.1.1 notes 7, 9 and 10).
/// </summary>
internal sealed class CleanCodeAction : IElementAction
{
    private static ReadOnlySpan<byte> LocalScheme => "99LETHE"u8;

    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        var designator = rewriter.Input.Table.Find(SpecialAttributes.CodingSchemeDesignator, level.First, level.End);
        var scheme = designator < 0 ? default : rewriter.Input.Value(designator).Trim("\0 "u8);
        var tag = rewriter.Input.Table[index].Tag;
        var vr = rule.Vr;
        var isUrn = designator < 0 && tag == 0x0008_0120;
        if (!isUrn && (scheme.IsEmpty ? IsEmptyValue(rewriter, index) : UidRegistry.IsKnownCodingScheme(scheme)))
        {
            return ValueSafety.IsLegal(rewriter.Input, index, rule) && ValueSafety.IsDecodable(rewriter.Input, index, vr, level.CharacterSet)
                ? rewriter.Copy(index)
                : ReplaceUnreadable(rewriter, index, in level, in rule);
        }

        return Replace(rewriter, index, tag, vr);
    }

    /// <summary>The code says it all: a meaning in the wrong character set is no reason to lose the object (R157).</summary>
    private static bool ReplaceUnreadable(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        var (tag, vr) = (rule.Tag, rule.Vr);
        if (tag != SpecialAttributes.CodeMeaning || vr != Vr.LO || rewriter.Input.Table[index].Is(ElementFlags.Sequence | ElementFlags.Opaque))
        {
            return rewriter.WriteUnsafe(index, in level, in rule);
        }

        rewriter.BeginWrite().Element(tag, Vr.LO, DummyValues.For(new Tag(tag), Vr.LO));
        return true;
    }

    private static bool IsEmptyValue(Rewriter rewriter, int index) => rewriter.Input.Value(index).Trim("\0 "u8).IsEmpty;

    private static bool Replace(Rewriter rewriter, int index, uint tag, Vr vr)
    {
        switch (tag)
        {
            case SpecialAttributes.CodingSchemeVersion:
                return true;
            case SpecialAttributes.CodingSchemeDesignator:
                rewriter.BeginWrite().Element(tag, Vr.SH, LocalScheme);
                return true;
            case SpecialAttributes.CodeMeaning:
                rewriter.BeginWrite().Element(tag, Vr.LO, "Local code"u8);
                return true;
            default:
                WriteValue(rewriter, index, tag, vr);
                return true;
        }
    }

    private static void WriteValue(Rewriter rewriter, int index, uint tag, Vr vr)
    {
        Span<byte> code = stackalloc byte[16];
        var value = rewriter.Input.Value(index).Trim("\0 "u8);
        if (vr == Vr.UR && value.StartsWith("urn:lethe:"u8))
        {
            value = value["urn:lethe:".Length..];
        }

        rewriter.Pseudonyms.LocalCodes.Map(value, default, code);
        var writer = rewriter.BeginWrite();
        var mark = writer.BeginValue(tag, vr);
        writer.Raw(vr == Vr.UR ? "urn:lethe:"u8 : default);
        writer.Raw(code);
        writer.EndValue(mark, vr);
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule)
    {
        var designator = output.Reader.Table.Find(SpecialAttributes.CodingSchemeDesignator, level.First, level.End);
        var scheme = designator < 0 ? default : output.Reader.Value(designator).Trim("\0 "u8);
        var value = output.Reader.Value(index).Trim("\0 "u8);
        if (value.IsEmpty)
        {
            return true;
        }

        if (UidRegistry.IsKnownCodingScheme(scheme))
        {
            return ValueSafety.IsLegal(output.Reader, index, rule) && ValueSafety.IsDecodable(output.Reader, index, rule.Vr, level.CharacterSet);
        }

        return output.Reader.Table[index].Tag switch
        {
            SpecialAttributes.CodingSchemeVersion => false,
            SpecialAttributes.CodingSchemeDesignator => value.SequenceEqual(LocalScheme),
            SpecialAttributes.CodeMeaning => value.SequenceEqual("Local code"u8),
            _ => output.Pseudonyms.LocalCodes.IsOurs(value.StartsWith("urn:lethe:"u8) ? value["urn:lethe:".Length..] : value),
        };
    }
}
