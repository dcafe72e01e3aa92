namespace Lethe.Text;

/// <summary>What a word of the vocabulary may be. Only words with <see cref="Keep"/> stay by themselves.</summary>
[Flags]
internal enum WordRoles : uint
{
    None = 0,
    Keep = 1,

    /// <summary>Goes when what follows it goes: of, for, de, von.</summary>
    Connector = 1 << 1,

    /// <summary>Goes when one of its sides goes: and, oder, и.</summary>
    Joint = 1 << 2,

    /// <summary>Changes the meaning of what follows, hence stays as long as anything follows: with, without, no.</summary>
    Modifier = 1 << 3,

    /// <summary>Stays after a number only.</summary>
    Unit = 1 << 4,

    /// <summary>A parameter of the technique: the number after it may have four digits.</summary>
    Label = 1 << 5,
    Month = 1 << 6,

    /// <summary>A month that may stand before its day.</summary>
    MonthFirst = 1 << 7,
    Weekday = 1 << 8,

    /// <summary>Goes, and the name after it.</summary>
    Title = 1 << 9,

    /// <summary>The same if it is written like a title: Dr, Mr, Sr are also modalities.</summary>
    SoftTitle = 1 << 10,

    /// <summary>Who did or wants something; goes with the name after it.</summary>
    PersonLead = 1 << 11,

    /// <summary>A name follows after a colon.</summary>
    NameLabel = 1 << 12,

    /// <summary>An identifier follows.</summary>
    IdLabel = 1 << 13,

    /// <summary>A street whose name follows: Rua, calle, ул.</summary>
    Street = 1 << 14,

    /// <summary>A street whose name comes before: Street, Road.</summary>
    StreetAfter = 1 << 15,
    AgeUnit = 1 << 16,
    AgeLead = 1 << 17,
    AgeTail = 1 << 18,

    /// <summary>Part of many names: von, de, al.</summary>
    Particle = 1 << 19,

    /// <summary>A word of institutions and places that tells nobody apart: hospital, clinic, ward.</summary>
    Common = 1 << 20,
    DateLead = 1 << 21,
    ClockUnit = 1 << 22,
    TopDomain = 1 << 23,
}
