namespace Lethe.Pixels.Codecs.JpegLs;

/// <summary>Error codes of CharLS 2.</summary>
internal static class CharLsError
{
    internal const int NoMemory = 13;
    internal const int InvalidData = 5;
    private const int ValueNotSupported = 2;
    private const int DestinationTooSmall = 3;
    private const int DepthOfTransform = 8;
    private const int ColorTransform = 9;
    private const int OtherEncoding = 10;
    private const int ExtendedParameters = 23;

    internal static CodecResult ToResult(int error) => error switch
    {
        0 => CodecResult.Done,
        ValueNotSupported or DepthOfTransform or ColorTransform or OtherEncoding or ExtendedParameters => CodecResult.Unsupported,
        NoMemory or DestinationTooSmall => CodecResult.TooLarge,
        _ => CodecResult.Damaged,
    };
}
