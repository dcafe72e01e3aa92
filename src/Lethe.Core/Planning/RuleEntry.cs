using Lethe.Dicom.Elements;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>A rule in the compiled table: 16 bytes. <c>MostValues</c> is the largest multiplicity that PS3.6 allows, 0 when it is open or above 255.</summary>
internal readonly record struct RuleEntry(uint Tag, ulong Actions, Vr Vr, byte MostValues, bool DependsOnType)
{
    internal ActionKind For(AttributeType type) => (ActionKind)((Actions >> (8 * (int)type)) & 0xFF);
}
