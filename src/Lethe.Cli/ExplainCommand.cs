using System.CommandLine;
using Lethe.Cli.Explanation;
using Lethe.Cli.Invocation;
using Lethe.Planning;

namespace Lethe.Cli;

/// <summary><c>lethe explain</c>: what happens to an attribute, and which row or rule says so.</summary>
internal static class ExplainCommand
{
    internal static Command Create()
    {
        var attribute = new Argument<string>("TAG|KEYWORD") { Description = "An attribute: PatientName, 0010,0010 or 00100010." };
        var sopClass = new Option<string?>("--sop-class") { Description = "UID or keyword of a SOP class: shows each place of its IOD.", HelpName = "UID" };
        var profile = ProfileChoice.Create();
        var option = ProfileChoice.CreateOptions();
        var command = new Command("explain", "Tells what happens to an attribute, and which row or rule says so.") { attribute, profile, option, sopClass };
        command.SetAction(parsed =>
        {
            if (ProfileChoice.Find(parsed.GetRequiredValue(profile), parsed.GetValue(option) ?? [], out var reason) is not { } chosen)
            {
                return Failure.Usage(parsed, reason);
            }

            return Explain(parsed, new RuleResolver(chosen), parsed.GetRequiredValue(attribute), parsed.GetValue(sopClass));
        });
        return command;
    }

    private static int Explain(ParseResult parsed, RuleResolver rules, string attribute, string? sopClass)
    {
        if (!AttributeName.TryParse(attribute, out var tag))
        {
            return Failure.Usage(parsed, $"'{attribute}' is neither a tag nor a keyword of PS3.6");
        }

        var output = parsed.InvocationConfiguration.Output;
        if (sopClass is null)
        {
            AttributeExplanation.Write(rules, tag, output);
            IodOverview.Write(tag, output);
            return ExitCode.Success;
        }

        if (SopClassName.Find(sopClass) is not { } uid)
        {
            return Failure.Usage(parsed, $"'{sopClass}' is neither a UID nor the keyword of a SOP class");
        }

        AttributeExplanation.Write(rules, tag, output);
        IodPlaces.Write(rules, tag, uid, output);
        return ExitCode.Success;
    }
}
