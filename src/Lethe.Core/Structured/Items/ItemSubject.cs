namespace Lethe.Structured.Items;

/// <summary>What an item is about, where that changes its placeholder or its limit.</summary>
internal enum ItemSubject : byte
{
    /// <summary>Nothing of these.</summary>
    Other,

    /// <summary>Subject Name or Subject ID: this patient's become the pseudonym.</summary>
    Patient,

    /// <summary>An age, which has an upper limit (R122).</summary>
    Age,
}
