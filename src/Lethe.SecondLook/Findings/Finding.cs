using Lethe.Dicom.Elements;

namespace Lethe.SecondLook.Findings;

/// <summary>One thing that a second look found in an output. Only <see cref="Value"/> may hold identity; reports leave it out unless asked for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Output">Relative path of the output.</param>
/// <param name="Tag">The element of the top level that it lies in, or 0 outside of elements.</param>
/// <param name="Path">Where it lies, such as <c>(0040,a730)[2].(0040,a160)</c>, <c>file meta</c>, <c>preamble</c>, <c>file name</c>.</param>
/// <param name="Offset">Byte offset in the output, or -1.</param>
/// <param name="Form">How it stands there, such as <c>text</c>, <c>UTF-16</c>, <c>base64</c>, <c>inside PDF</c>; no value.</param>
/// <param name="Value">The value as it was found, or null.</param>
public readonly record struct Finding(FindingKind Kind, string Output, Tag Tag, string Path, long Offset, string Form, string? Value);
