namespace Lethe.Batch.Auditing.Counting;

/// <summary>What bounds the memory of an audit.</summary>
/// <param name="MostExact">Distinct values of an attribute that are counted exactly.</param>
/// <param name="Hashes">Room for all exact counters together.</param>
internal sealed record CountLimits(int MostExact, HashBudget Hashes)
{
    /// <summary>Attributes that each thread tells apart; further ones are counted together.</summary>
    internal int MostAttributes { get; init; } = 20_000;
}
