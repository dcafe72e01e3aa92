namespace Lethe.Structured.Documents;

/// <summary>What an element of a document is to the cleaner.</summary>
internal enum CdaPart : byte
{
    /// <summary>Goes with all below it.</summary>
    Unknown,

    /// <summary>Stays, and its children are decided one by one.</summary>
    Structure,

    /// <summary>The constant by which CDA names itself.</summary>
    TypeId,

    /// <summary>The name of a published template.</summary>
    TemplateId,

    /// <summary>An identifier: becomes a new one.</summary>
    Identifier,

    /// <summary>A number with or without unit.</summary>
    Number,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>A coded value.</summary>
    Code,

    /// <summary>A time, an interval, or a recurring time.</summary>
    Time,

    /// <summary>A value of any data type.</summary>
    Value,

    /// <summary>A body that is no XML.</summary>
    ForeignBody,

    /// <summary>The patient.</summary>
    Patient,

    /// <summary>Who wrote it.</summary>
    Author,

    /// <summary>Who keeps it.</summary>
    Custodian,
}
