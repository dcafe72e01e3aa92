using System.Runtime.InteropServices;
using Lethe.Pixels.Codecs.Libraries;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>The functions of OpenJPEG 2 that are used here. Reads and writes codestreams in memory.</summary>
internal sealed unsafe class OpenJpeg
{
    private const int ChunkSize = 64 * 1024;
    private const int ReadingSize = 16 * 1024;
    private const int Bare = 0;
    private const int Boxed = 2;
    private const int MostResolutions = 6;

    private readonly nint[] _common;
    private readonly nint[] _reading;
    private readonly nint[] _writing;
    private readonly nint _setStrict;

    private OpenJpeg(nint[] common, nint[] reading, nint[] writing, nint setStrict) => (_common, _reading, _writing, _setStrict) = (common, reading, writing, setStrict);

    /// <summary>Loads the library; null if it is not there, or is older than the layout of its structures that is known here.</summary>
    internal static OpenJpeg? TryLoad()
    {
        var library = SystemLibrary.TryLoad("libopenjp2.so.7", "openjp2");
        var common = library?.FindAll(
            "opj_version", "opj_stream_create", "opj_stream_destroy", "opj_stream_set_read_function", "opj_stream_set_write_function", "opj_stream_set_skip_function",
            "opj_stream_set_seek_function", "opj_stream_set_user_data", "opj_stream_set_user_data_length", "opj_destroy_codec", "opj_image_destroy");
        var reading = library?.FindAll("opj_create_decompress", "opj_set_default_decoder_parameters", "opj_setup_decoder", "opj_read_header", "opj_decode", "opj_end_decompress");
        var writing = library?.FindAll("opj_create_compress", "opj_set_default_encoder_parameters", "opj_setup_encoder", "opj_image_create", "opj_start_compress", "opj_encode", "opj_end_compress");

        // Without the strict mode, codestreams that were cut would be decoded in part (2.5 has it).
        var setStrict = library?.Find("opj_decoder_set_strict_mode") ?? 0;
        return common is null || reading is null || writing is null || setStrict == 0 || !IsVersion2(common[0]) ? null : new OpenJpeg(common, reading, writing, setStrict);
    }

    /// <summary>Decodes a codestream whose header was looked at. False if it is damaged.</summary>
    /// <param name="coded">The codestream, or the boxes that it stands in.</param>
    /// <param name="header">What its header says.</param>
    /// <param name="planes">Takes the samples of each component.</param>
    /// <param name="areSigned">Takes which components are signed.</param>
    internal bool TryDecode(ReadOnlySpan<byte> coded, Jpeg2000Header header, int[][] planes, bool[] areSigned)
    {
        using var stream = new Stream(this, new CodestreamBuffer(coded.ToArray(), coded.Length), isInput: true, coded.Length);
        var codec = ((delegate* unmanaged<int, nint>)_reading[0])(header.IsBoxed ? Boxed : Bare);
        OpenJpegImage* image = null;
        try
        {
            var parameters = stackalloc byte[ReadingSize];
            ((delegate* unmanaged<byte*, void>)_reading[1])(parameters);
            return ((delegate* unmanaged<nint, byte*, int>)_reading[2])(codec, parameters) != 0
                && ((delegate* unmanaged<nint, int, int>)_setStrict)(codec, 1) != 0
                && ((delegate* unmanaged<nint, nint, OpenJpegImage**, int>)_reading[3])(stream.Handle, codec, &image) != 0
                && ((delegate* unmanaged<nint, nint, OpenJpegImage*, int>)_reading[4])(codec, stream.Handle, image) != 0
                && ((delegate* unmanaged<nint, nint, int>)_reading[5])(codec, stream.Handle) != 0
                && TryCopy(image, header, planes, areSigned);
        }
        finally
        {
            ((delegate* unmanaged<OpenJpegImage*, void>)_common[10])(image);
            ((delegate* unmanaged<nint, void>)_common[9])(codec);
        }
    }

