using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Standard;

public class UnlistedTableTests
{
    [Theory]
    [InlineData("PatientName", UnlistedClass.Listed)]
    [InlineData("OverlayData", UnlistedClass.Listed)]
    [InlineData("CurveData", UnlistedClass.Listed)]
    [InlineData("SOPClassUID", UnlistedClass.StructuralUid)]
    [InlineData("CodingSchemeUID", UnlistedClass.StructuralUid)]
    [InlineData("Manufacturer", UnlistedClass.SafeText)]
    [InlineData("ConvolutionKernel", UnlistedClass.SafeText)]
    [InlineData("CodeMeaning", UnlistedClass.CodeMeaning)]
    [InlineData("CodeValue", UnlistedClass.CodeValue)]
    [InlineData("URNCodeValue", UnlistedClass.CodeValue)]
    [InlineData("ContextGroupVersion", UnlistedClass.ConstantDate)]
    [InlineData("ContextGroupLocalVersion", UnlistedClass.ConstantDate)]
    [InlineData("PixelData", UnlistedClass.SafeBulk)]
    [InlineData("LUTData", UnlistedClass.SafeBulk)]
    [InlineData("WaveformData", UnlistedClass.SafeBulk)]
    [InlineData("EncryptedContent", UnlistedClass.UnsafeBulk)]
    [InlineData("VariablePixelData", UnlistedClass.UnsafeBulk)] // pixels that no rule for pixels would clean
    [InlineData("ICCProfile", UnlistedClass.IccProfile)]
    [InlineData("Rows", UnlistedClass.Number)]
    [InlineData("Modality", UnlistedClass.CodeString)]
    [InlineData("AnatomicRegionSequence", UnlistedClass.Sequence)]
    [InlineData("ItemInventoryDateTime", UnlistedClass.Date)]
    [InlineData("EvaluatorName", UnlistedClass.PersonName)]
    [InlineData("DeviceID", UnlistedClass.DeviceText)]
    [InlineData("RadiationMachineName", UnlistedClass.DeviceText)]
    [InlineData("TransferSyntaxUID", UnlistedClass.NeverInDataSet)]
    [InlineData("FileSetID", UnlistedClass.NeverInDataSet)]
    [InlineData("Item", UnlistedClass.NeverInDataSet)]
    public void Each_attribute_has_a_class(string keyword, UnlistedClass expected) => ClassOf(keyword).ShouldBe(expected);

    // What nine of nine tools leak, and what Table E.1-1 forgets although common modules have it.
    [Theory]
    [InlineData("PatientBirthDateInAlternativeCalendar", UnlistedClass.FreeText)]
    [InlineData("PatientDeathDateInAlternativeCalendar", UnlistedClass.FreeText)]
    [InlineData("RetrieveURL", UnlistedClass.Address)]
    [InlineData("RetrieveURI", UnlistedClass.Address)]
    [InlineData("PixelDataProviderURL", UnlistedClass.Address)]
    [InlineData("NTPSourceAddress", UnlistedClass.Address)]
    [InlineData("TextValue", UnlistedClass.FreeText)]
    [InlineData("SOPAuthorizationComment", UnlistedClass.FreeText)]
    [InlineData("LocalNamespaceEntityID", UnlistedClass.FreeText)]
    [InlineData("ContentDescription", UnlistedClass.FreeText)]
    [InlineData("PositionReferenceIndicator", UnlistedClass.FreeText)]
    [InlineData("OverlayDescription", UnlistedClass.FreeText)]
    [InlineData("OverlayLabel", UnlistedClass.FreeText)]
    [InlineData("SegmentLabel", UnlistedClass.FreeText)]
    [InlineData("BeamName", UnlistedClass.FreeText)]
    [InlineData("CodingSchemeResponsibleOrganization", UnlistedClass.FreeText)]
    [InlineData("AlgorithmParameters", UnlistedClass.FreeText)]
    public void What_is_forgotten_elsewhere_is_protected(string keyword, UnlistedClass expected) => ClassOf(keyword).ShouldBe(expected);

