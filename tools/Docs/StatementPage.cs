using Lethe.Conformance;
using Lethe.Profiles;

namespace Docs;

/// <summary>docs/conformance-statement.md: what <c>lethe conformance</c> says of the Basic Profile.</summary>
internal static class StatementPage
{
    internal static Page Make() => new("docs/conformance-statement.md", MarkdownStatement.Write(ConformanceStatement.Of(Profile.Basic)));
}
