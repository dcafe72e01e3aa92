namespace Lethe.TestKit;

/// <summary>Files beside the repository, in <c>../shared</c>, that tests compare with when they are there.</summary>
public static class ReferenceData
{
    /// <summary>The folder that holds Lethe.slnx.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Full path of a file or folder in <c>../shared</c>.</summary>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", relative));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Lethe.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Lethe.slnx is in none of the folders above.");
        }

        return folder.FullName;
    }
}
