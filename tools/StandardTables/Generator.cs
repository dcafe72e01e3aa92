namespace StandardTables;

/// <summary>All generated files, made in memory.</summary>
public static class Generator
{
    /// <summary>Reads the CSV files of one edition and returns what has to be checked in.</summary>
    public static IReadOnlyList<GeneratedFile> Generate(string folder) =>
    [
        DictionaryTables.Generate(folder),
        UidTables.Generate(folder),
        TransferSyntaxTables.Generate(folder),
        ConfidentialityTables.Generate(folder),
        ListedAttributeTables.Generate(folder),
        UnlistedTables.Generate(folder),
        IodTablesFile.Generate(folder),
        ConceptTables.Generate(folder),
        SafePrivateTables.Generate(folder),
        SafePrivateTables.GenerateBeyond(folder),
        MethodCodeTables.Generate(folder),
        VocabularyTables.Generate(folder),
    ];
}
