using System.Text;
using Lethe.Batch.Reports;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Profiles;

namespace Lethe.Batch.Auditing.Counting;

/// <summary>Gathers values where they are asked for: to be shown, and to be reviewed. For one thread.</summary>
/// <param name="showsValues">True if the report shows values.</param>
/// <param name="reviewed">Lines for the review, or null.</param>
internal sealed class ValueListing(bool showsValues, CountedLines? reviewed)
{
    /// <summary>Stands between path and value in a line: no path holds it, and it sorts before everything that paths hold.</summary>
    internal const char Separator = '\n';

    private readonly char[] _line = new char[512 + ReviewedText.MostBytes];

    /// <summary>Lines for the review, or null.</summary>
    internal CountedLines? Reviewed => reviewed;

    /// <summary>Takes note of a value as UTF-8, or as its bytes where it is not readable. False if it ought to be reviewed and cannot be listed.</summary>
    internal bool Note(AttributeNode node, ReadOnlySpan<byte> value, bool isReadable, Vr vr, ActionKind action)
    {
        if (showsValues)
        {
            Show(node, value, isReadable);
        }

        if (reviewed is null || !IsForReview(node, vr, action))
        {
            return true;
        }

        if (!isReadable || node.Path.Length > 500)
        {
            return false;
        }

        node.Path.CopyTo(_line);
        _line[node.Path.Length] = Separator;
        var length = Encoding.UTF8.GetChars(value, _line.AsSpan(node.Path.Length + 1));
        reviewed.Add(_line.AsSpan(0, node.Path.Length + 1 + length));
        return true;
    }

    /// <summary>Words that stay or are cleaned, and free text that goes: someone may find that it could stay.</summary>
    private static bool IsForReview(AttributeNode node, Vr vr, ActionKind action) =>
        node.IsReviewable && ReviewedText.IsReviewable(vr)
        && (node.IsFreeText || ActionGroups.Of(action) is ActionGroup.Kept or ActionGroup.Cleaned);

    private void Show(AttributeNode node, ReadOnlySpan<byte> value, bool isReadable)
    {
        var values = node.Counts.Values ??= new FrequentValues();
        if (!isReadable || value.Length > _line.Length)
        {
            values.Add("(cannot be read)");
            return;
        }

        values.Add(_line.AsSpan(0, Encoding.UTF8.GetChars(value, _line)));
    }
}
