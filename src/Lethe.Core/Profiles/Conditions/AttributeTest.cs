using Lethe.Dicom.Elements;

namespace Lethe.Profiles;

/// <summary>
/// A test of an attribute of the top level. It holds if any value of the attribute passes for any of the texts given; letter case does
/// not count, nor do pads. An absent attribute passes <see cref="TestKind.Missing"/> alone.
/// </summary>
/// <param name="Tag">The attribute.</param>
/// <param name="Kind">How values are compared.</param>
/// <param name="Values">What they are compared with; empty for the kinds that compare nothing.</param>
public sealed record AttributeTest(Tag Tag, TestKind Kind, IReadOnlyList<string> Values) : Condition;
