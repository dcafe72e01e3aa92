using Lethe.Profiles.Import.Ctp;
using Lethe.Profiles.Import.Deid;

namespace Lethe.Profiles.Import;

/// <summary>Turns scripts and recipes of other programs into profiles. Their form is recognised by what they hold.</summary>
public static class ProfileImport
{
    private const int MostCharacters = 4 * 1024 * 1024;

    /// <summary>The profile, or null and the reason.</summary>
    /// <param name="text">The file.</param>
    /// <param name="file">Its name without folders, for comments and as a name for the profile.</param>
    /// <param name="reason">Why nothing could be made of it.</param>
    public static ImportedProfile? Import(string text, string file, out string reason)
    {
        reason = "";
        if (text.Length > MostCharacters)
        {
            reason = "the file is larger than 4 MiB; is this a script?";
            return null;
        }

        if (DeidRecipe.IsRecipe(text))
        {
            return DeidImport.Import(text, file);
        }

        if (CtpReader.IsScript(text))
        {
            return CtpReader.Read(text, out reason) is { } lines ? CtpImport.Import(lines, file) : null;
        }

        reason = "the file is neither a script of the RSNA CTP DicomAnonymizer (XML, <script>) nor a recipe of pydicom/deid (FORMAT dicom)";
        return null;
    }
}
