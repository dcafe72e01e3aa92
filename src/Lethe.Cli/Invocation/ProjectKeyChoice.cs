using Lethe.Identity;

namespace Lethe.Cli.Invocation;

/// <summary>The project key behind <c>--key</c>.</summary>
internal static class ProjectKeyChoice
{
    /// <summary>The key, or null and what is wrong.</summary>
    internal static ProjectKey? Read(string file, out string error)
    {
        error = "";
        try
        {
            if (ProjectKey.TryParse(File.ReadAllText(file), out var key))
            {
                return key;
            }

            error = "--key: the file is not a project key; make one with 'lethe key new FILE'";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = "--key: the file cannot be read";
        }

        return null;
    }
}
