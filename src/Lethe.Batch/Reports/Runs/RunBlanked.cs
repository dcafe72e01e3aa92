using Lethe.Batch.Reports.Html;
using Lethe.Batch.Reports.Pictures;

namespace Lethe.Batch.Reports.Runs;

/// <summary>The instances of a run in which something was blanked, each with a picture of its output.</summary>
internal sealed class RunBlanked(BlankedPictures pictures)
{
    internal void Write(HtmlPage page)
    {
        page.Text("Each picture is the first frame in which something was blanked, decoded from the output. What is inside of the outlines is gone; whatever else can be read was passed over.");
        page.Text(BoxTexts.Colors);
        page.BeginPictures();
        foreach (var picture in pictures.All)
        {
            page.Picture(picture.Source, $"Frame {HtmlText.Number(picture.Frame)} of an output with outlines of what was blanked", picture.Png.Span, BoxTexts.Of(picture.Boxes).Prepend(picture.OutputPath));
        }

        page.EndPictures();
        if (pictures.More > 0)
        {
            page.Text($"... and {HtmlText.Number(pictures.More)} more outputs in which something was blanked; a report whose name ends in .json has the boxes of all of them.");
        }
    }
}
