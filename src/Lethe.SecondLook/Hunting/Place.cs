using Lethe.Dicom.Elements;

namespace Lethe.SecondLook.Hunting;

/// <summary>Where text was found that is searched.</summary>
/// <param name="Tag">The element, or 0.</param>
/// <param name="Index">Its row in the table of the reader, or -1.</param>
/// <param name="Name">Where it is outside of elements, such as <c>file name</c>.</param>
/// <param name="Offset">Byte offset in the output, or -1.</param>
/// <param name="Form">How it stands there.</param>
/// <param name="IsBinary">Between bytes that are no text, where short words come up by chance.</param>
/// <param name="Excuse">What may stand there.</param>
internal readonly record struct Place(Tag Tag, int Index, string Name, long Offset, string Form, bool IsBinary = false, Excuse Excuse = Excuse.None)
{
    /// <summary>The same place, read in another way.</summary>
    internal Place As(string form) => this with { Form = Form == "text" ? form : $"{Form}, {form}" };
}
