using System.Globalization;

namespace Lethe.Cli.Runs;

/// <summary>What each command says at its end of files that a DICOMDIR does not list, so that none is lost without a word.</summary>
internal static class NotListedNote
{
    internal static void Print(TextWriter text, long files)
    {
        if (files > 0)
        {
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} files beside are not listed by the DICOMDIR and were not looked at; name the folder to have them too."));
        }
    }
}
