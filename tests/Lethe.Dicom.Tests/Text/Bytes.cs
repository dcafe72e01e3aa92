using System.Text;

namespace Lethe.Dicom.Tests.Text;

/// <summary>Bytes of values as the standard prints them.</summary>
internal static class Bytes
{
    /// <summary>Each character is one byte; write ESC as \e.</summary>
    public static byte[] Of(string text) => Encoding.Latin1.GetBytes(text);
}