    /// <summary>Codes samples without loss as a bare codestream; null if it cannot be done.</summary>
    internal CodestreamBuffer? Encode(Jpeg2000Header header, int[][] planes, bool[] areSigned)
    {
        var buffer = new CodestreamBuffer(new byte[ChunkSize], 0);
        using var stream = new Stream(this, buffer, isInput: false, 0);
        var image = CreateImage(header, planes, areSigned);
        var codec = ((delegate* unmanaged<int, nint>)_writing[0])(Bare);
        try
        {
            OpenJpegWriting parameters;
            ((delegate* unmanaged<OpenJpegWriting*, void>)_writing[1])(&parameters);
            (parameters.AllocatesByRate, parameters.Layers, parameters.FirstRate, parameters.IsIrreversible) = (1, 1, 0, 0);
            parameters.ColorTransform = (byte)(header.HasColorTransform ? 1 : 0);
            parameters.Resolutions = Math.Clamp(System.Numerics.BitOperations.Log2((uint)Math.Min(header.Columns, header.Rows)) + 1, 1, MostResolutions);
            return image != null
                && ((delegate* unmanaged<nint, OpenJpegWriting*, OpenJpegImage*, int>)_writing[2])(codec, &parameters, image) != 0
                && ((delegate* unmanaged<nint, OpenJpegImage*, nint, int>)_writing[4])(codec, image, stream.Handle) != 0
                && ((delegate* unmanaged<nint, nint, int>)_writing[5])(codec, stream.Handle) != 0
                && ((delegate* unmanaged<nint, nint, int>)_writing[6])(codec, stream.Handle) != 0
                ? buffer : null;
        }
        finally
        {
            ((delegate* unmanaged<nint, void>)_common[9])(codec);
            ((delegate* unmanaged<OpenJpegImage*, void>)_common[10])(image);
        }
    }

    private static bool IsVersion2(nint version) =>
        Marshal.PtrToStringAnsi(((delegate* unmanaged<nint>)version)()) is { } text && text.StartsWith("2.", StringComparison.Ordinal);

    /// <summary>What was decoded has to be what the header said: its sizes are those of our buffers.</summary>
    private static bool TryCopy(OpenJpegImage* image, Jpeg2000Header header, int[][] planes, bool[] areSigned)
    {
        if (image->ComponentCount != planes.Length)
        {
            return false;
        }

        for (var i = 0; i < planes.Length; i++)
        {
            var component = (OpenJpegComponent*)image->Components + i;
            if (component->Width != header.Columns || component->Height != header.Rows || component->Data == 0 || component->Factor != 0)
            {
                return false;
            }

            new ReadOnlySpan<int>((int*)component->Data, planes[i].Length).CopyTo(planes[i]);
            areSigned[i] = component->IsSigned != 0;
        }

        return true;
    }

    private OpenJpegImage* CreateImage(Jpeg2000Header header, int[][] planes, bool[] areSigned)
    {
        var parameters = stackalloc OpenJpegParameter[planes.Length];
        for (var i = 0; i < planes.Length; i++)
        {
            parameters[i] = new OpenJpegParameter
            {
                Dx = 1,
                Dy = 1,
                Width = (uint)header.Columns,
                Height = (uint)header.Rows,
                Precision = (uint)header.Precisions[i],
                IsSigned = areSigned[i] ? 1u : 0,
            };
        }

        var image = ((delegate* unmanaged<uint, OpenJpegParameter*, int, OpenJpegImage*>)_writing[3])((uint)planes.Length, parameters, planes.Length == 1 ? 2 : 1);
        if (image == null)
        {
            return null;
        }

        (image->X0, image->Y0, image->X1, image->Y1) = (0, 0, (uint)header.Columns, (uint)header.Rows);
        for (var i = 0; i < planes.Length; i++)
        {
            planes[i].CopyTo(new Span<int>((int*)((OpenJpegComponent*)image->Components + i)->Data, planes[i].Length));
        }

        return image;
    }

    /// <summary>A stream of the library over a buffer.</summary>
    private readonly ref struct Stream
    {
        private readonly OpenJpeg _library;
        private readonly GCHandle _buffer;

        internal Stream(OpenJpeg library, CodestreamBuffer buffer, bool isInput, int length)
        {
            (_library, _buffer) = (library, GCHandle.Alloc(buffer));
            Handle = ((delegate* unmanaged<nuint, int, nint>)library._common[1])(ChunkSize, isInput ? 1 : 0);
            ((delegate* unmanaged<nint, delegate* unmanaged[Cdecl]<byte*, nuint, nint, nuint>, void>)library._common[3])(Handle, &CodestreamBuffer.Read);
            ((delegate* unmanaged<nint, delegate* unmanaged[Cdecl]<byte*, nuint, nint, nuint>, void>)library._common[4])(Handle, &CodestreamBuffer.Write);
            ((delegate* unmanaged<nint, delegate* unmanaged[Cdecl]<long, nint, long>, void>)library._common[5])(Handle, &CodestreamBuffer.Skip);
            ((delegate* unmanaged<nint, delegate* unmanaged[Cdecl]<long, nint, int>, void>)library._common[6])(Handle, &CodestreamBuffer.Seek);
            ((delegate* unmanaged<nint, nint, nint, void>)library._common[7])(Handle, GCHandle.ToIntPtr(_buffer), 0);
            ((delegate* unmanaged<nint, ulong, void>)library._common[8])(Handle, (ulong)length);
        }

        internal nint Handle { get; }

        public void Dispose()
        {
            ((delegate* unmanaged<nint, void>)_library._common[2])(Handle);
            _buffer.Free();
        }
    }
}
