using Lethe.Identity;
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
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        var patient = rewriter.Facts.Patient;
        if (level.Depth > 0 && FindId(rewriter, in level) is var id && id >= 0)
        {
            patient = Other(rewriter, id, in level);
        }

        rewriter.BeginWrite().Element(rule.Tag, rule.Vr, rule.Tag == SpecialAttributes.PatientName ? patient.Name.Span : patient.Id.Span);
        return true;
    }

    private static NewPatient Other(Rewriter rewriter, int id, in Level level)
    {
        var issuer = rewriter.Input.Table.Find(SpecialAttributes.IssuerOfPatientId, level.First, level.End);
        var patient = rewriter.Facts.OtherPatient;
        rewriter.Pseudonyms.Naming.NameOther(
            rewriter.Input.Value(id).Trim("\0 "u8),
            issuer < 0 ? rewriter.Facts.Issuer.Span : rewriter.Input.Value(issuer).Trim("\0 "u8),
            level.CharacterSet,
            patient);
        return patient;
    }

    private static int FindId(Rewriter rewriter, in Level level)
    {
        var id = rewriter.Input.Table.Find(SpecialAttributes.PatientId, level.First, level.End);
        return id >= 0 && !rewriter.Input.Value(id).Trim("\0 "u8).IsEmpty ? id : -1;
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => output.Pseudonyms.Naming.IsOurs(output.Reader.Value(index));
}
