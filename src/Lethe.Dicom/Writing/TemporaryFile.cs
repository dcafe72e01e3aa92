namespace Lethe.Dicom.Writing;

/// <summary>Files without a name: nobody else can open them, and they are gone when their process is, however that ends.</summary>
public static class TemporaryFile
{
    /// <summary>Opens a new one, empty.</summary>
    /// <exception cref="IOException">The folder of temporary files cannot be written.</exception>
    public static FileStream Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
        }
        else
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var path = Path.Combine(Path.GetTempPath(), $"lethe-{Guid.NewGuid():N}");
        var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return file;
    }
}
