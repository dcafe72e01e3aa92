using Lethe.Standard;

namespace StandardTables;

/// <summary>One attribute of a scope.</summary>
/// <param name="Tag">Tag; overlay attributes under group 6000.</param>
/// <param name="Type">Strictest Type.</param>
/// <param name="Items">Number of the scope of its items, counted from 1; 0 for none.</param>
internal readonly record struct IodEntry(uint Tag, AttributeType Type, int Items);
