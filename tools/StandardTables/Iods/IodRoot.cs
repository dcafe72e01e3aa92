namespace StandardTables;

/// <summary>The top level of one IOD: the numbers of the parts it is merged from.</summary>
internal sealed record IodRoot(string Uid, IReadOnlyList<uint> Parts);