    [Theory]
    [InlineData("MultiFrameSourceSOPInstanceUID")]
    [InlineData("SOPInstanceUIDOfConcatenationSource")]
    [InlineData("TargetFrameOfReferenceUID")]
    [InlineData("VolumeFrameOfReferenceUID")]
    [InlineData("TableFrameOfReferenceUID")]
    [InlineData("EquipmentFrameOfReferenceUID")]
    [InlineData("AssertionUID")]
    [InlineData("ReferencedAssertionUID")]
    [InlineData("ReferencedFiducialUID")]
    [InlineData("SelectorUIValue")]
    [InlineData("CreatorVersionUID")]
    [InlineData("ContextGroupExtensionCreatorUID")]
    public void References_beyond_the_table_are_replaced(string keyword) => ClassOf(keyword).ShouldBe(UnlistedClass.InstanceUid);

    [Theory]
    [InlineData(0x0009_0010u)]
    [InlineData(0x0010_0001u)]
    [InlineData(0x0010_0000u)]
    [InlineData(0x6020_3000u)]
    [InlineData(0x5020_3000u)]
    public void What_PS3_6_does_not_have_is_unknown(uint tag) => UnlistedTable.ClassOf(new Tag(tag)).ShouldBe(UnlistedClass.Unknown);

    [Fact]
    public void Listed_means_a_row_of_the_table_and_nothing_else()
    {
        foreach (var entry in DicomDictionary.All)
        {
            var listed = ConfidentialityTable.TryFind(entry.Tag, out _);
            var verdict = UnlistedTable.ClassOf(entry.Tag);
            (verdict is UnlistedClass.Listed or UnlistedClass.ConstantDate).ShouldBe(listed, entry.Keyword);
            verdict.ShouldNotBe(UnlistedClass.Unknown);
        }
    }

    [Fact]
    public void Every_exception_says_why_and_differs_from_what_its_VR_implies()
    {
        var exceptions = DicomDictionary.All.Where(entry => UnlistedTable.ReasonFor(entry.Tag) is not null).ToList();
        exceptions.Count.ShouldBeInRange(200, 400);
        foreach (var entry in exceptions)
        {
            UnlistedTable.ReasonFor(entry.Tag)!.Length.ShouldBeGreaterThan(3);
            UnlistedTable.ClassOf(entry.Tag).ShouldNotBe(UnlistedDefaults.ClassOf(entry.Tag.Value, entry.Vr), entry.Keyword);
        }
    }

    [Theory]
    [InlineData("Name")]
    [InlineData("Comment")]
    [InlineData("Comments")]
    [InlineData("Label")]
    [InlineData("Reason")]
    public void Text_of_a_telling_name_is_safe_only_by_an_explicit_line(string ending)
    {
        string[] known = ["LUTLabel", "SequenceName", "PulseSequenceName", "ApplicationName", "AlgorithmName", "SegmentAlgorithmName",
            "DataSetName", "ReceiveCoilName", "TransmitCoilName", "CollimatorGridName", "MultiCoilElementName", "EnergyWindowName",
            "ManufacturerModelName", "SecondaryCaptureDeviceManufacturerModelName", "HardcopyDeviceManufacturerModelName",
            "DetectorManufacturerName", "DetectorManufacturerModelName", "ReceiveCoilManufacturerName", "TransmitCoilManufacturerName",
            "MappingResourceName", "FontName", "CSSFontName", "SelectorAttributeName", "SourceIsotopeName"];
        DicomDictionary.All
            .Where(entry => entry.Keyword.EndsWith(ending, StringComparison.Ordinal) && UnlistedTable.ClassOf(entry.Tag) == UnlistedClass.SafeText)
            .Select(entry => entry.Keyword).Except(known).ShouldBeEmpty();
    }

    private static UnlistedClass ClassOf(string keyword)
    {
        DicomDictionary.TryFindKeyword(keyword, out var tag).ShouldBeTrue(keyword);
        return UnlistedTable.ClassOf(tag);
    }
}
