using System.Globalization;
using System.Text;
using Lethe.Dicom.Building;
using Lethe.Synthetic.Identities;
using Lethe.Synthetic.Objects;

namespace Lethe.Synthetic.Benchmarks;

/// <summary>The bytes of one file, and where its numbers and dates are.</summary>
internal sealed class BenchmarkTemplate
{
    // Marks of seven or eight digits, so that no number put in their place changes a length.
    private const string PatientMark = "7700000";
    private const string StudyMark = "7722222";
    private const string SeriesMark = "7733333";
    private const string InstanceMark = "7711111";
    private const string BirthMark = "17770101";
    private const string DateMark = "17770202";
    private const int FirstNumber = 1_000_000;
    private const int DaysOfBirths = 25_000;
    private const int DaysOfStudies = 1_500;

    private readonly byte[] _bytes;
    private readonly Dictionary<string, int[]> _places;

    private BenchmarkTemplate(byte[] bytes, int headerLength)
    {
        _bytes = bytes;
        string[] marks = [PatientMark, StudyMark, SeriesMark, InstanceMark, BirthMark, DateMark];
        _places = marks.ToDictionary(mark => mark, mark => Find(bytes.AsSpan(0, headerLength), mark));
    }

    public int Length => _bytes.Length;

    public static BenchmarkTemplate Make(BenchmarkKind kind)
    {
        var options = kind == BenchmarkKind.UltrasoundMultiFrame
            ? new DemoOptions { Frames = 26 }
            : new DemoOptions();
        var scene = new Scene(MarkedIdentity(), options);
        var instance = int.Parse(InstanceMark, CultureInfo.InvariantCulture);
        var set = kind switch
        {
            BenchmarkKind.Ct => CtObject.Create(scene, instance),
            BenchmarkKind.SmallMr => MrObject.Create(scene, instance),
            _ => UltrasoundObject.Create(scene),
        };
        set.Put("SeriesInstanceUID", scene.Uid("3." + SeriesMark))
            .Put("SeriesNumber", SeriesMark)
            .Put("InstanceNumber", InstanceMark)
            .Put("SOPInstanceUID", scene.Uid("4." + InstanceMark));
        if (kind != BenchmarkKind.UltrasoundMultiFrame)
        {
            set.Put("ImagePositionPatient", "-150\\-150\\" + InstanceMark).Put("SliceLocation", InstanceMark);
        }

        var pixels = set.Find(Keywords.Tag("PixelData"))!.Value.Length;
        var bytes = Part10Writer.ToBytes(set, scene.Form());
        return new BenchmarkTemplate(bytes, bytes.Length - pixels);
    }

    /// <summary>Puts the numbers of one file in; the array is the same at each call.</summary>
    public byte[] Fill(int patient, int study, int series, int instance)
    {
        Put(PatientMark, Number(patient));
        Put(StudyMark, Number(study));
        Put(SeriesMark, Number(series));
        Put(InstanceMark, Number(instance));
        Put(BirthMark, Date(new DateOnly(1930, 1, 1).AddDays(patient * 97 % DaysOfBirths)));
        Put(DateMark, Date(new DateOnly(2020, 1, 1).AddDays(study * 31 % DaysOfStudies)));
        return _bytes;
    }

    private static InventedIdentity MarkedIdentity() => new()
    {
        UidRoot = $"1.3.6.1.4.1.32473.{PatientMark}.{StudyMark}",
        Patient = new PatientIdentity { Name = $"Benchmark{PatientMark}^Person", Id = "BM" + PatientMark, BirthDate = BirthMark },
        Numbers = new NumberIdentity { Accession = "AC" + StudyMark, StudyId = "ST" + StudyMark },
        Dates = new DateIdentity { Study = DateMark, Series = DateMark, Acquisition = DateMark, Content = DateMark, AcquisitionDateTime = DateMark + "101112" },
    };

    private static string Number(int number) => (FirstNumber + number).ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static int[] Find(ReadOnlySpan<byte> header, string mark)
    {
        var wanted = Encoding.ASCII.GetBytes(mark);
        var found = new List<int>();
        for (var from = 0; header[from..].IndexOf(wanted) is >= 0 and var at; from += at + wanted.Length)
        {
            found.Add(from + at);
        }

        return [.. found];
    }

    private void Put(string mark, string text)
    {
        foreach (var place in _places[mark])
        {
            Encoding.ASCII.GetBytes(text, _bytes.AsSpan(place));
        }
    }
}
