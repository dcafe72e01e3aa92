using Lethe.Dicom.Directories;
using Lethe.Dicom.Uids;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Directories;

public class RecordTypesTests
{
    [Theory]
    [InlineData("1.2.840.10008.5.1.4.1.1.2", "IMAGE")]
    [InlineData("1.2.840.10008.5.1.4.1.1.1.1", "IMAGE")]
    [InlineData("1.2.840.10008.5.1.4.1.1.66.4", "IMAGE")]
    [InlineData("1.2.840.10008.5.1.4.1.1.66.5", "SURFACE")]
    [InlineData("1.2.840.10008.5.1.4.1.1.66", "RAW DATA")]
    [InlineData("1.2.840.10008.5.1.4.1.1.11.1", "PRESENTATION")]
    [InlineData("1.2.840.10008.5.1.4.1.1.9.1.1", "WAVEFORM")]
    [InlineData("1.2.840.10008.5.1.4.1.1.88.11", "SR DOCUMENT")]
    [InlineData("1.2.840.10008.5.1.4.1.1.88.59", "KEY OBJECT DOC")]
    [InlineData("1.2.840.10008.5.1.4.1.1.104.1", "ENCAP DOC")]
    [InlineData("1.2.840.10008.5.1.4.1.1.481.2", "RT DOSE")]
    [InlineData("1.2.840.10008.5.1.4.1.1.481.3", "RT STRUCTURE SET")]
    [InlineData("1.2.840.10008.5.1.4.1.1.481.8", "RT PLAN")]
    [InlineData("1.2.840.10008.5.1.4.1.1.481.1", "IMAGE")]
    [InlineData("1.2.840.10008.5.1.4.1.1.481.11", "RADIOTHERAPY")]
    [InlineData("1.2.840.10008.5.1.4.1.1.78.1", "MEASUREMENT")]
    [InlineData("1.2.840.10008.5.1.4.38.1", "HANGING PROTOCOL")]
    [InlineData("1.2.840.10008.5.1.4.1.1.4.2", "SPECTROSCOPY")]
    [InlineData("1.2.840.10008.1.2.1", "PRIVATE")]
    [InlineData("1.3.12.2.1107.5.9.1", "PRIVATE")]
    [InlineData("", "PRIVATE")]
    public void Each_SOP_class_has_its_record(string sopClass, string type) => RecordTypes.Of(sopClass).ShouldBe(type);

    [Fact]
    public void Few_storage_classes_of_the_standard_have_none()
    {
        var storage = UidRegistry.All.Where(entry => entry.Type == "SOP Class" && !entry.IsRetired && entry.Uid.StartsWith("1.2.840.10008.5.1.4.1.1.", StringComparison.Ordinal)).ToList();

        storage.Count.ShouldBeGreaterThan(100);
        storage.Where(entry => RecordTypes.Of(entry.Uid) == RecordTypes.Private).Select(entry => entry.Name).ShouldAllBe(
            name => name == "Repository Query" || name.Contains("Protocol", StringComparison.Ordinal) || name.Contains("Inventory", StringComparison.Ordinal) || name.Contains("DICOS", StringComparison.Ordinal) || name.Contains("Eddy Current", StringComparison.Ordinal));
    }
}
