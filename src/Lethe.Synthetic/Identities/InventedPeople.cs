using System.Globalization;

namespace Lethe.Synthetic.Identities;

/// <summary>Further invented people; the same number gives the same person.</summary>
internal static class InventedPeople
{
    private static readonly string[] FamilyNames =
        ["Pennywhistle", "Larkspurrier", "Oakenshotte", "Mornington-Reed", "Tattersfield", "Wychwoode", "Hollingbrooke", "Saxelbye", "Cuttlebank", "Drakelowe"];

    private static readonly string[] GivenNames =
        ["Marguerita", "Ferdinando", "Clothilde", "Augustinus", "Wilfreda", "Hieronymus", "Celestina", "Bartolomeu", "Gwendolena", "Lysandros"];

    public static InventedIdentity Make(int number)
    {
        var text = number.ToString("D5", CultureInfo.InvariantCulture);
        var family = FamilyNames[number % FamilyNames.Length];
        var given = GivenNames[number / FamilyNames.Length % GivenNames.Length];
        var born = new DateOnly(1931, 1, 2).AddDays(number * 37 % 25000);
        return new InventedIdentity
        {
            UidRoot = "1.3.6.1.4.1.32473.88" + text,
            Patient = new PatientIdentity
            {
                Name = $"{family}^{given}",
                Id = "PX" + text + "Q",
                BirthDate = born.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
                BirthDateInText = born.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            },
            Numbers = new NumberIdentity { Accession = "ACCX" + text, StudyId = "STUDYX" + text },
            Hidden = new HiddenIdentity { BurnedIn = family.ToUpperInvariant() },
        };
    }
}
