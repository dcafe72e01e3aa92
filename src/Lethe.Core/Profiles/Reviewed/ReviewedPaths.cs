using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Profiles.Yaml.Rules;

namespace Lethe.Profiles;

/// <summary>Places as audits write them: tags or keywords from outside to inside with &gt; between them.</summary>
internal static class ReviewedPaths
{
    private const int MostSteps = 32;

    /// <summary>Finds or makes the attribute of a path; what is wrong with it, or null.</summary>
    internal static string? Find(ReviewedPlace root, string path, out ReviewedAttribute? attribute, out Vr vr)
    {
        (attribute, vr) = (null, Vr.None);
        var steps = path.Split('>', StringSplitOptions.TrimEntries);
        if (steps.Length > MostSteps)
        {
            return $"the attribute has more than {MostSteps} sequences around it";
        }

        var place = root;
        for (var i = 0; i < steps.Length; i++)
        {
            // The name is not repeated: whoever shifted a column has values where names should be.
            if (!AttributeNames.TryFind(steps[i], out var entry, out _))
            {
                return "the attribute is none of PS3.6; write (gggg,eeee) or its keyword, with > between sequences and what is in them";
            }

            var tag = DicomDictionary.TryFindKeyword(steps[i], out var named) ? named : Tag.TryParse(steps[i], out var parsed) ? parsed : entry.Tag;
            if (i < steps.Length - 1)
            {
                if (entry.Vr != Vr.SQ)
                {
                    return "only sequences can stand around an attribute";
                }

                place = place.Grow(tag.Value);
                continue;
            }

            if (ReviewedValues.Refusal(tag) is not null || !ReviewedText.IsReviewable(entry.Vr))
            {
                return $"values of {AttributeNames.NameOf(tag)} cannot be reviewed: it {ReviewedValues.Refusal(tag) ?? $"has VR {entry.Vr}, which is none of words"}";
            }

            (attribute, vr) = (place.Add(tag), entry.Vr);
        }

        return null;
    }
}
