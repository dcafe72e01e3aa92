namespace Lethe.Batch.Auditing.Counting;

/// <summary>An attribute at one level: a private one by its creator, never by the number of its block (PS3.5 7.8.1).</summary>
/// <param name="Tag">The tag; of private elements without their block, of private creators (gggg,0010).</param>
/// <param name="Creator">Private creator; empty for public attributes, and where nobody can tell.</param>
internal readonly record struct AttributeKey(uint Tag, string Creator)
{
    /// <summary>True for what stands in an odd group.</summary>
    internal bool IsPrivate => (Tag & 0x0001_0000) != 0;
}
