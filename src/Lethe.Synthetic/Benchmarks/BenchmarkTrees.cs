using System.Globalization;

namespace Lethe.Synthetic.Benchmarks;

/// <summary>
/// Writes many files into a tree patient/study/series, fast: one file is built, then UIDs, names, ids and dates
/// are patched in its bytes. The same arguments give the same bytes.
/// </summary>
public static class BenchmarkTrees
{
    private const int FilesInSeries = 50;
    private const int SeriesInStudy = 2;
    private const int StudiesOfPatient = 2;

    /// <summary>Writes <paramref name="count"/> files of a kind below a folder, which is made when it is not there.</summary>
    public static BenchmarkTree Write(string folder, BenchmarkKind kind, int count)
    {
        var template = BenchmarkTemplate.Make(kind);
        var path = folder;
        for (var i = 0; i < count; i++)
        {
            var series = i / FilesInSeries;
            var study = series / SeriesInStudy;
            var patient = study / StudiesOfPatient;
            if (i % FilesInSeries == 0)
            {
                path = Path.Combine(folder, Name("patient", patient), Name("study", study), Name("series", series));
                Directory.CreateDirectory(path);
            }

            File.WriteAllBytes(Path.Combine(path, Name("image", i) + ".dcm"), template.Fill(patient, study, series, i));
        }

        return new BenchmarkTree(count, (long)count * template.Length);
    }

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:D6}");
}
