namespace Lethe.Dicom.Elements;

/// <summary>The form of an explicit VR header, looked up by the two letters in constant time (PS3.5 7.1.2).</summary>
internal static class VrLayout
{
    internal const byte Unknown = 0;
    internal const byte Short = 1;
    internal const byte Long = 2;

    private static readonly byte[] Forms = Make();

    internal static byte Of(ushort letters)
    {
        var first = (uint)(letters & 0xFF) - 'A';
        var second = (uint)(letters >> 8) - 'A';
        return first < 26 && second < 26 ? Forms[(first * 26) + second] : Unknown;
    }

    private static byte[] Make()
    {
        var forms = new byte[26 * 26];
        for (var i = 0; i < forms.Length; i++)
        {
            var vr = (Vr)(('A' + (i / 26)) | (('A' + (i % 26)) << 8));
            forms[i] = !vr.IsKnown() ? Unknown : vr.HasLongHeader() ? Long : Short;
        }

        return forms;
    }
}
