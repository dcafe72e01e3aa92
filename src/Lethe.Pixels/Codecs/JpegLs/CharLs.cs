using Lethe.Pixels.Codecs.Libraries;

namespace Lethe.Pixels.Codecs.JpegLs;

/// <summary>The functions of CharLS 2 that are used here. Codes and decodes whole buffers.</summary>
internal sealed unsafe class CharLs
{
    private readonly nint[] _decoder;
    private readonly nint[] _encoder;

    private CharLs(nint[] decoder, nint[] encoder) => (_decoder, _encoder) = (decoder, encoder);

    /// <summary>Loads the library; null if it is not there.</summary>
    internal static CharLs? TryLoad()
    {
        var library = SystemLibrary.TryLoad("libcharls.so.2", "charls-2-x64", "charls");
        var decoder = library?.FindAll(
            "charls_jpegls_decoder_create", "charls_jpegls_decoder_set_source_buffer", "charls_jpegls_decoder_read_header", "charls_jpegls_decoder_get_interleave_mode",
            "charls_jpegls_decoder_decode_to_buffer", "charls_jpegls_decoder_destroy");
        var encoder = library?.FindAll(
            "charls_jpegls_encoder_create", "charls_jpegls_encoder_set_frame_info", "charls_jpegls_encoder_set_interleave_mode", "charls_jpegls_encoder_set_destination_buffer",
            "charls_jpegls_encoder_encode_from_buffer", "charls_jpegls_encoder_get_bytes_written", "charls_jpegls_encoder_destroy");
        return decoder is null || encoder is null ? null : new CharLs(decoder, encoder);
    }

    /// <summary>Decodes a frame into a buffer of the size that its header tells. False if it is damaged.</summary>
    /// <param name="coded">The codestream.</param>
    /// <param name="samples">Takes the samples: planes where they are not interleaved, otherwise pixel by pixel.</param>
    /// <param name="interleave">0 for planes, 1 for lines, 2 for samples.</param>
    internal bool TryDecode(ReadOnlySpan<byte> coded, Span<byte> samples, out int interleave)
    {
        interleave = 0;
        var decoder = ((delegate* unmanaged<nint>)_decoder[0])();
        if (decoder == 0)
        {
            return false;
        }

        try
        {
            fixed (byte* source = coded, target = samples)
            {
                var mode = 0;
                var isDecoded = ((delegate* unmanaged<nint, byte*, nuint, int>)_decoder[1])(decoder, source, (nuint)coded.Length) == 0
                    && ((delegate* unmanaged<nint, int>)_decoder[2])(decoder) == 0
                    && ((delegate* unmanaged<nint, int*, int>)_decoder[3])(decoder, &mode) == 0
                    && ((delegate* unmanaged<nint, byte*, nuint, uint, int>)_decoder[4])(decoder, target, (nuint)samples.Length, 0) == 0;
                interleave = mode;
                return isDecoded;
            }
        }
        finally
        {
            ((delegate* unmanaged<nint, void>)_decoder[5])(decoder);
        }
    }

    /// <summary>Codes a frame without loss; empty if it cannot be.</summary>
    internal ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> samples, uint columns, uint rows, int precision, int components, int interleave)
    {
        var encoder = ((delegate* unmanaged<nint>)_encoder[0])();
        if (encoder == 0)
        {
            return default;
        }

        try
        {
            // Noise may need more than its samples do.
            var output = new byte[(samples.Length * 2) + 1024];
            fixed (byte* source = samples, target = output)
            {
                var info = stackalloc uint[] { columns, rows, (uint)precision, (uint)components };
                nuint written = 0;
                return ((delegate* unmanaged<nint, uint*, int>)_encoder[1])(encoder, info) == 0
                    && ((delegate* unmanaged<nint, int, int>)_encoder[2])(encoder, interleave) == 0
                    && ((delegate* unmanaged<nint, byte*, nuint, int>)_encoder[3])(encoder, target, (nuint)output.Length) == 0
                    && ((delegate* unmanaged<nint, byte*, nuint, uint, int>)_encoder[4])(encoder, source, (nuint)samples.Length, 0) == 0
                    && ((delegate* unmanaged<nint, nuint*, int>)_encoder[5])(encoder, &written) == 0
                    ? output.AsSpan(0, (int)written) : default;
            }
        }
        finally
        {
            ((delegate* unmanaged<nint, void>)_encoder[6])(encoder);
        }
    }
}
