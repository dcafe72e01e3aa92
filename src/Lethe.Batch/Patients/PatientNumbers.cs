namespace Lethe.Batch.Patients;

/// <summary>
/// Hands out running numbers. The file is read, extended and written under a lock and before the run, so that runs at the same time
/// get different numbers, and the numbers of a run do not depend on its threads.
/// </summary>
internal static class PatientNumbers
{
    /// <summary>The table with the new patients in it, and their number; null and why not.</summary>
    internal static PatientTable? HandOut(string file, NumberTemplate template, IReadOnlyList<string> found, bool write, CancellationToken cancellation, out int added, out string? error)
    {
        added = 0;
        var path = Target(file);
        if (!write)
        {
            return Extend(path, template, found, false, out added, out error);
        }

        using var held = FileLock.Take(path, cancellation, out error);
        return held is null ? null : Extend(path, template, found, true, out added, out error);
    }

    private static PatientTable? Extend(string path, NumberTemplate template, IReadOnlyList<string> found, bool write, out int added, out string? error)
    {
        added = 0;
        error = null;
        var file = File.Exists(path) ? PatientFile.Read(path, out error) : PatientFile.CreateEmpty();
        if (file is null || Assign(file.Table, template, found, out error) is not { } rows)
        {
            return null;
        }

        added = rows.Count;
        if (write && (rows.Count > 0 || !File.Exists(path)) && !TryWrite(file, rows, path))
        {
            error = "the file cannot be written";
            return null;
        }

        return file.Table;
    }

    /// <summary>Numbers for whoever is not in the table, from the largest of this template on.</summary>
    private static List<(string Old, string New)>? Assign(PatientTable table, NumberTemplate template, IReadOnlyList<string> found, out string? error)
    {
        error = null;
        var rows = new List<(string, string)>();
        var originals = found.ToHashSet(StringComparer.Ordinal);
        var number = table.Pseudonyms.Select(template.NumberOf).DefaultIfEmpty(0).Max();
        number = Math.Max(number, 0);
        foreach (var id in found)
        {
            if (table.IsTaken(id) || !PatientTable.IsDistinct(id))
            {
                continue;
            }

            string pseudonym;
            do
            {
                // A pseudonym that is someone's original ID would stay as it is.
                pseudonym = template.Write(++number);
            }
            while (originals.Contains(pseudonym) || table.IsTaken(pseudonym));

            if (table.Add(id, pseudonym, null) is not null)
            {
                error = "a number does not fit into Patient ID; shorten the template of the profile";
                return null;
            }

            rows.Add((id, pseudonym));
        }

        return rows;
    }

    private static bool TryWrite(PatientFile file, List<(string Old, string New)> rows, string path)
    {
        try
        {
            file.WriteWith(rows, path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The file that a link means: renaming over the link would leave two files.</summary>
    private static string Target(string file)
    {
        var full = Path.GetFullPath(file);
        return File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
    }
}
