using System.Text;
using Lethe.Profiles;

namespace Lethe.Planning;

/// <summary>The argument of compiled rules. Immutable, shared by threads.</summary>
internal sealed class PlanArgument(RuleArgument argument)
{
    private const string Placeholder = "{code}";

    /// <summary>The profile's action with its parameter.</summary>
    internal RuleAction Action => argument.Action;

    /// <summary>What is done, by Type, with a value that cannot be treated as the rule says.</summary>
    internal ulong Otherwise => argument.Otherwise;

    /// <summary>The fixed value, ASCII or UTF-8.</summary>
    internal byte[] Text { get; } = Encoding.UTF8.GetBytes(argument.Action.Text ?? "");

    /// <summary>What stands before the code in a template.</summary>
    internal byte[] Before { get; } = Encoding.UTF8.GetBytes(Part(argument.Action.Text, 0));

    /// <summary>What stands behind it.</summary>
    internal byte[] Behind { get; } = Encoding.UTF8.GetBytes(Part(argument.Action.Text, 1));

    internal bool Is(RuleArgument other) => argument == other;

    private static string Part(string? template, int number) =>
        template?.IndexOf(Placeholder, StringComparison.Ordinal) is not (>= 0 and var at) ? ""
        : number == 0 ? template[..at]
        : template[(at + Placeholder.Length)..];
}
