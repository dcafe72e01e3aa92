using Lethe.Planning;
using Lethe.Profiles;

namespace Docs;

/// <summary>All generated pages, made in memory.</summary>
public static class Pages
{
    /// <summary>Makes the pages for the Basic Profile.</summary>
    public static IReadOnlyList<Page> Generate()
    {
        var rules = new RuleResolver(Profile.Basic);
        return [AttributesPage.Make(rules), UnlistedPage.Make(rules), ActionsPage.Make(rules), ProblemsPage.Make(), StatementPage.Make()];
    }
}
