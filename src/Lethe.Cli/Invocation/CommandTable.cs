using System.CommandLine;

namespace Lethe.Cli.Invocation;

/// <summary>All commands by name. Only the one that was asked for is made, which saves time at every start.</summary>
internal static class CommandTable
{
    private static readonly (string Name, Func<Command> Create)[] Entries =
    [
        ("deidentify", DeidentifyCommand.Create),
        ("reidentify", ReidentifyCommand.Create),
        ("verify", VerifyCommand.Create),
        ("audit", AuditCommand.Create),
        ("inspect", InspectCommand.Create),
        ("explain", ExplainCommand.Create),
        ("profile", ProfileCommand.Create),
        ("conformance", ConformanceCommand.Create),
        ("key", KeyCommand.Create),
        ("demo", DemoCommand.Create),
        ("doctor", DoctorCommand.Create),
    ];

    // Announced in the documentation; a later version has them. Until then they are refused by name.
    private static readonly string[] Absent =
        ["serve", "gateway", "worker", "send", "receive"];

    /// <summary>The root with the named command alone, or with all commands when the name is none of them.</summary>
    internal static RootCommand CreateRoot(string? name)
    {
        var root = new RootCommand("De-identifies DICOM. Start with: lethe deidentify INPUT --output OUT");
        var known = Array.FindIndex(Entries, entry => entry.Name == name);
        if (known >= 0)
        {
            root.Subcommands.Add(Entries[known].Create());
        }
        else if (name is not null && Absent.Contains(name))
        {
            root.Subcommands.Add(AbsentCommand.Create(name));
        }
        else
        {
            AddAll(root);
        }

        return root;
    }

    /// <summary>True for the name of a command, of this version or of a later one.</summary>
    internal static bool IsKnown(string name) => Absent.Contains(name) || Array.Exists(Entries, entry => entry.Name == name);

    private static void AddAll(RootCommand root)
    {
        foreach (var entry in Entries)
        {
            root.Subcommands.Add(entry.Create());
        }
    }
}
