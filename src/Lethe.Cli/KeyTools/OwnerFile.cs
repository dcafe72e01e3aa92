namespace Lethe.Cli.KeyTools;

/// <summary>Files of secrets: new ones, which nobody but their owner may read.</summary>
internal static class OwnerFile
{
    /// <summary>Writes a new file.</summary>
    /// <exception cref="IOException">There is one of this name.</exception>
    internal static void WriteNew(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
