using System.CommandLine;
using Lethe.Cli.Invocation;

namespace Lethe.Cli.ProfileTools;

/// <summary><c>lethe profile new</c>: a commented start.</summary>
internal static class ProfileNew
{
    internal static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Where the profile goes; an existing file is never overwritten." };
        var command = new Command("new", "Writes the start of a profile, with comments.") { file };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!ProfileFile.IsFileName(path))
            {
                return Failure.Usage(parsed, "FILE: a profile ends with .yaml");
            }

            if (!ProfileFile.TryWriteNew(path, Start.Replace("NAME", NameFor(path), StringComparison.Ordinal)))
            {
                return Failure.Usage(parsed, "FILE: there is a file of this name already; it was left as it is");
            }

            parsed.InvocationConfiguration.Output.WriteLine($"written; edit it, then: lethe profile check {path}");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Name of the file, without what a name may not have.</summary>
    private static string NameFor(string path)
    {
        var name = string.Concat(Path.GetFileNameWithoutExtension(path).Where(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.').Take(60));
        return name.Length == 0 || Profiles.ReadyProfiles.IsReady(name) ? $"my-{name}".TrimEnd('-') : name;
    }

    private const string Start = """
        # A profile for Lethe. Lines that begin with # are comments; take the # away from the
        # settings among them to use those.
        #
        #   lethe profile check FILE                          tells every mistake
        #   lethe explain PatientName --profile FILE          what happens to one attribute
        #   lethe deidentify IN --output OUT --profile FILE

        name: "NAME"
        summary: "what it is for, in one line"

        # A ready profile whose settings are taken over: basic, research, teaching, clinical-trial or strict.
        base: basic

        # What to keep, or to clean instead of removing. 'lethe profile show basic' explains; the names are those of PS3.15 E.3.
        options: []
        #  - retain-longitudinal-modified-dates    # dates stay, moved; intervals stay exact
        #  - retain-longitudinal-full-dates        # dates stay as they are
        #  - retain-patient-characteristics        # sex, age, size, weight
        #  - retain-device-identity                # serial numbers and names of scanners
        #  - retain-institution-identity
        #  - retain-safe-private                   # private elements that are known to be safe
        #  - retain-uids
        #  - clean-descriptors                     # text stays, names in it go
        #  - clean-structured-content              # reports stay, names in them go
        #  - clean-graphics                        # annotations and overlays stay, names in them go

        # How dates move where they stay.
        #dates:
        #  method: keyed-shift       # its own shift for each patient; or 'increment' with 'days: -30' for all
        #  range: [-3650, -1]        # days
        #  step: 7                   # keeps the days of the week

        # The new Patient ID and name. {code} comes from the project key; {number:000} counts, and needs --patients.
        #patients:
        #  id: "SUBJ-{code}"
        #  name: "{id}"

        # Words that are kept in, or dropped from, text that is cleaned.
        #text:
        #  keep: [Lethe]
        #  drop: [Wing 5]

        # Attributes by name, tag, mask, VR, private creator or path. The more exact rule wins.
        rules:
          - PatientAge: { cap-age: 89 }
        #  - StudyDescription: clean-text
        #  - InstitutionName: { replace: "Site 1" }
        #  - AccessionNumber: code
        #  - "(0018,10xx)": remove
        #  - vr PN: remove
        #  - private "SIEMENS MR HEADER" (0019,xx0C): keep
        #  - SeriesDescription: remove
        #    when: { Modality: [SR, OT] }

        # Objects that are not to be written: listed as rejected, kept back for people to look at, or left out.
        #reject:
        #  - PatientName: { contains: [TEST, PHANTOM] }
        #quarantine:
        #  - BurnedInAnnotation: "YES"
        #skip:
        #  - Modality: [PR, KO]

        """;
}
