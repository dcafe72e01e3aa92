using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// Patient ID and Patient's Name become the pseudonym of the patient: the dummy that Z and Z/D allow (R023). In items another
/// patient may be named; there the ID of the item is the key.
/// </summary>
internal sealed class PatientCodeAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level)
    {
        var tag = rewriter.Input.Table[index].Tag;
        var vr = tag == SpecialAttributes.PatientId ? Vr.LO : Vr.PN;
        Span<byte> code = stackalloc byte[24];
        rewriter.Facts.PatientCode.CopyTo(code);
        if (level.Depth > 0 && FindId(rewriter, in level) is var id && id >= 0)
        {
            var issuer = rewriter.Input.Table.Find(SpecialAttributes.IssuerOfPatientId, level.First, level.End);
            rewriter.Pseudonyms.Patients.Map(
                rewriter.Input.Value(id).Trim("\0 "u8),
                issuer < 0 ? rewriter.Facts.Issuer.Span : rewriter.Input.Value(issuer).Trim("\0 "u8),
                code);
        }

        rewriter.BeginWrite().Element(tag, vr, code);
        return true;
    }

    private static int FindId(Rewriter rewriter, in Level level)
    {
        var id = rewriter.Input.Table.Find(SpecialAttributes.PatientId, level.First, level.End);
        return id >= 0 && !rewriter.Input.Value(id).Trim("\0 "u8).IsEmpty ? id : -1;
    }

    public bool Allows(Recheck output, int index, in Level level) => output.Pseudonyms.Patients.IsOurs(output.Reader.Value(index));
}
