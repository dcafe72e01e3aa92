using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Profiles.Yaml.Rules;
using Lethe.Standard;

namespace Lethe.Profiles;

/// <summary>
/// Values that people have looked at, each with what is to become of it wherever it stands in its attribute. Stronger than every rule of a
/// profile. Immutable once it is read, shared by threads.
/// </summary>
public sealed class ReviewedValues
{
    private readonly Lazy<string> _digest;

    internal ReviewedValues(string file, ReviewedPlace root, int count, UnreviewedPolicy unreviewed)
    {
        (File, Root, Count, Unreviewed) = (file, root, count, unreviewed);
        _digest = new Lazy<string>(MakeDigest);
    }

    /// <summary>Name of the file without its folder.</summary>
    public string File { get; }

    /// <summary>Decisions.</summary>
    public int Count { get; }

    /// <summary>What happens to values about which nobody decided.</summary>
    public UnreviewedPolicy Unreviewed { get; }

    /// <summary>SHA-256 over all decisions, whatever their order in the file; lower-case hexadecimal.</summary>
    public string Digest => _digest.Value;

    /// <summary>The reviewed attributes of the top level.</summary>
    internal ReviewedPlace Root { get; }

    /// <summary>Why values of an attribute cannot be reviewed, or null.</summary>
    public static string? Refusal(Tag tag) => tag.IsPrivate ? "is private; private elements are decided by rules of the profile"
        : SpecialAttributes.IsFixed(tag) ? "is the engine's to write"
        : ProtectedAttributes.Refusal(tag, RuleVerb.Remove);

    /// <summary>True if a value stays that neither the Basic Profile nor a chosen option lets stay, cleaned or not.</summary>
    internal bool Weakens(Profile profile) => All(Root, "").Any(pair => pair.Attribute.Keeps && IsClosed(pair.Attribute.Tag, profile));

    private static bool IsClosed(Tag tag, Profile profile) => ConfidentialityTable.TryFind(tag, out var row)
        && row.BasicProfile != ConfidentialityCode.K
        && !profile.Options.Any(option => row.CodeFor(option) is ConfidentialityCode.K or ConfidentialityCode.C);

    private static IEnumerable<(string Path, ReviewedAttribute Attribute)> All(ReviewedPlace place, string path) =>
        place.Attributes.Select(attribute => ($"{path}{attribute.Tag}", attribute))
            .Concat(place.Places.SelectMany(inner => All(inner.Place, $"{path}{new Tag(inner.Sequence)}>")));

    private string MakeDigest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, attribute) in All(Root, ""))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n"));
            foreach (var (digest, decision) in attribute.Decisions)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{digest:X32} {decision.Verdict} {decision.Text?.Length ?? 0} {decision.Text}\n")));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
