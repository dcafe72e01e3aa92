using Lethe.Batch.Running;

namespace Lethe.Batch.Reports;

/// <summary>What a run says of pixels, in sentences.</summary>
internal static class PixelRemarks
{
    /// <summary>What was not looked at.</summary>
    internal static string NotExamined(BatchSummary summary) => summary.Examined == 0
        ? "Pixels were not examined: burned-in text and faces stay as they are."
        : "Text was looked for by a program, which may pass over what a person can read; faces that can be made from the pixels stay as they are.";
}
