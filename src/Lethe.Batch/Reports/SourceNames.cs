using System.Text;
using Lethe.Batch.Inputs;
using Lethe.Identity;

namespace Lethe.Batch.Reports;

/// <summary>
/// How reports and messages name an input. Paths may hold identity, so by default it is a keyed id; the mapping folder has the list
/// of ids and paths (H13, H84).
/// </summary>
public sealed class SourceNames(ProjectKey key, bool showPaths)
{
    private readonly SourceIds _ids = new(key);

    /// <summary>The id of an input, the same for the same relative path and key.</summary>
    public string IdOf(InputFile input) => _ids.Of(Encoding.UTF8.GetBytes(input.Relative.ToString()));

    /// <summary>The name that reports use.</summary>
    public string NameOf(InputFile input) => showPaths ? input.Relative.ToString() : IdOf(input);
}
