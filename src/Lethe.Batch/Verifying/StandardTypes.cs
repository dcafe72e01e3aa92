using Lethe.SecondLook.Checks;
using Lethe.Standard;

namespace Lethe.Batch.Verifying;

/// <summary>The tables of IODs, as the second look asks for them.</summary>
internal sealed class StandardTypes : ITypeTable
{
    public ITypeScope? Find(ReadOnlySpan<byte> sopClassUid) => IodTables.TryFind(sopClassUid, out var root) ? new Scope(root) : null;

    private sealed class Scope(IodScope scope) : ITypeScope
    {
        public AttributeNeed NeedOf(uint tag) => scope.TypeOf(tag) switch
        {
            AttributeType.Type1 => AttributeNeed.Value,
            AttributeType.Type2 => AttributeNeed.Presence,
            _ => AttributeNeed.None,
        };

        public ITypeScope Enter(uint sequence) => new Scope(scope.Enter(sequence));
    }
}
