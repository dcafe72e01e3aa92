using StandardTables;

// Writes every *.g.cs from standard/2026d; with --check it only tells whether they are up to date.
var check = args is ["--check"];
if (args.Length > 0 && !check)
{
    Console.Error.WriteLine("usage: StandardTables [--check]");
    return 2;
}

var root = SolutionRoot.Find();
var stale = 0;
foreach (var file in Generator.Generate(Path.Combine(root, "standard", "2026d")))
{
    var path = Path.Combine(root, file.Path);
    if (File.Exists(path) && File.ReadAllText(path) == file.Text)
    {
        continue;
    }

    stale++;
    Console.WriteLine(check ? $"out of date: {file.Path}" : $"written: {file.Path}");
    if (!check)
    {
        File.WriteAllText(path, file.Text);
    }
}

Console.WriteLine(stale == 0 ? "all tables are up to date" : $"{stale} file(s)");
return check && stale > 0 ? 1 : 0;
