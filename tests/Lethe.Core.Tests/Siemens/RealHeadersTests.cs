using System.Text;
using System.Text.RegularExpressions;
using Lethe.Siemens;
using Lethe.TestKit;
using Shouldly;

namespace Lethe.Tests.Siemens;

/// <summary>Every header of ../shared: nothing of the file's own identity stays, and the numbers that research needs do.</summary>
public partial class RealHeadersTests
{
    private static readonly string[] Kept =
    [
        "B_value", "B_matrix", "DiffusionGradientDirection", "DiffusionDirectionality", "SliceNormalVector", "MosaicRefAcqTimes",
        "BandwidthPerPixelPhaseEncode", "PhaseEncodingDirectionPositive", "NumberOfImagesInMosaic", "ImaAbsTablePosition",
        "SliceMeasurementDuration", "TimeAfterStart", "RealDwellTime", "AcquisitionMatrixText", "ICE_Dims", "ImaCoilString",
        "ImaPATModeText", "SlicePosition_PCS", "ProtocolSliceNumber", "UsedChannelString", "CoilString", "ReadoutOS", "GradientMode",
        "FlowCompensation", "PATModeText", "AbsTablePosition", "Sed", "CoilForGradient2", "DICOMImageFlavor",
    ];

    private static readonly string[] KeptKeys =
    [
        "sDiffusion.alBValue", "sSliceArray.asSlice[0].sPosition.dTra", "sKSpace.lPhaseEncodingLines", "sPat.lAccelFactPE", "alTE[0]",
        "alTR[0]", "sRXSPEC.alDwellTime[0]", "sFastImaging.lEPIFactor", "tSequenceFileName", "sGRADSPEC.alShimCurrent[0]",
        "sTXSPEC.asNucleusInfo[0].flReferenceAmplitude", "adFlipAngleDegree[0]", "sCoilElementID.tCoilID", "sCoilElementID.tElement",
        "sTXSPEC.asNucleusInfo[0].tNucleus", "sSliceArray.ucMode", "ucCoilCombineMode",
    ];

    [ReferenceFact(SiemensFile.Mosaics)]
    public void All_are_read_and_cleaned_once_for_all()
    {
        var count = 0;
        var changed = 0;
        foreach (var header in SiemensFile.Paths().SelectMany(path => SiemensFile.Read(path).CsaHeaders()))
        {
            var copy = Clean(header);
            CsaHeader.IsClean(header, new Nobody()).ShouldBe(copy.AsSpan().SequenceEqual(header));
            changed += CsaHeader.IsClean(header, new Nobody()) ? 0 : 1;
            CsaHeader.IsClean(copy, new Nobody()).ShouldBeTrue();
            count++;
        }

        count.ShouldBe(21);

        // One of them was cleaned of left-over memory by those who published it.
        changed.ShouldBe(20);
    }

    [ReferenceFact(SiemensFile.Mosaics)]
    public void Nothing_tells_whose_the_header_is()
    {
        foreach (var file in SiemensFile.Paths().Select(SiemensFile.Read))
        {
            var own = file.OwnValues();
            foreach (var text in file.CsaHeaders().Select(header => Encoding.Latin1.GetString(Clean(header))))
            {
                own.Where(value => text.Contains(value, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
                Uid().IsMatch(text).ShouldBeFalse();
                Date().IsMatch(text).ShouldBeFalse();
            }
        }
    }

    [ReferenceFact(SiemensFile.Mosaics)]
    public void The_files_do_hold_such_values_before()
    {
        var file = SiemensFile.Read(SiemensFile.Paths().First(path => path.EndsWith("0.dcm", StringComparison.Ordinal)));
        file.OwnValues().Length.ShouldBeGreaterThan(10);
        var text = string.Concat(file.CsaHeaders().Select(Encoding.Latin1.GetString));
        Uid().IsMatch(text).ShouldBeTrue();
        Date().IsMatch(text).ShouldBeTrue();
        file.OwnValues().ShouldContain(value => text.Contains(value, StringComparison.Ordinal));
    }

    [ReferenceFact(SiemensFile.Mosaics)]
    public void Numbers_of_the_acquisition_stay_as_they_are()
    {
        foreach (var header in SiemensFile.Paths().SelectMany(path => SiemensFile.Read(path).CsaHeaders()))
        {
            var before = CsaDump.Read(header);
            var after = CsaDump.Read(Clean(header));
            after.Select(tag => (tag.Name, tag.Vr, tag.Items.Length)).ShouldBe(before.Select(tag => (tag.Name, tag.Vr, tag.Items.Length)));
            foreach (var (first, second) in before.Zip(after).Where(pair => Kept.Contains(pair.First.Name)))
            {
                second.Items.ShouldBe(first.Items);
            }
        }
    }

    [ReferenceFact(SiemensFile.Mosaics)]
    public void What_stays_of_the_protocol_are_whole_lines()
    {
        foreach (var header in SiemensFile.Paths().Select(SiemensFile.Read).SelectMany(file => file.CsaHeaders().Skip(1)))
        {
            var before = Lines(header);
            var after = Lines(Clean(header));
            after.ShouldBeSubsetOf(before);
            after.Length.ShouldBeGreaterThan(before.Length / 2);
            foreach (var key in KeptKeys)
            {
                after.Count(line => line.Contains(key, StringComparison.Ordinal))
                    .ShouldBe(before.Count(line => line.Contains(key, StringComparison.Ordinal)), key);
            }
        }
    }

    [ReferenceFact(SiemensFile.Mosaics)]
    public void A_value_of_the_patient_goes_wherever_it_stands()
    {
        var header = SiemensFile.Read(SiemensFile.Paths().First(path => path.EndsWith("0.dcm", StringComparison.Ordinal))).Header("29002010");
        var copy = new byte[header.Length];
        CsaHeader.TryClean(header, copy, new Nobody("384.85", "HeadMatrix")).ShouldBeTrue();
        var text = Encoding.Latin1.GetString(copy);
        text.ShouldNotContain("384.85");
        text.ShouldNotContain("HeadMatrix");
        Encoding.Latin1.GetString(Clean(header)).ShouldContain("384.855");
    }

    private static byte[] Clean(byte[] header)
    {
        var copy = new byte[header.Length];
        CsaHeader.TryClean(header, copy, new Nobody()).ShouldBeTrue();
        return copy;
    }

    private static string[] Lines(byte[] header)
    {
        var text = CsaDump.Items(header, "MrPhoenixProtocol")[0];
        var start = text.IndexOf(" ###\n", text.IndexOf("### ASCCONV BEGIN", StringComparison.Ordinal), StringComparison.Ordinal) + 5;
        var end = text.IndexOf("### ASCCONV END", StringComparison.Ordinal);
        return [.. text[start..end].Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))];
    }

    [GeneratedRegex(@"\b[0-2]\.\d+\.\d+\.\d+")]
    private static partial Regex Uid();

    [GeneratedRegex(@"(?<![\d.])(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")]
    private static partial Regex Date();
}
