using System.CommandLine;
using Lethe.Identity;

namespace Lethe.Cli.Invocation;

/// <summary>The options <c>--patients</c> and <c>--unknown-patient</c>.</summary>
internal static class PatientChoice
{
    internal static Option<string> Create() => new("--patients")
    {
        Description = "Given pseudonyms: a CSV file with the header id_old,id_new or id_old,id_new,date_shift_days. For profiles that number patients the file that keeps the numbers.",
        HelpName = "FILE.csv",
    };

    internal static Option<UnknownPatient> CreateUnknown()
    {
        var option = new Option<UnknownPatient>("--unknown-patient")
        {
            Description = "Patients that the file of --patients does not name: 'derive' gives a code of the key or the next number, 'quarantine' writes nothing of them.",
            HelpName = "derive|quarantine",
            DefaultValueFactory = _ => UnknownPatient.Derive,
            CustomParser = result =>
            {
                var value = result.Tokens[^1].Value;
                if (value is not ("derive" or "quarantine"))
                {
                    result.AddError("--unknown-patient: derive or quarantine");
                }

                return value == "quarantine" ? UnknownPatient.Quarantine : UnknownPatient.Derive;
            },
        };
        return option;
    }
}
