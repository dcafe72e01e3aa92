using System.Globalization;
using Lethe.Imaging;

namespace Lethe.Batch.Reports.Pictures;

/// <summary>Boxes in words.</summary>
internal static class BoxTexts
{
    private const int MostBoxes = 8;

    /// <summary>How many there are and why, and the first of them, doubtful ones first.</summary>
    internal static IEnumerable<string> Of(IReadOnlyList<BlankedBox> boxes)
    {
        var reasons = boxes.GroupBy(box => box.Source).OrderBy(group => group.Key).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {NameOf(group.Key)}"));
        yield return string.Create(CultureInfo.InvariantCulture, $"{boxes.Count} {(boxes.Count == 1 ? "box" : "boxes")}: {string.Join(", ", reasons)}");
        foreach (var box in boxes.OrderBy(box => box.Source).ThenBy(box => box.Score).Take(MostBoxes))
        {
            yield return Describe(box);
        }

        if (boxes.Count > MostBoxes)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"... and {boxes.Count - MostBoxes} more; a report whose name ends in .json has all of them");
        }
    }

    /// <summary>What the colors of outlines mean.</summary>
    internal static string Colors => "Outlines are orange for text that was found, blue for a rule for the device, green for what is outside of the regions that the image names, pink for what somebody said, yellow for a rule for images of a kind.";

    private static string Describe(BlankedBox box)
    {
        var frames = box.FirstFrame == box.LastFrame ? $"frame {box.FirstFrame}" : $"frames {box.FirstFrame} to {box.LastFrame}";
        return string.Create(CultureInfo.InvariantCulture, $"{NameOf(box.Source)}{(box.Score > 0 ? $", score {box.Score:0.0}" : "")}: {box.Width} x {box.Height} at {box.X}, {box.Y}, {frames}");
    }

    private static string NameOf(BoxSource source) => source switch
    {
        BoxSource.Text => "text",
        BoxSource.Device => "device",
        BoxSource.Region => "region",
        BoxSource.Manual => "manual",
        _ => "policy",
    };
}
