using Lethe.Facts;

namespace Lethe.Identity;

/// <summary>The new identity of one patient. Reused from file to file.</summary>
internal sealed class NewPatient
{
    /// <summary>New Patient ID (0010,0020).</summary>
    internal AsciiValue Id { get; } = new(64);

    /// <summary>New Patient's Name (0010,0010).</summary>
    internal AsciiValue Name { get; } = new(64);

    /// <summary>Days that dates move.</summary>
    internal int ShiftDays { get; set; }
}
