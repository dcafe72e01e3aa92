using System.CommandLine;
using System.CommandLine.Parsing;

namespace Lethe.Cli.Invocation;

/// <summary>Options that no command has. The parser would take them for inputs, which come in any number.</summary>
internal static class UnknownOptions
{
    /// <summary>A message for each. What follows <c>--</c> is never an option, nor is <c>-</c> or a negative number.</summary>
    internal static IEnumerable<string> Find(ParseResult parsed) => parsed.CommandResult.Command.TreatUnmatchedTokensAsErrors
        ? parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && token.Value is ['-', not (>= '0' and <= '9'), ..])
            .Select(token => $"there is no option '{token.Value}' in this version")
        : [];
}
