using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Lethe.Standard;
using Xunit;

namespace Lethe.Leaks.Tests.Options;

/// <summary>R120, R121: under modified dates no original date is left, in whatever form and place it came.</summary>
public class DateFormTests
{
    private static readonly Tag Codes = new(0x0008, 0x9215);

    private static readonly string[] DateForms =
    [
        "19370419", "1937.04.19", "19370419-19370421", "19370419-", "-19370419", "19370419\\19370420", "19370101\\\\19370419", " 19370419", "19370419  ", "19370419\0",
        "1937-04-19", "19370419134759", "19370419 13:47", "937.04.19370419", "19374019\\19370419", "19370419^A",
    ];

    private static readonly string[] DateTimeForms =
    [
        "19370419", "19370419134759", "19370419134759.271828", "19370419134759.271828+0130", "19370419-0500", "1937041913-0500", "19370419134759-19370420", "19370419134759-0500-19370420-0500",
        "19370419\\19370420134759", "-19370419", "1937.04.19", "1937-04-19T13:47:59", "19370419T134759", "19370419134759.19370419", "19370419240000+9999",
    ];

    public static TheoryData<string> Sets => ["retain-longitudinal-modified-dates", OptionSet.AllModified.Name, OptionSet.Unjoinable.Name, "research", "clinical-trial"];

    public static TheoryData<string, string> Texts
    {
        get
        {
            string[] texts =
            [
                "CT CHEST 19370419", "CT CHEST 19.04.1937", "CT CHEST 19/04/1937", "CT CHEST 04/19/1937", "CT CHEST 1937-04-19", "CT CHEST on April 19, 1937", "CT CHEST 19th of April 1937", "CT CHEST 19-APR-1937",
                "RX TORAX 19 de abril de 1937", "RX TORAX el 19 de abril de 1937", "TC DE TÓRAX 19 de abril de 1937", "TC TÓRAX 19/abr/1937", "CT Schädel vom 19. April 1937", "CT Schädel 19.4.1937",
                "Scanner du 19 avril 1937", "IRM 19 avr. 1937", "КТ 19 апреля 1937 г.", "КТ от 19.04.1937", "CT CHEST 19370419134759", "CT_CHEST_19370419_T1", "19370419", "CHEST (1937.04.19)", "CHEST 1937 04 19",
            ];
            var cases = new TheoryData<string, string>();
            foreach (var set in new[] { OptionSet.AllModified.Name, "clean-descriptors", "research" })
            {
                foreach (var text in texts)
                {
                    cases.Add(set, text);
                }
            }

            return cases;
        }
    }

    /// <summary>Each form in all attributes of dates at once, at the top and in items, with the right VR, in UN and as text.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void No_form_of_a_date_is_left(string name)
    {
        foreach (var (vr, form) in DateForms.Select(f => (Vr.DA, f)).Concat(DateTimeForms.Select(f => (Vr.DT, f))))
        {
            foreach (var stated in new[] { vr, Vr.UN, Vr.LO })
            {
                var set = Fill(Hosts.CtImage(), vr, stated, form).AddSequence(Codes, Fill(new DataSet(), vr, stated, form));

                Run.Hides(Part10Writer.ToBytes(set), [Secret(form)], OptionSet.Find(name));
            }
        }
    }

    /// <summary>Birth dates and the time stamp of GPS are in no column of dates: they go under full dates too (R119).</summary>
    [Fact]
    public void Birth_dates_go_under_full_dates()
    {
        var set = Hosts.CtImage();
        foreach (var tag in new uint[] { 0x0010_0030, 0x0010_0033, 0x0010_0034, 0x0018_9808, 0x0072_0061 }.Select(t => new Tag(t)).Where(t => DicomDictionary.Contains(t)))
        {
            if (ConfidentialityTable.TryFind(tag, out var row) && row.RetainFullDates == ConfidentialityCode.None)
            {
                set.Add(tag, DicomDictionary.VrOf(tag), Marker.Date);
            }
        }

        set.AddSequence(Codes, new DataSet().Add(new Tag(0x0010, 0x0030), Vr.DA, Marker.Date).Add(new Tag(0x0010, 0x0032), Vr.TM, Marker.Time));
        foreach (var under in new[] { OptionSet.AllFull, OptionSet.Find("retain-longitudinal-full-dates") })
        {
            Run.Hides(Part10Writer.ToBytes(set), [Marker.Date, "134759"], under);
        }
    }

    /// <summary>Dates inside descriptions, in six languages: not the year either.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public void Dates_in_descriptions_are_gone(string name, string text)
    {
        var set = Hosts.CtImage().Add(new Tag(0x0008, 0x0005), Vr.CS, "ISO_IR 192");
        foreach (var row in ConfidentialityTable.All.Where(r => r.IsExact && r.CleanDescriptors == ConfidentialityCode.C && DicomDictionary.VrOf(r.Tag).UsesCharacterSet()))
        {
            set.Add(row.Tag, DicomDictionary.VrOf(row.Tag), text);
        }

        Run.Hides(Part10Writer.ToBytes(set.AddSequence(Codes, new DataSet().Add(new Tag(0x0008, 0x1030), Vr.LO, text))), ["1937"], OptionSet.Find(name));
    }

    private static DataSet Fill(DataSet set, Vr vr, Vr stated, string form)
    {
        foreach (var entry in DicomDictionary.All.Where(e => e.Vr == vr && !e.IsRepeating && e.Tag.Group > 4 && UnlistedTable.ClassOf(e.Tag) != UnlistedClass.ConstantDate))
        {
            set.AddBytes(entry.Tag, stated, Encoding.ASCII.GetBytes(form));
        }

        return set;
    }

    private static string Secret(string form) => new[] { "1937.04.19", "1937-04-19" }.FirstOrDefault(form.Contains) ?? "19370419";
}
