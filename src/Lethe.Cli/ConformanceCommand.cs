using System.CommandLine;
using Lethe.Cli.Invocation;
using Lethe.Cli.Statements;
using Lethe.Conformance;

namespace Lethe.Cli;

/// <summary><c>lethe conformance</c>: the DICOM conformance statement of a profile.</summary>
internal static class ConformanceCommand
{
    internal static Command Create()
    {
        var profile = ProfileChoice.Create();
        var option = ProfileChoice.CreateOptions();
        var minimum = ProfileChoice.CreateMinimum();
        var format = new Option<string?>("--format") { Description = "Without it the name of the output decides; Markdown is the default.", HelpName = "markdown|html" };
        format.AcceptOnlyFromAmong("markdown", "html");
        var output = new Option<string?>("--output")
        {
            Description = "Writes the statement to a file instead of the screen. Takes the place of an earlier statement, never of another file.",
            HelpName = "FILE",
        };
        var command = new Command("conformance", "Writes the DICOM conformance statement of a profile, made of the tables that run.") { profile, option, minimum, format, output };
        command.SetAction(parsed => ProfileChoice.Find(parsed.GetRequiredValue(profile), parsed.GetValue(option) ?? [], parsed.GetValue(minimum), out var reason) is { } chosen
            ? Write(parsed, ConformanceStatement.Of(chosen), parsed.GetValue(format), parsed.GetValue(output))
            : Failure.Usage(parsed, reason));
        return command;
    }

    private static int Write(ParseResult parsed, StatementDocument document, string? format, string? path)
    {
        var isHtml = format is null ? StatementFile.IsHtml(path) : format == "html";
        var text = isHtml ? HtmlStatement.Write(document) : MarkdownStatement.Write(document);
        var writer = parsed.InvocationConfiguration.Output;
        if (path is null)
        {
            writer.Write(text.ReplaceLineEndings(writer.NewLine));
            return ExitCode.Success;
        }

        if (!StatementFile.TryWrite(path, text))
        {
            return Failure.Usage(parsed, "--output: there is a file of this name that is no conformance statement of Lethe; it was left as it is");
        }

        writer.WriteLine($"{path}: {document.Title}");
        return ExitCode.Success;
    }
}
