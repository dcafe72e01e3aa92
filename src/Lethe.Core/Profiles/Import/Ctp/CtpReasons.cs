namespace Lethe.Profiles.Import.Ctp;

/// <summary>Why functions of CTP have no counterpart.</summary>
internal static class CtpReasons
{
    internal static string Of(string function) => function switch
    {
        "date" or "time" => "the day and time of the run would make each run differ",
        "round" => "ages cannot be rounded; cap-age limits them",
        "lookup" => "tables belong to the run, not to the profile: give new patient IDs with --patients",
        "integer" => "running numbers are for Patient ID alone",
        "initials" => "initials identify",
        "truncate" or "contents" or "value" or "pathelement" or "lowercase" or "uppercase" or "append" => "it would write parts of the original value",
        "encrypt" or "decrypt" => "original values are never stored inside others; --encrypt-to keeps them in the way of the standard",
        "dateinterval" => "intervals to a table of dates are not calculated; shifted dates keep the intervals",
        "call" => "programs of others cannot be called",
        "select" => "the same attribute inside and outside of sequences: write paths by hand",
        _ => "there is no such function here",
    };
}
