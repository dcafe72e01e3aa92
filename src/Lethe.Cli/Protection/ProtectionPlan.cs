using Lethe.Cli.ProfileTools;
using Lethe.Profiles.Yaml.Groups;
using Lethe.Protection;

namespace Lethe.Cli.Protection;

/// <summary>Reads the certificates that a request names and makes of it what the engine does.</summary>
internal static class ProtectionPlan
{
    /// <summary>How originals are kept; null when they are not, or <paramref name="error"/> says why they cannot be.</summary>
    internal static OriginalsProtection? Make(ProtectionRequest request, TextWriter warnings, DateTimeOffset now, out string? error)
    {
        error = request.Refusal();
        if (error is not null || !request.IsWanted)
        {
            return null;
        }

        var groups = new List<ProtectedGroup>();
        var certificates = new CertificateReader(request.Strict, warnings, now);
        if (request.Recipients.Count > 0)
        {
            if (certificates.Read("--encrypt-to", request.Recipients, out error) is not { } recipients)
            {
                return null;
            }

            groups.Add(new ProtectedGroup("all", recipients));
        }

        return request.Groups is null || AddGroups(request.Groups, certificates, groups, out error) ? new OriginalsProtection(groups, request.Hide) : null;
    }

    private static bool AddGroups(string file, CertificateReader certificates, List<ProtectedGroup> groups, out string? error)
    {
        error = null;
        if (!File.Exists(file))
        {
            error = "--encrypt-groups: there is no such file";
            return false;
        }

        var (read, problems) = EncryptionGroupsReader.ReadFile(file);
        if (read is null)
        {
            error = $"--encrypt-groups: the file cannot be used{Environment.NewLine}{ProfileFile.Describe(problems)}";
            return false;
        }

        foreach (var group in read)
        {
            if (certificates.Read($"--encrypt-groups: group {group.Name}", group.CertificateFiles, out error) is not { } recipients)
            {
                return false;
            }

            groups.Add(new ProtectedGroup(group.Name, recipients, group.Attributes));
        }

        return true;
    }
}
