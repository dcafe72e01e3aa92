using Lethe.Synthetic.Identities;

namespace Lethe.Synthetic;

/// <summary>
/// Every identifying string that the demo plants. All are invented; each is unlike any word of the standard,
/// so that finding one in an output means a leak. Each can be replaced with <c>with</c>.
/// </summary>
public sealed record InventedIdentity
{
    /// <summary>The patient and the family.</summary>
    public PatientIdentity Patient { get; init; } = new();

    /// <summary>Physicians, operators and others at work.</summary>
    public StaffIdentity Staff { get; init; } = new();

    /// <summary>Hospital, devices and network.</summary>
    public SiteIdentity Site { get; init; } = new();

    /// <summary>Accession number, orders and other ids.</summary>
    public NumberIdentity Numbers { get; init; } = new();

    /// <summary>Dates and times.</summary>
    public DateIdentity Dates { get; init; } = new();

    /// <summary>Words hidden in free text, private blocks, overlays, documents and the like.</summary>
    public HiddenIdentity Hidden { get; init; } = new();

    /// <summary>The start of every UID of the demo, well-known ones aside. 1.3.6.1.4.1.32473 is the arc for examples (RFC 5612).</summary>
    public string UidRoot { get; init; } = "1.3.6.1.4.1.32473.7731946";

    /// <summary>
    /// Every planted string, once: whole values and, for names, each component of three letters or more.
    /// Search for them in outputs as UTF-8, as Latin-1 and (private binary headers) as UTF-16.
    /// </summary>
    public IReadOnlyList<string> AllStrings =>
        [.. ByPlace.SelectMany(p => PartsOf(p.Value)).Distinct(StringComparer.Ordinal)];

    /// <summary>Every planted value with the name of its property.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ByPlace =>
        [.. Patient.Strings, .. Staff.Strings, .. Site.Strings, .. Numbers.Strings, .. Dates.Strings, .. Hidden.Strings, new(nameof(UidRoot), UidRoot)];

    /// <summary>Another invented person at the same place: number 0 is the default one.</summary>
    public static InventedIdentity Person(int number) => number == 0 ? new InventedIdentity() : InventedPeople.Make(number);

    /// <summary>A planted value and, for a name, each component of three letters or more.</summary>
    public static IEnumerable<string> PartsOf(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        yield return value;
        foreach (var part in value.Split('^', '='))
        {
            if (part.Length >= 3 && part.Length < value.Length)
            {
                yield return part;
            }
        }
    }
}
