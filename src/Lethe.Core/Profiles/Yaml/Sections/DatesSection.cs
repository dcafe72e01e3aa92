using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml.Sections;

/// <summary>The key <c>dates</c>.</summary>
internal static class DatesSection
{
    private const int MostDays = 36_500;

    private static readonly string[] Keys = ["method", "range", "step", "days", "neutral", "constants"];

    internal static DatePolicy Read(DatePolicy dates, YamlNode node, ProblemList problems)
    {
        var fields = new YamlFields(node, "dates", Keys, problems);
        dates = WithMethod(dates, fields, problems);
        dates = WithRange(dates, fields, problems);
        if (fields["neutral"] is { } neutral)
        {
            dates = dates with { Neutral = YamlValues.Day(neutral, "neutral", problems) };
        }

        if (fields["constants"] is { } constants)
        {
            dates = dates with { Constants = [.. YamlValues.Items(constants).Select(item => YamlValues.Day(item, "constants", problems)).OfType<DateOnly>()] };
        }

        return dates;
    }

    private static DatePolicy WithMethod(DatePolicy dates, YamlFields fields, ProblemList problems)
    {
        if (fields["method"] is { } method && YamlValues.Choice(method, "method", ["keyed-shift", "increment"], problems) is { } choice)
        {
            dates = dates with { Method = (DateMethod)choice };
        }

        if (fields["days"] is { } days)
        {
            if (dates.Method != DateMethod.FixedIncrement)
            {
                problems.Add(days, "days is for 'method: increment'; a keyed shift has a range");
            }
            else if (YamlValues.Integer(days, "days", -MostDays, MostDays, problems) is { } number)
            {
                dates = dates with { Increment = number };
                if (number == 0)
                {
                    problems.Add(days, "0 days would leave the dates as they are; that is the option retain-longitudinal-full-dates");
                }
            }
        }
        else if (dates is { Method: DateMethod.FixedIncrement, Increment: 0 } && fields["method"] is { } alone)
        {
            problems.Add(alone, "method: increment needs days, such as 'days: -30'");
        }

        return dates;
    }

    private static DatePolicy WithRange(DatePolicy dates, YamlFields fields, ProblemList problems)
    {
        foreach (var name in (string[])["range", "step"])
        {
            if (fields[name] is { } unused && dates.Method == DateMethod.FixedIncrement)
            {
                problems.Add(unused, $"{name} is for 'method: keyed-shift'; an increment has days");
                return dates;
            }
        }

        if (fields["range"] is { } range)
        {
            var ends = YamlValues.Items(range).Select(item => YamlValues.Integer(item, "range", -MostDays, MostDays, problems)).ToList();
            if (ends.Count != 2 || (ends[0] is { } least && ends[1] is { } most && least > most))
            {
                problems.Add(range, "range: two numbers of days are wanted here, the smaller first, such as [-3650, -1]");
            }
            else if (ends[0] is { } fewest && ends[1] is { } largest)
            {
                dates = dates with { FewestDays = fewest, MostDays = largest };
            }
        }

        if (fields["step"] is { } step && YamlValues.Integer(step, "step", 1, 366, problems) is { } number)
        {
            dates = dates with { Step = number };
        }

        if ((fields["range"] ?? fields["step"]) is { } at && !HasShift(dates))
        {
            problems.Add(at, $"no day of the range [{dates.FewestDays}, {dates.MostDays}] but 0 is a multiple of {dates.Step}, so dates would stay as they are");
        }

        return dates;
    }

    private static bool HasShift(DatePolicy dates)
    {
        // The multiples nearest to the ends; only 0 between them is none.
        var largest = dates.MostDays - Modulo(dates.MostDays, dates.Step);
        return largest >= dates.FewestDays && (largest != 0 || largest - dates.Step >= dates.FewestDays);
    }

    private static int Modulo(int number, int step) => ((number % step) + step) % step;
}
