namespace Lethe.SecondLook.Pairing;

/// <summary>Tells the UID that an original UID became, from a key or from a table of a run. For one thread.</summary>
public interface IUidDerivation
{
    /// <summary>The new UID, or null if it is not known.</summary>
    string? Derive(string original);
}
