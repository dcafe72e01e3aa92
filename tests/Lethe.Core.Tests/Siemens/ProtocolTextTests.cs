using System.Text;
using Lethe.Siemens;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Siemens;

public class ProtocolTextTests
{
    private const string Begin = "### ASCCONV BEGIN ###\n";
    private const string End = "### ASCCONV END ###";

    [Theory]
    [InlineData("sSliceArray.asSlice[0].sPosition.dTra    = -79.31259361")]
    [InlineData("sSliceArray.asSlice[127].dThickness\t = \t2.5")]
    [InlineData("ulVersion                                = 0x14b44b6")]
    [InlineData("sTXSPEC.asNucleusInfo[0].lFrequency      = 123251815")]
    [InlineData("sGRADSPEC.alShimCurrent[2] = -2.65859e-005")]
    [InlineData("sDiffusion.alBValue.__attribute__.size\t = \t2")]
    [InlineData("sWipMemBlock.alFree[13] = 4")]
    [InlineData("tSequenceFileName = \"\"%SiemensSeq%\\ep2d_diff\"\"")]
    [InlineData("tSequenceFileName = \"%SiemensSeq%\\tfl\"")]
    [InlineData("tSequenceFileName = \"\"%CustomerSeq%\\cmrr_mbep2d_diff\"\"")]
    [InlineData("sTXSPEC.asNucleusInfo[0].tNucleus        = \"\"1H\"\"")]
    [InlineData("asCoilSelectMeas[0].asList[0].sCoilElementID.tCoilID = \"\"HeadMatrix\"\"")]
    [InlineData("asCoilSelectMeas[0].asList[0].sCoilElementID.tCoilID = \"\"8Tx32Rx_Head\"\"")]
    [InlineData("asCoilSelectMeas[0].asList[0].sCoilElementID.tCoilID = \"\"HeadNeck_20_TCS\"\"")]
    [InlineData("asCoilSelectMeas[0].asList[0].sCoilElementID.tCoilID = \"\"32Ch_Head\"\"")]
    [InlineData("asCoilSelectMeas[0].asList[0].sCoilElementID.tElement = \"\"H3P\"\"")]
    [InlineData("sCoilSelectMeas.sCoilStringForConversion = \"\"HC1-7;NC1,2\"\"")]
    public void Technical_lines_stay(string line) => Clean(Begin + line + "\n" + End).ShouldBe(Begin + line + "\n" + End);

    [Theory]
    [InlineData("tProtocolName = \"\"Berg\"\"")]
    [InlineData("tReferenceImage0 = \"\"1.3.12.2.1107.5.2.32.35119.2010011420070434054586384\"\"")]
    [InlineData("tSequenceFileName = \"\"%CustomerSeq%\\berg\"\"")]
    [InlineData("tSequenceFileName = \"\"%SiemensSeq%\\berg;\"\"")]
    [InlineData("sSpecPara.lFinalMatrixSizePhase = 20220711")]
    [InlineData("sSpecPara.lFinalMatrixSizeRead = 121103")]
    [InlineData("sWipMemBlock.alFree[1] = 20220711")]
    [InlineData("sWipMemBlock.alFree[1] = 0x20220711")]
    [InlineData("sWipMemBlock.alFree[1] = 202207111211")]
    [InlineData("sWipMemBlock.tFree = \"\"Berg\"\"")]
    [InlineData("sSliceArray.Berg = 1")]
    [InlineData("sBerg.lSize = 1")]
    [InlineData("lContrasts.Berg = 1")]
    [InlineData("lContrasts[Berg] = 1")]
    [InlineData("lContrasts[12345] = 1")]
    [InlineData("lContrasts[] = 1")]
    [InlineData("lContrasts = 1 # Berg")]
    [InlineData("lContrasts = Berg")]
    [InlineData("lContrasts = \"\"1\"\"")]
    [InlineData("lContrasts = ")]
    [InlineData("lContrasts")]
    [InlineData(" lContrasts = 1")]
    [InlineData("# Berg")]
    [InlineData("= 1")]
    [InlineData("lContrasts = 1 = 2")]
    [InlineData("sTXSPEC.asNucleusInfo[0].tNucleus = \"\"1H")]
    [InlineData("sTXSPEC.asNucleusInfo[0].tNucleus = \"\"")]
    [InlineData("sTXSPEC.asNucleusInfo[0].tNucleus = \"1H\" Berg\"")]
    [InlineData("asCoilSelectMeas[0].asList[0].sCoilElementID.tCoilID = \"\"Berg_Head\"\"")]
    [InlineData("asCoilSelectMeas[0].asList[0].sCoilElementID.tCoilID = \"\"1970\"\"")]
    [InlineData("asCoilSelectMeas[0].asList[0].sCoilElementID.tElement = \"\"BERG\"\"")]
    [InlineData("asCoilSelectMeas[0].sCOILPLUGS.aulPlugId[0] = 0xff")]
    [InlineData("sGRADSPEC.asGPAData[0].flSensitivityX = 7.95149e-005")]
    [InlineData("sGRADSPEC.sEddyCompensationX.aflAmplitude[0] = 0.00141208")]
    [InlineData("lProtID = -434")]
    [InlineData("sProtConsistencyInfo.tBaselineString = \"\"N4_VB17A_LATEST_20090307\"\"")]
    public void Other_lines_become_spaces(string line) =>
        Clean(Begin + line + "\nlContrasts = 1\n" + End).ShouldBe(Begin + new string(' ', line.Length) + "\nlContrasts = 1\n" + End);

