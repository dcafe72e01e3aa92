using Lethe.Profiles.Yaml.Tree;
using Lethe.Protection.Groups;

namespace Lethe.Profiles.Yaml.Groups;

/// <summary>
/// Reads the file that says which recipients may read which original attributes. Every mistake is found in one pass and told with its
/// place; with any mistake there are no groups. Never throws for what a file holds.
/// </summary>
public static class EncryptionGroupsReader
{
    private static readonly string[] Keys = ["groups"];

    /// <summary>Reads a file; one that cannot be opened is an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>. Certificates are looked for beside it.</summary>
    public static EncryptionGroupsReading ReadFile(string path)
    {
        using var stream = File.OpenRead(path);

        // One byte more than the limit is enough to know that there are too many.
        var bytes = new byte[YamlText.MostBytes + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Read(bytes.AsSpan(0, length), Path.GetFileName(path), Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Reads UTF-8 text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="file">Name for messages, without folders.</param>
    /// <param name="folder">Full path of the folder that certificates are named from.</param>
    public static EncryptionGroupsReading Read(ReadOnlySpan<byte> yaml, string file, string folder)
    {
        var problems = new ProblemList(file);
        var root = YamlText.Decode(yaml, problems) is { } text ? YamlTree.Parse(text, problems, "the file is empty; it needs 'groups:' with a list") : null;
        var groups = root is null ? [] : ReadGroups(root, new GroupReader(folder, problems), problems);
        return new EncryptionGroupsReading(problems.Count == 0 ? groups : null, problems.Sorted());
    }

    private static IReadOnlyList<EncryptionGroup> ReadGroups(YamlNode root, GroupReader reader, ProblemList problems)
    {
        if (root.IsNothing)
        {
            problems.Add(root, "the file says nothing; it needs 'groups:' with a list");
            return [];
        }

        var before = problems.Count;
        if (new YamlFields(root, "a file of groups", Keys, problems)["groups"] is not { } list)
        {
            if (problems.Count == before)
            {
                problems.Add(root, "a file of groups: 'groups:' with a list is missing");
            }

            return [];
        }

        if (list.Kind != YamlKind.List || list.Items.Count == 0)
        {
            problems.Add(list, "groups: a list with at least one group is wanted here");
            return [];
        }

        return [.. list.Items.TakeWhile(_ => !problems.IsFull).Select(reader.Read).OfType<EncryptionGroup>()];
    }
}
