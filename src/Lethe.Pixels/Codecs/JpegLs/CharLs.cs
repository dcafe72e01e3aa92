using System.Runtime.InteropServices;
using Lethe.Pixels.Codecs.Libraries;

namespace Lethe.Pixels.Codecs.JpegLs;

/// <summary>The functions of CharLS 2 that are used here: whole frames between buffers.</summary>
internal sealed unsafe class CharLs
{
    private readonly delegate* unmanaged<nint> _createDecoder;
    private readonly delegate* unmanaged<nint, void> _destroyDecoder;
    private readonly delegate* unmanaged<nint, byte*, nuint, int> _setSource;
    private readonly delegate* unmanaged<nint, int> _readHeader;
    private readonly delegate* unmanaged<nint, CharLsFrame*, int> _getFrame;
    private readonly delegate* unmanaged<nint, int*, int> _getInterleave;
    private readonly delegate* unmanaged<nint, byte*, nuint, uint, int> _decode;
    private readonly delegate* unmanaged<nint> _createEncoder;
    private readonly delegate* unmanaged<nint, void> _destroyEncoder;
    private readonly delegate* unmanaged<nint, CharLsFrame*, int> _setFrame;
    private readonly delegate* unmanaged<nint, int, int> _setInterleave;
    private readonly delegate* unmanaged<nint, byte*, nuint, int> _setDestination;
    private readonly delegate* unmanaged<nint, byte*, nuint, uint, int> _encode;
    private readonly delegate* unmanaged<nint, nuint*, int> _getWritten;

    private CharLs(SystemLibrary library)
    {
        _createDecoder = (delegate* unmanaged<nint>)library.Need("charls_jpegls_decoder_create");
        _destroyDecoder = (delegate* unmanaged<nint, void>)library.Need("charls_jpegls_decoder_destroy");
        _setSource = (delegate* unmanaged<nint, byte*, nuint, int>)library.Need("charls_jpegls_decoder_set_source_buffer");
        _readHeader = (delegate* unmanaged<nint, int>)library.Need("charls_jpegls_decoder_read_header");
        _getFrame = (delegate* unmanaged<nint, CharLsFrame*, int>)library.Need("charls_jpegls_decoder_get_frame_info");
        _getInterleave = (delegate* unmanaged<nint, int*, int>)library.Need("charls_jpegls_decoder_get_interleave_mode");
        _decode = (delegate* unmanaged<nint, byte*, nuint, uint, int>)library.Need("charls_jpegls_decoder_decode_to_buffer");
        _createEncoder = (delegate* unmanaged<nint>)library.Need("charls_jpegls_encoder_create");
        _destroyEncoder = (delegate* unmanaged<nint, void>)library.Need("charls_jpegls_encoder_destroy");
        _setFrame = (delegate* unmanaged<nint, CharLsFrame*, int>)library.Need("charls_jpegls_encoder_set_frame_info");
        _setInterleave = (delegate* unmanaged<nint, int, int>)library.Need("charls_jpegls_encoder_set_interleave_mode");
        _setDestination = (delegate* unmanaged<nint, byte*, nuint, int>)library.Need("charls_jpegls_encoder_set_destination_buffer");
        _encode = (delegate* unmanaged<nint, byte*, nuint, uint, int>)library.Need("charls_jpegls_encoder_encode_from_buffer");
        _getWritten = (delegate* unmanaged<nint, nuint*, int>)library.Need("charls_jpegls_encoder_get_bytes_written");
        var version = (delegate* unmanaged<byte*>)library.Need("charls_get_version_string");
        (Name, Version) = (library.Name, version == null ? null : Marshal.PtrToStringUTF8((nint)version()));
    }

    /// <summary>The name under which the library was found.</summary>
    internal string Name { get; }

    /// <summary>Its version.</summary>
    internal string? Version { get; }

    /// <summary>Loads the library of the system; null if there is none that does.</summary>
    internal static CharLs? TryLoad() => TryLoad(new SystemLoader());

    /// <summary>Loads the library; null if there is none that does.</summary>
    internal static CharLs? TryLoad(ILibraryLoader loader)
    {
        var library = SystemLibrary.TryLoad(
            loader, "libcharls.so.2", "charls-2-x64.dll", "charls.dll", "libcharls.2.dylib", "libcharls.dylib",
            "/opt/homebrew/lib/libcharls.2.dylib", "/usr/local/lib/libcharls.2.dylib");
        var functions = library is null ? null : new CharLs(library);
        return functions is null || library!.IsIncomplete || functions.Version?.StartsWith("2.", StringComparison.Ordinal) != true ? null : functions;
    }

    /// <summary>Decodes a frame.</summary>
    /// <param name="coded">The codestream.</param>
    /// <param name="frame">What its header says; the library has to find the same.</param>
    /// <param name="numbers">Takes the numbers, one or two bytes each; has just the room for them.</param>
    /// <param name="interleave">How they lie, as they are coded.</param>
    internal CodecResult Decode(ReadOnlySpan<byte> coded, CharLsFrame frame, Span<byte> numbers, out CharLsInterleave interleave)
    {
        var (found, mode) = (default(CharLsFrame), 0);
        var decoder = _createDecoder();
        fixed (byte* source = coded, target = numbers)
        {
            var error = decoder == 0 ? CharLsError.NoMemory : _setSource(decoder, source, (nuint)coded.Length);
            error = error != 0 ? error : _readHeader(decoder);
            error = error != 0 ? error : _getFrame(decoder, &found);
            error = error != 0 ? error : _getInterleave(decoder, &mode);
            error = error != 0 ? error : found != frame ? CharLsError.InvalidData : _decode(decoder, target, (nuint)numbers.Length, 0);
            _destroyDecoder(decoder);
            interleave = (CharLsInterleave)mode;
            return CharLsError.ToResult(error);
        }
    }

    /// <summary>Codes a frame without loss.</summary>
    /// <param name="numbers">Laid out as they are to be coded.</param>
    /// <param name="frame">What they are.</param>
    /// <param name="interleave">How they are coded.</param>
    /// <param name="coded">Room for the codestream.</param>
    /// <param name="length">Its bytes.</param>
    internal CodecResult Encode(ReadOnlySpan<byte> numbers, CharLsFrame frame, CharLsInterleave interleave, Span<byte> coded, out int length)
    {
        nuint written = 0;
        var encoder = _createEncoder();
        fixed (byte* source = numbers, target = coded)
        {
            var error = encoder == 0 ? CharLsError.NoMemory : _setFrame(encoder, &frame);
            error = error != 0 ? error : _setInterleave(encoder, (int)interleave);
            error = error != 0 ? error : _setDestination(encoder, target, (nuint)coded.Length);
            error = error != 0 ? error : _encode(encoder, source, (nuint)numbers.Length, 0);
            error = error != 0 ? error : _getWritten(encoder, &written);
            _destroyEncoder(encoder);
            length = (int)written;
            return CharLsError.ToResult(error);
        }
    }
}