    [Fact]
    public void Text_around_blocks_becomes_spaces() =>
        Clean("<Berg> " + Begin + "lContrasts = 1\r\n" + End + "\nBerg").ShouldBe("      \n" + Begin + "lContrasts = 1\r\n" + End + "     ");

    [Fact]
    public void The_mark_of_the_beginning_loses_what_it_holds() =>
        Clean("### ASCCONV BEGIN object=Berg@Berg version=1 ###\nlContrasts = 1\n" + End)
            .ShouldBe(new string(' ', 26) + "\n" + Begin + "lContrasts = 1\n" + End);

    [Fact]
    public void Each_of_several_blocks_is_cleaned() =>
        Clean(Begin + "lContrasts = 1\n" + End + Begin + "Berg = 1\nlTOM = 1\n" + End)
            .ShouldBe(Begin + "lContrasts = 1\n" + End + Begin + "        \nlTOM = 1\n" + End);

    [Theory]
    [InlineData("Berg")]
    [InlineData(Begin + "lContrasts = 1\n")]
    [InlineData("### ASCCONV BEGIN Berg\nlContrasts = 1\n" + End)]
    [InlineData("### ASCCONV BEGIN###\nlContrasts = 1\n" + End)]
    [InlineData("lContrasts = 1\n" + End)]
    [InlineData("\0" + Begin + "lContrasts = 1\n" + End)]
    public void Without_a_whole_block_nothing_stays(string text) => Clean(text).ShouldBe(new string('\0', text.Length));

    [Fact]
    public void A_value_of_the_patient_goes()
    {
        var text = Encoding.Latin1.GetBytes(Begin + "lContrasts = 4711\nlTOM = 1\n" + End);
        var copy = new byte[text.Length];
        ProtocolText.Clean(text, copy, new Nobody("4711"));
        Encoding.Latin1.GetString(copy).ShouldBe(Begin + new string(' ', 17) + "\nlTOM = 1\n" + End);
        ProtocolText.IsClean(text, new Nobody()).ShouldBeTrue();
        ProtocolText.IsClean(text, new Nobody("4711")).ShouldBeFalse();
    }

    private static string Clean(string text)
    {
        var copy = new byte[text.Length];
        ProtocolText.Clean(Encoding.Latin1.GetBytes(text), copy, new Nobody());
        ProtocolText.IsClean(copy, new Nobody()).ShouldBeTrue();
        return Encoding.Latin1.GetString(copy);
    }
}
