namespace Lethe.Imaging;

/// <summary>Why a part of a picture was blanked.</summary>
public enum BoxSource : byte
{
    /// <summary>Text was found there.</summary>
    Text,

    /// <summary>A rule for the device that made the image.</summary>
    Device,

    /// <summary>It is outside of what the image says are its regions (PS3.3 C.8.5.5).</summary>
    Region,

    /// <summary>Somebody said so.</summary>
    Manual,

    /// <summary>A rule for images of its kind: all of it.</summary>
    Policy,
}
