using System.Text;
using Lethe.Siemens;
using Lethe.TestKit;
using Shouldly;

namespace Lethe.Tests.Siemens;

/// <summary>XA scanners write no CSA header; their protocol stands alone in (0021,xx19) of SIEMENS MR SDS 01.</summary>
public class RealProtocolsTests
{
    [ReferenceFact("dicom/neurolabusc+dcm_qa_xa30")]
    public void Nothing_tells_whose_the_protocol_is()
    {
        foreach (var file in Directory.GetFiles(ReferenceData.PathOf("dicom/neurolabusc+dcm_qa_xa30"), "*.dcm", SearchOption.AllDirectories).Select(SiemensFile.Read))
        {
            var before = Encoding.Latin1.GetString(file.Header(SiemensFile.Protocol));
            var after = Encoding.Latin1.GetString(file.CleanedProtocol().Header(SiemensFile.Protocol));

            // The date of the examination is in a number there, and its time in another.
            before.ShouldContain("lFinalMatrixSizePhase\t = \t20220711");
            file.OwnValues().ShouldContain("20220711");
            file.OwnValues().Where(value => after.Contains(value, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
            after.ShouldNotContain("FinalMatrixSize");
            after.ShouldContain("sSliceAcceleration.lMultiBandFactor");
            after.Length.ShouldBe(before.Length);
            ProtocolText.IsClean(Encoding.Latin1.GetBytes(after), new Nobody()).ShouldBeTrue();
        }
    }
}
