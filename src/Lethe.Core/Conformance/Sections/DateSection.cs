using System.Globalization;
using Lethe.Dates;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>What becomes of dates and times, with the numbers of the profile (R119-R121, R141).</summary>
internal static class DateSection
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Section("Dates and times");
        page.Text(subject.Choice(ConfidentialityOption.RetainLongitudinalFullDates));
        page.Text(subject.Choice(ConfidentialityOption.RetainLongitudinalModifiedDates));
        switch (DateRules.Of(subject.Profile))
        {
            case ActionKind.ShiftDate:
                WriteModified(subject, page);
                break;
            case ActionKind.KeepDate:
                page.Text("Dates, times and date-times of the option's rows, and those that Table E.1-1 does not list, stay as they are if they can be read. Dates of birth are not among the option's rows: they follow the base profile.");
                break;
            default:
                page.Text("Dates and times are removed, emptied or given a dummy, as Annex A says row by row; those that Table E.1-1 does not list are treated the same way. Rules of the profile can say otherwise (section 13). Numbers that measure time within an examination, such as frame and decay times, are numbers and stay.");
                break;
        }

        if (DateRules.Of(subject.Profile) != ActionKind.ShiftDate && Shifts(subject))
        {
            page.Text("Rules of the profile let some dates stay, moved by the shift of the patient:");
            WriteShift(subject.Profile.Dates, page);
        }

        WriteForms(subject, page);
    }

    private static bool Shifts(StatementSubject subject) => subject.Profile.Rules.Any(rule => rule.Action.Verb == RuleVerb.ShiftDate);

    private static void WriteModified(StatementSubject subject, StatementBuilder page)
    {
        page.Text("Manner of modification: all dates of a patient move by the same whole number of days, in all studies, runs and machines of the project key. Times of day do not change. So the order and every interval, also over midnight, stay exact within a patient; the time between patients does not.");
        WriteShift(subject.Profile.Dates, page);
        var others = ConfidentialityTable.All
            .Where(row => row.RetainModifiedDates == ConfidentialityCode.C && subject.Rules.Decide(row.Example).Source == RuleSource.Table)
            .Select(row => $"{AttributesSection.NameOf(row)} ({Treatment.Of(subject.Rules.Resolve(row.Example))})");
        page.Text($"Rows of the option that cannot be moved by days and follow the base profile instead: {Words.And([.. others])}. Dates of birth are not among the option's rows and follow the base profile as well.");
    }

    private static void WriteShift(DatePolicy dates, StatementBuilder page)
    {
        page.Table("Shift of dates", ["Setting", "Value"], dates.Method == DateMethod.FixedIncrement
            ? [["Method", "fixed increment, the same for all patients"], ["Days added to every date", Number(dates.Increment)]]
            :
            [
                ["Method", "keyed shift: derived with HMAC-SHA-256 from project key and patient"],
                ["Smallest shift in days (negative: into the past)", Number(dates.FewestDays)],
                ["Largest shift in days", Number(dates.MostDays)],
                ["Shifts are multiples of, in days", Number(dates.Step)],
                ["A shift of 0", "never"],
            ]);
        page.Text("A shift that is given for a patient in the file of --patients goes before both methods.");
        page.Text($"Never moved, because they are the same for all patients and a moved one would tell the shift: {Words.And(Constants(dates))}; and attributes of class ConstantDate (Annex B).");
    }

    private static List<string> Constants(DatePolicy dates)
    {
        var days = new List<string>();
        foreach (var constant in DateShift.Constants)
        {
            days.Add(string.Create(CultureInfo.InvariantCulture, $"{constant / 10000:0000}-{constant / 100 % 100:00}-{constant % 100:00}"));
        }

        var named = dates.Constants.Concat(dates.Neutral is { } neutral ? [neutral] : []);
        return [.. days.Concat(named.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).Distinct().Order(StringComparer.Ordinal)];
    }

    private static void WriteForms(StatementSubject subject, StatementBuilder page)
    {
        page.Text("Where dates stay, moved or not:");
        page.List(
            "Partial dates (a year, or year and month) keep their precision and move as their first day does.",
            "Several values, ranges, fractions of seconds, offsets from UTC in DT, and the old form YYYY.MM.DD are read; each date in them is treated, the form stays.",
            "A date that cannot be read, or that would leave the years 1 to 9999, is never copied: it is treated as without the option.",
            "The offset from UTC inside a DT value stays; Timezone Offset From UTC (0008,0201) follows Annex A.",
            "Dates inside text are removed where text is cleaned (section 7).");
        page.Text(subject.Profile.Dates.Neutral is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"Placeholder of the profile for dates that may not stay: {day:yyyy-MM-dd}.")
            : "The profile names no placeholder of its own for dates that may not stay; the dummies of section 3 are used.");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
