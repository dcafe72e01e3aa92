using System.Runtime.InteropServices;
using Lethe.Pixels.Codecs.Libraries;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>The functions of OpenJPEG 2 that are used here. Its booleans are 0 and 1.</summary>
internal sealed unsafe class OpenJpegFunctions
{
    internal readonly delegate* unmanaged<nuint, int, nint> CreateStream;
    internal readonly delegate* unmanaged<nint, void> DestroyStream;
    internal readonly delegate* unmanaged<nint, delegate* unmanaged<byte*, nuint, nint, nuint>, void> SetRead;
    internal readonly delegate* unmanaged<nint, delegate* unmanaged<byte*, nuint, nint, nuint>, void> SetWrite;
    internal readonly delegate* unmanaged<nint, delegate* unmanaged<long, nint, long>, void> SetSkip;
    internal readonly delegate* unmanaged<nint, delegate* unmanaged<long, nint, int>, void> SetSeek;
    internal readonly delegate* unmanaged<nint, nint, nint, void> SetUserData;
    internal readonly delegate* unmanaged<nint, ulong, void> SetUserDataLength;
    internal readonly delegate* unmanaged<nint, void> DestroyCodec;
    internal readonly delegate* unmanaged<OpenJpegImage*, void> DestroyImage;

    internal readonly delegate* unmanaged<int, nint> CreateDecoder;
    internal readonly delegate* unmanaged<OpenJpegReading*, void> SetReadingDefaults;
    internal readonly delegate* unmanaged<nint, OpenJpegReading*, int> SetUpDecoder;
    internal readonly delegate* unmanaged<nint, nint, OpenJpegImage**, int> ReadHeader;
    internal readonly delegate* unmanaged<nint, nint, OpenJpegImage*, int> Decode;
    internal readonly delegate* unmanaged<nint, nint, int> EndDecoding;

    internal readonly delegate* unmanaged<int, nint> CreateEncoder;
    internal readonly delegate* unmanaged<OpenJpegWriting*, void> SetWritingDefaults;
    internal readonly delegate* unmanaged<nint, OpenJpegWriting*, OpenJpegImage*, int> SetUpEncoder;
    internal readonly delegate* unmanaged<uint, OpenJpegParameter*, int, OpenJpegImage*> CreateImage;
    internal readonly delegate* unmanaged<nint, OpenJpegImage*, nint, int> StartEncoding;
    internal readonly delegate* unmanaged<nint, nint, int> Encode;
    internal readonly delegate* unmanaged<nint, nint, int> EndEncoding;

    /// <summary>From 2.5 on: what is cut is an error. Null before.</summary>
    internal readonly delegate* unmanaged<nint, int, int> SetStrict;

    private OpenJpegFunctions(SystemLibrary library)
    {
        CreateStream = (delegate* unmanaged<nuint, int, nint>)library.Need("opj_stream_create");
        DestroyStream = (delegate* unmanaged<nint, void>)library.Need("opj_stream_destroy");
        SetRead = (delegate* unmanaged<nint, delegate* unmanaged<byte*, nuint, nint, nuint>, void>)library.Need("opj_stream_set_read_function");
        SetWrite = (delegate* unmanaged<nint, delegate* unmanaged<byte*, nuint, nint, nuint>, void>)library.Need("opj_stream_set_write_function");
        SetSkip = (delegate* unmanaged<nint, delegate* unmanaged<long, nint, long>, void>)library.Need("opj_stream_set_skip_function");
        SetSeek = (delegate* unmanaged<nint, delegate* unmanaged<long, nint, int>, void>)library.Need("opj_stream_set_seek_function");
        SetUserData = (delegate* unmanaged<nint, nint, nint, void>)library.Need("opj_stream_set_user_data");
        SetUserDataLength = (delegate* unmanaged<nint, ulong, void>)library.Need("opj_stream_set_user_data_length");
        DestroyCodec = (delegate* unmanaged<nint, void>)library.Need("opj_destroy_codec");
        DestroyImage = (delegate* unmanaged<OpenJpegImage*, void>)library.Need("opj_image_destroy");
        CreateDecoder = (delegate* unmanaged<int, nint>)library.Need("opj_create_decompress");
        SetReadingDefaults = (delegate* unmanaged<OpenJpegReading*, void>)library.Need("opj_set_default_decoder_parameters");
        SetUpDecoder = (delegate* unmanaged<nint, OpenJpegReading*, int>)library.Need("opj_setup_decoder");
        ReadHeader = (delegate* unmanaged<nint, nint, OpenJpegImage**, int>)library.Need("opj_read_header");
        Decode = (delegate* unmanaged<nint, nint, OpenJpegImage*, int>)library.Need("opj_decode");
        EndDecoding = (delegate* unmanaged<nint, nint, int>)library.Need("opj_end_decompress");
        CreateEncoder = (delegate* unmanaged<int, nint>)library.Need("opj_create_compress");
        SetWritingDefaults = (delegate* unmanaged<OpenJpegWriting*, void>)library.Need("opj_set_default_encoder_parameters");
        SetUpEncoder = (delegate* unmanaged<nint, OpenJpegWriting*, OpenJpegImage*, int>)library.Need("opj_setup_encoder");
        CreateImage = (delegate* unmanaged<uint, OpenJpegParameter*, int, OpenJpegImage*>)library.Need("opj_image_create");
        StartEncoding = (delegate* unmanaged<nint, OpenJpegImage*, nint, int>)library.Need("opj_start_compress");
        Encode = (delegate* unmanaged<nint, nint, int>)library.Need("opj_encode");
        EndEncoding = (delegate* unmanaged<nint, nint, int>)library.Need("opj_end_compress");
        SetStrict = (delegate* unmanaged<nint, int, int>)library.Find("opj_decoder_set_strict_mode");
        var version = (delegate* unmanaged<byte*>)library.Need("opj_version");
        (Name, Version) = (library.Name, version == null ? null : Marshal.PtrToStringUTF8((nint)version()));
    }

    /// <summary>The name under which the library was found.</summary>
    internal string Name { get; }

    /// <summary>Its version.</summary>
    internal string? Version { get; }

    /// <summary>Loads the library; null if there is none, or one whose structures may be laid out otherwise.</summary>
    internal static OpenJpegFunctions? TryLoad(ILibraryLoader loader)
    {
        var library = SystemLibrary.TryLoad(
            loader, "libopenjp2.so.7", "openjp2.dll", "libopenjp2.7.dylib", "libopenjp2.dylib", "/opt/homebrew/lib/libopenjp2.7.dylib", "/usr/local/lib/libopenjp2.7.dylib");
        var functions = library is null ? null : new OpenJpegFunctions(library);
        return functions is null || library!.IsIncomplete || !IsKnown(functions.Version) ? null : functions;
    }

    /// <summary>2.3 and later ones of the same soname.</summary>
    internal static bool IsKnown(string? version) => System.Version.TryParse(version, out var number) && number.Major == 2 && number.Minor >= 3;
}
