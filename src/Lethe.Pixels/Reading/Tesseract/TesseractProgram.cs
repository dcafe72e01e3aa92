using System.Globalization;
using System.Text;

namespace Lethe.Pixels.Reading.Tesseract;

/// <summary>Finds the program <c>tesseract</c> on this machine and looks whether it can do what is asked of it.</summary>
public static class TesseractProgram
{
    private const int LeastVersion = 4;
    private const int Side = 40;

    /// <summary>The longest time for one picture.</summary>
    public static TimeSpan Limit => TimeSpan.FromSeconds(30);

    /// <summary>Finds it. Null, and what is wrong, if it is not there or does not work.</summary>
    public static TesseractReader? TryFind(out string problem) => TryFind(Environment.GetEnvironmentVariable("PATH") ?? "", out problem);

    /// <summary>Finds it in folders.</summary>
    internal static TesseractReader? TryFind(string path, out string problem)
    {
        var name = OperatingSystem.IsWindows() ? "tesseract.exe" : "tesseract";
        problem = "the program 'tesseract' was not found; install it (Debian: tesseract-ocr)";
        return path.Split(Path.PathSeparator).Where(Path.IsPathFullyQualified).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } program
            ? TryOpen(program, Limit, out problem)
            : null;
    }

    /// <summary>Asks a program for its version and languages, and lets it read an empty page.</summary>
    internal static TesseractReader? TryOpen(string program, TimeSpan limit, out string problem)
    {
        problem = "the program 'tesseract' does not run, or is older than version 4";
        if (Ask(program, "--version", limit) is not { } version || !IsNewEnough(version))
        {
            return null;
        }

        problem = "the program 'tesseract' has no data for English; install them (Debian: tesseract-ocr-eng)";
        if (Ask(program, "--list-langs", limit) is not { } languages || !languages.Split('\n').Any(line => line.Trim() == "eng"))
        {
            return null;
        }

        problem = "the program 'tesseract' cannot read a TIFF from standard input";
        var reader = new TesseractReader(program, version, limit);
        var white = new byte[Side * Side];
        white.AsSpan().Fill(255);
        var page = new GreyPage(Side, Side, white);
        return reader.Read([page, page]).All(words => words is not null) ? reader : null;
    }

    private static bool IsNewEnough(string version) =>
        version.StartsWith("tesseract ", StringComparison.Ordinal)
        && int.TryParse(version["tesseract ".Length..].TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
        && major >= LeastVersion;

    private static string? Ask(string program, string question, TimeSpan limit)
    {
        var answer = BoundedProcess.Run(program, [question], default, limit);
        return answer is null ? null : question == "--version" ? Encoding.UTF8.GetString(answer).Split('\n')[0].Trim() : Encoding.UTF8.GetString(answer);
    }
}
