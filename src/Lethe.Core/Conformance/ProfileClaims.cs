using System.Text;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>What outputs of a profile say of themselves in De-identification Method Code Sequence (0012,0064), from the code that writes it.</summary>
public sealed class ProfileClaims
{
    private ProfileClaims(Claims always, Claims conditional)
    {
        Codes = CodesOf(always);
        Method = Encoding.ASCII.GetString(always.Method);
        DependsOnConditions = !CodesOf(conditional).SequenceEqual(Codes);
    }

    /// <summary>Codes of CID 7050 of instances that no condition of the profile holds for; none for a profile that is weaker than the Basic Profile.</summary>
    public IReadOnlyList<MethodCode> Codes { get; }

    /// <summary>De-identification Method (0012,0063) of such instances.</summary>
    public string Method { get; }

    /// <summary>True if rules under conditions take the codes away from some instances.</summary>
    public bool DependsOnConditions { get; }

    /// <summary>The claims of a profile.</summary>
    public static ProfileClaims Of(Profile profile) => new(new Claims(new RuleResolver(profile)), new Claims(new RuleResolver(profile, _ => true)));

    private static List<MethodCode> CodesOf(Claims claims) =>
        [.. MethodCodes.All.Where(code => claims.Codes.Any(claim => Encoding.ASCII.GetString(claim.Value) == code.Value))];
}
