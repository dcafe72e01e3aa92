using Lethe.Dicom.Reading;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Rewriting;
using Lethe.Standard;

namespace Lethe.Structured.Items;

/// <summary>
/// Decides a content item by its concept name and value type (PS3.15 E.3.4, Table E.3.4-1). As with Table E.1-1 an option wins over the
/// Basic Profile, and of two options C goes before K (R005, R006). The same decision is taken from the input and from the output.
/// </summary>
internal static class ItemRules
{
    internal static ItemVerdict Of(Plan plan, HeaderReader reader, in Level item)
    {
        var type = ValueForms.TypeOf(reader, in item);
        var form = ValueForms.OfType(type);
        var concept = ItemConcept.Of(reader, in item);
        if (concept.Code.IsEmpty)
        {
            return new ItemVerdict(ItemTreatment.ByType, form, ItemSubject.Other);
        }

        if (Ages.IsAge(concept.Code, concept.Scheme))
        {
            var kept = form == ValueForm.Number && plan.Profile.Has(ConfidentialityOption.RetainPatientCharacteristics);
            return new ItemVerdict(kept ? ItemTreatment.Keep : ItemTreatment.Remove, form, ItemSubject.Age);
        }

        return concept.TryFindRow(type, out var row)
            ? ByRow(plan.Profile, in row, type, form, in concept)
            : new ItemVerdict(IsKeptAsAttribute(plan, in concept) ? ItemTreatment.Keep : ItemTreatment.ByType, form, ItemSubject.Other);
    }

    private static bool IsKeptAsAttribute(Plan plan, in ItemConcept concept) =>
        ProductConcepts.AttributeOf(concept.Code, concept.Scheme) is var attribute and not 0
        && plan.Find(attribute).For(AttributeType.Type3) == ActionKind.KeepText;

    private static ItemVerdict ByRow(Profile profile, in SrConcept row, ReadOnlySpan<byte> type, ValueForm form, in ItemConcept concept)
    {
        var rowForm = ValueForms.OfType(row.ValueTypeUtf8);
        if (form != rowForm && !IsSensitiveInAnyForm(in row, rowForm))
        {
            return new ItemVerdict(ItemTreatment.ByType, form, ItemSubject.Other);
        }

        // A concept whose name is replaced, or whose value is not of the type that the row speaks of, keeps nothing by that row.
        var mayStay = !concept.IsUrn && (row.ValueTypeUtf8.SequenceEqual(type) || (form == rowForm && form == ValueForm.Date));
        var treatment = mayStay ? ByOptions(profile, in row) : Basic(in row);
        return new ItemVerdict(treatment, form, IsSubject(in concept) ? ItemSubject.Patient : ItemSubject.Other);
    }

    /// <summary>
    /// A row without a way of cleaning is about an identity, whatever value type someone chose for it. Descriptions are otherwise: a
    /// finding in a code is not what the row for findings in text speaks of.
    /// </summary>
    private static bool IsSensitiveInAnyForm(in SrConcept row, ValueForm rowForm) =>
        row.CodeFor(ConfidentialityOption.CleanDescriptors) == ConfidentialityCode.None
        && rowForm is ValueForm.Text or ValueForm.Name or ValueForm.Date or ValueForm.Code or ValueForm.Number;

    private static ItemTreatment ByOptions(Profile profile, in SrConcept row)
    {
        var isKept = false;
        for (var i = 0; i < profile.Options.Count; i++)
        {
            switch (row.CodeFor(profile.Options[i]))
            {
                case ConfidentialityCode.C:
                    return ItemTreatment.Clean;
                case ConfidentialityCode.K:
                    isKept = true;
                    break;
                default:
                    break;
            }
        }

        return isKept ? ItemTreatment.Keep : Basic(in row);
    }

    /// <summary>X goes, all else leaves a placeholder: Table E.3.4-1 gives D to what templates demand.</summary>
    private static ItemTreatment Basic(in SrConcept row) => row.BasicProfile == ConfidentialityCode.X ? ItemTreatment.Remove : ItemTreatment.Dummy;

    // Subject Name and Subject ID.
    private static bool IsSubject(in ItemConcept concept) =>
        concept.Scheme.SequenceEqual("DCM"u8) && (concept.Code.SequenceEqual("121029"u8) || concept.Code.SequenceEqual("121030"u8));
}
