namespace Lethe.PictureKit.Pictures;

/// <summary>What a made picture looks like.</summary>
public enum PictureKind
{
    Ultrasound,
    UltrasoundColor,
    Radiograph,
    RadiographInverted,
    ScreenLight,
    ScreenDark,
    Fluoroscopy,
    Tomogram,
    MagneticResonance,
    Photograph,
    Texture,
    Functional,
}
