using System.Runtime.InteropServices;
using Lethe.Pixels.Codecs.Libraries;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>Reads and writes codestreams in memory by OpenJPEG 2, on the calling thread.</summary>
internal sealed unsafe class OpenJpeg
{
    private const int BareCodestream = 0;
    private const int UnspecifiedColor = 0;
    private const int MostResolutions = 6;
    private const int BufferLength = 64 * 1024;

    private readonly OpenJpegFunctions _library;

    private OpenJpeg(OpenJpegFunctions library) => _library = library;

    /// <summary>The name under which the library was found.</summary>
    internal string Name => _library.Name;

    /// <summary>Its version.</summary>
    internal string? Version => _library.Version;

    /// <summary>Loads the library of the system; null if there is none that does.</summary>
    internal static OpenJpeg? TryLoad() => TryLoad(new SystemLoader());

    /// <summary>Loads the library; null if there is none that does.</summary>
    internal static OpenJpeg? TryLoad(ILibraryLoader loader) => OpenJpegFunctions.TryLoad(loader) is { } library ? new OpenJpeg(library) : null;

    /// <summary>Decodes a codestream. False if it is damaged.</summary>
    /// <param name="codestream">The codestream.</param>
    /// <param name="header">What its headers say; the library has to find the same.</param>
    /// <param name="planes">Takes the numbers of each component.</param>
    internal bool TryDecode(ReadOnlySpan<byte> codestream, Jpeg2000Header header, int[][] planes)
    {
        // Without the strict mode what is cut would be decoded in part.
        if (_library.SetStrict == null && !header.IsWhole)
        {
            return false;
        }

        var input = new CodestreamStream(codestream.ToArray(), codestream.Length);
        var handle = GCHandle.Alloc(input);
        var codec = _library.CreateDecoder(BareCodestream);
        var stream = Open(handle, input.Length, isInput: true);
        OpenJpegImage* image = null;
        try
        {
            return codec != 0 && stream != 0 && SetUp(codec)
                && _library.ReadHeader(stream, codec, &image) != 0 && image != null && Agrees(image, header.Size)
                && _library.Decode(codec, stream, image) != 0 && _library.EndDecoding(codec, stream) != 0
                && Agrees(image, header.Size) && TryCopy(image, planes, header.Size.Columns * header.Size.Rows);
        }
        finally
        {
            Close(codec, stream, image, handle);
        }
    }

    /// <summary>Writes a codestream of one tile that loses nothing. Null if the library cannot, or not in the room there is.</summary>
    /// <param name="size">What components are like.</param>
    /// <param name="hasColorTransform">Whether three components are coded as luminance and chrominances.</param>
    /// <param name="planes">The numbers of each component.</param>
    internal CodestreamStream? Encode(in Jpeg2000Size size, bool hasColorTransform, int[][] planes)
    {
        var raw = (long)size.Columns * size.Rows * size.Components * ((size.Precision + 7) / 8);
        var output = new CodestreamStream((int)Math.Min((raw / 2) + 4096, Array.MaxLength), (int)Math.Min((2 * raw) + 65536, Array.MaxLength));
        var handle = GCHandle.Alloc(output);
        var codec = _library.CreateEncoder(BareCodestream);
        var stream = Open(handle, 0, isInput: false);
        var image = Create(in size, planes);
        var parameters = default(OpenJpegWriting);
        try
        {
            _library.SetWritingDefaults(&parameters);
            parameters.AllocatesByRate = 1;
            parameters.Layers = 1;
            parameters.FirstRate = 0;
            parameters.IsIrreversible = 0;
            parameters.ColorTransform = hasColorTransform ? (byte)1 : (byte)0;
            parameters.Resolutions = Math.Min(MostResolutions, 1 + int.Log2(Math.Min(size.Columns, size.Rows)));
            return codec != 0 && stream != 0 && image != null
                && _library.SetUpEncoder(codec, &parameters, image) != 0 && _library.StartEncoding(codec, image, stream) != 0
                && _library.Encode(codec, stream) != 0 && _library.EndEncoding(codec, stream) != 0
                ? output : null;
        }
        finally
        {
            Close(codec, stream, image, handle);
        }
    }

    /// <summary>Handlers of messages are left out: without them the library says nothing.</summary>
    private bool SetUp(nint codec)
    {
        var parameters = default(OpenJpegReading);
        _library.SetReadingDefaults(&parameters);
        return _library.SetUpDecoder(codec, &parameters) != 0 && (_library.SetStrict == null || _library.SetStrict(codec, 1) != 0);
    }

    private nint Open(GCHandle handle, int length, bool isInput)
    {
        var stream = _library.CreateStream(BufferLength, isInput ? 1 : 0);
        if (stream != 0)
        {
            _library.SetRead(stream, &CodestreamStream.Read);
            _library.SetWrite(stream, &CodestreamStream.Write);
            _library.SetSkip(stream, &CodestreamStream.Skip);
            _library.SetSeek(stream, &CodestreamStream.Seek);
            _library.SetUserData(stream, GCHandle.ToIntPtr(handle), 0);
            _library.SetUserDataLength(stream, (ulong)length);
        }

        return stream;
    }

    private void Close(nint codec, nint stream, OpenJpegImage* image, GCHandle handle)
    {
        if (stream != 0)
        {
            _library.DestroyStream(stream);
        }

        if (codec != 0)
        {
            _library.DestroyCodec(codec);
        }

        if (image != null)
        {
            _library.DestroyImage(image);
        }

        handle.Free();
    }

    private static bool Agrees(OpenJpegImage* image, in Jpeg2000Size size)
    {
        if (image->ComponentCount != size.Components || image->Components == null)
        {
            return false;
        }

        for (var i = 0; i < size.Components; i++)
        {
            var component = image->Components + i;
            if (component->Width != size.Columns || component->Height != size.Rows || component->Precision != size.Precision
                || (component->IsSigned != 0) != size.IsSigned || component->Dx != 1 || component->Dy != 1)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryCopy(OpenJpegImage* image, int[][] planes, int pixels)
    {
        for (var i = 0; i < planes.Length; i++)
        {
            var data = image->Components[i].Data;
            if (data == null)
            {
                return false;
            }

            new ReadOnlySpan<int>(data, pixels).CopyTo(planes[i]);
        }

        return true;
    }

    private OpenJpegImage* Create(in Jpeg2000Size size, int[][] planes)
    {
        var parameters = new OpenJpegParameter[size.Components];
        Array.Fill(parameters, new OpenJpegParameter
        {
            Dx = 1,
            Dy = 1,
            Width = (uint)size.Columns,
            Height = (uint)size.Rows,
            Precision = (uint)size.Precision,
            BitsPerPixel = (uint)size.Precision,
            IsSigned = size.IsSigned ? 1u : 0,
        });
        OpenJpegImage* image;
        fixed (OpenJpegParameter* first = parameters)
        {
            image = _library.CreateImage((uint)size.Components, first, UnspecifiedColor);
        }

        if (image != null)
        {
            (image->X0, image->Y0, image->X1, image->Y1) = (0, 0, (uint)size.Columns, (uint)size.Rows);
            for (var i = 0; i < size.Components; i++)
            {
                planes[i].AsSpan(0, size.Columns * size.Rows).CopyTo(new Span<int>(image->Components[i].Data, size.Columns * size.Rows));
            }
        }

        return image;
    }
}
