namespace Lethe.Structured.Items;

/// <summary>The decision on one content item.</summary>
/// <param name="Treatment">What happens.</param>
/// <param name="Form">The form of the value that may stay; others in the same item may not.</param>
/// <param name="Subject">Whether the item names the patient or is about the age.</param>
internal readonly record struct ItemVerdict(ItemTreatment Treatment, ValueForm Form, ItemSubject Subject)
{
    /// <summary>What happens to one element of the item that carries a value.</summary>
    internal ItemTreatment For(ValueForm form) => Treatment switch
    {
        ItemTreatment.Remove => ItemTreatment.Dummy,
        ItemTreatment.Keep or ItemTreatment.Clean when form != Form => ItemTreatment.ByType,
        _ => Treatment,
    };
}
