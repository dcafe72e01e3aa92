using System.Numerics;

namespace Lethe.Batch.Auditing.Counting;

/// <summary>
/// Counts distinct values by their hashes: each one up to a limit, beyond it by an estimate of fixed size (a HyperLogLog of 4,096
/// registers, standard error 1.6 %). Memory is at most that of the limit.
/// </summary>
internal sealed class DistinctCounter(CountLimits limits)
{
    private const int Bits = 12;
    private const int Registers = 1 << Bits;

    private HashSet<ulong>? _exact;
    private byte[]? _registers;
    private bool _overdrawn;

    /// <summary>False if <see cref="Count"/> is an estimate.</summary>
    internal bool IsExact => _registers is null;

    /// <summary>Distinct hashes seen.</summary>
    internal long Count => _registers is { } registers ? Estimate(registers) : _exact?.Count ?? 0;

    internal void Add(ulong hash)
    {
        if (_registers is { } registers)
        {
            Note(registers, hash);
            return;
        }

        _exact ??= [];
        if (_exact.Add(hash) && (!limits.Hashes.TryTake() || _exact.Count > limits.MostExact))
        {
            _overdrawn = _exact.Count <= limits.MostExact;
            Convert();
        }
    }

    /// <summary>Takes in what another counter saw.</summary>
    internal void Merge(DistinctCounter other)
    {
        if (other._registers is { } theirs)
        {
            var registers = Convert();
            for (var i = 0; i < Registers; i++)
            {
                registers[i] = Math.Max(registers[i], theirs[i]);
            }

            return;
        }

        foreach (var hash in other._exact ?? [])
        {
            Add(hash);
        }

        other.Release();
    }

    private byte[] Convert()
    {
        var registers = _registers ??= new byte[Registers];
        foreach (var hash in _exact ?? [])
        {
            Note(registers, hash);
        }

        Release();
        return registers;
    }

    /// <summary>The last one took no room if there was none.</summary>
    private void Release()
    {
        limits.Hashes.Return((_exact?.Count ?? 0) - (_overdrawn ? 1 : 0));
        _exact = null;
    }

    private static void Note(byte[] registers, ulong hash)
    {
        var rank = (byte)(BitOperations.LeadingZeroCount((hash << Bits) | (Registers - 1)) + 1);
        ref var register = ref registers[(int)(hash >> (64 - Bits))];
        register = Math.Max(register, rank);
    }

    private static long Estimate(byte[] registers)
    {
        var (sum, zeros) = (0.0, 0);
        foreach (var register in registers)
        {
            sum += Math.ScaleB(1, -register);
            zeros += register == 0 ? 1 : 0;
        }

        var raw = 0.7213 / (1 + (1.079 / Registers)) * Registers * Registers / sum;

        // Few values leave registers untouched; counting those is closer then.
        return (long)Math.Round(raw <= 2.5 * Registers && zeros > 0 ? Registers * Math.Log((double)Registers / zeros) : raw);
    }
}
