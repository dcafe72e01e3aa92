using Docs;
using StandardTables;

// Writes the generated pages of docs/; with --check it only tells whether they are up to date.
var check = args is ["--check"];
if (args.Length > 0 && !check)
{
    Console.Error.WriteLine("usage: Docs [--check]");
    return 2;
}

var root = SolutionRoot.Find();
var stale = Pages.Generate().Where(page => !page.IsCurrent(root)).ToList();
foreach (var page in stale)
{
    Console.WriteLine(check ? $"out of date: {page.Path}" : $"written: {page.Path}");
    if (!check)
    {
        page.Write(root);
    }
}

Console.WriteLine(stale.Count == 0 ? "all pages are up to date" : $"{stale.Count} page(s)");
return check && stale.Count > 0 ? 1 : 0;
