namespace StandardTables;

/// <summary>The folder that holds Lethe.slnx.</summary>
public static class SolutionRoot
{
    /// <summary>Walks up from the working folder, then from the program's own.</summary>
    public static string Find() =>
        FindFrom(Directory.GetCurrentDirectory())
        ?? FindFrom(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException("Lethe.slnx is in none of the folders above.");

    private static string? FindFrom(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Lethe.slnx")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
