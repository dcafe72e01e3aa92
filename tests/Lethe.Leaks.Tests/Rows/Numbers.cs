using System.Globalization;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;

namespace Lethe.Leaks.Tests.Rows;

/// <summary>Letters where numbers belong.</summary>
internal static class Numbers
{
    /// <summary>As many as PS3.6 asks for: more would not be legal and end the instance where they are needed.</summary>
    public static byte[] For(DictionaryEntry entry)
    {
        var count = int.Parse(new string([.. entry.Vm.TakeWhile(char.IsAsciiDigit)]), CultureInfo.InvariantCulture);
        var bytes = new byte[count * (entry.Vr == Vr.AT ? 4 : entry.Vr.WordSize())];
        bytes.AsSpan().Fill((byte)'Q');
        return bytes;
    }
}
