namespace Lethe.Synthetic.Identities;

/// <summary>Physicians, operators and others at work.</summary>
public sealed record StaffIdentity
{
    /// <summary>Referring Physician's Name.</summary>
    public string Referring { get; init; } = "Featherstonehaugh^Lucasta";

    /// <summary>Referring Physician's Address.</summary>
    public string ReferringAddress { get; init; } = "4 Cobblewick Mews, Tolling Parva";

    /// <summary>Referring Physician's Telephone Numbers.</summary>
    public string ReferringTelephone { get; init; } = "+44 1632 960884";

    /// <summary>Consulting Physician's Name.</summary>
    public string Consulting { get; init; } = "Ullathorne^Evander";

    /// <summary>Physician(s) of Record.</summary>
    public string OfRecord { get; init; } = "Vavasour^Ignatius";

    /// <summary>Performing Physician's Name.</summary>
    public string Performing { get; init; } = "Wolstenholme^Perpetua";

    /// <summary>A second value of Performing Physician's Name.</summary>
    public string SecondPerforming { get; init; } = "Xylander^Theophila";

    /// <summary>Name of Physician(s) Reading Study.</summary>
    public string Reading { get; init; } = "Yarborough^Cuthbert";

    /// <summary>Operators' Name.</summary>
    public string Operator { get; init; } = "Zouche^Hortense";

    /// <summary>Requesting Physician.</summary>
    public string Requesting { get; init; } = "Abernethie^Montague";

    /// <summary>Scheduled Performing Physician's Name.</summary>
    public string Scheduled { get; init; } = "Bickerstaffé^Drusilla";

    /// <summary>Verifying Observer Name.</summary>
    public string Verifying { get; init; } = "Carmichelle^Octavian";

    /// <summary>Author of a report.</summary>
    public string Author { get; init; } = "Dalrymplex^Seraphina";

    /// <summary>Names of Intended Recipients of Results.</summary>
    public string Recipient { get; init; } = "Eglantyne^Balthasar";

    /// <summary>Order Entered By.</summary>
    public string OrderEnteredBy { get; init; } = "Fotheringhay^Clemence";

    /// <summary>Content Creator's Name.</summary>
    public string ContentCreator { get; init; } = "Gillingwater^Rosamund";

    /// <summary>Person Observer Name in content items.</summary>
    public string SrObserver { get; init; } = "Hetherwick^Leopoldine";

    /// <summary>A person in a PNAME content item.</summary>
    public string SrMentioned { get; init; } = "Inglethorpe^Mortimer";

    /// <summary>Reviewer Name.</summary>
    public string Reviewer { get; init; } = "Jellicoe-Smythe^Ambrose";

    /// <summary>Contact Display Name.</summary>
    public string Contact { get; init; } = "Kirkbridesön^Wilhelmina";

    /// <summary>Code of a person identification.</summary>
    public string PersonCode { get; init; } = "STAFFCODE-44719";

    /// <summary>Person's Telephone Numbers.</summary>
    public string PersonTelephone { get; init; } = "+44 1632 960553";

    /// <summary>Person's Address.</summary>
    public string PersonAddress { get; init; } = "Ropewalk Cottage, Nether Tolling";

    /// <summary>A name among Original Attributes.</summary>
    public string FormerName { get; init; } = "Lethbrïdger^Hyacinthe";

    /// <summary>A name in a private element.</summary>
    public string PrivateName { get; init; } = "Mauleverer^Tancred";

    /// <summary>A name in a standard element in a private sequence.</summary>
    public string PrivateNestedName { get; init; } = "Norwhistle^Eulalia";

    /// <summary>A name in an element written as UN.</summary>
    public string UnknownVrName { get; init; } = "Oglethorpe-Vane^Silas";

    internal IEnumerable<KeyValuePair<string, string>> Strings =>
    [
        new(nameof(Referring), Referring),
        new(nameof(ReferringAddress), ReferringAddress),
        new(nameof(ReferringTelephone), ReferringTelephone),
        new(nameof(Consulting), Consulting),
        new(nameof(OfRecord), OfRecord),
        new(nameof(Performing), Performing),
        new(nameof(SecondPerforming), SecondPerforming),
        new(nameof(Reading), Reading),
        new(nameof(Operator), Operator),
        new(nameof(Requesting), Requesting),
        new(nameof(Scheduled), Scheduled),
        new(nameof(Verifying), Verifying),
        new(nameof(Author), Author),
        new(nameof(Recipient), Recipient),
        new(nameof(OrderEnteredBy), OrderEnteredBy),
        new(nameof(ContentCreator), ContentCreator),
        new(nameof(SrObserver), SrObserver),
        new(nameof(SrMentioned), SrMentioned),
        new(nameof(Reviewer), Reviewer),
        new(nameof(Contact), Contact),
        new(nameof(PersonCode), PersonCode),
        new(nameof(PersonTelephone), PersonTelephone),
        new(nameof(PersonAddress), PersonAddress),
        new(nameof(FormerName), FormerName),
        new(nameof(PrivateName), PrivateName),
        new(nameof(PrivateNestedName), PrivateNestedName),
        new(nameof(UnknownVrName), UnknownVrName),
    ];
}
