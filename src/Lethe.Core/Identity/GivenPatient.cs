namespace Lethe.Identity;

/// <summary>What was given to a patient.</summary>
/// <param name="NewId">New Patient ID: 1 to 64 characters of ASCII, no backslash.</param>
/// <param name="ShiftDays">Days that all dates move; null to derive them.</param>
public readonly record struct GivenPatient(string NewId, int? ShiftDays);
