using Lethe.Dicom.Elements;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>A rule in the compiled table: 12 bytes.</summary>
internal readonly record struct RuleEntry(uint Tag, uint Actions, Vr Vr, bool DependsOnType)
{
    internal ActionKind For(AttributeType type) => (ActionKind)((Actions >> (4 * (int)type)) & 15);
}
