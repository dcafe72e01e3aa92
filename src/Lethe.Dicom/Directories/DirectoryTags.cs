using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Directories;

/// <summary>Attributes of group 0004 (PS3.3 F.3).</summary>
internal static class DirectoryTags
{
    internal const uint FileSetId = 0x0004_1130;
    internal const uint FirstRecord = 0x0004_1200;
    internal const uint LastRecord = 0x0004_1202;
    internal const uint ConsistencyFlag = 0x0004_1212;
    internal const uint Records = 0x0004_1220;
    internal const uint NextRecord = 0x0004_1400;
    internal const uint InUse = 0x0004_1410;
    internal const uint LowerRecord = 0x0004_1420;
    internal const uint RecordType = 0x0004_1430;
    internal const uint PrivateRecordUid = 0x0004_1432;
    internal const uint FileId = 0x0004_1500;
    internal const uint SopClassInFile = 0x0004_1510;
    internal const uint SopInstanceInFile = 0x0004_1511;
    internal const uint SyntaxInFile = 0x0004_1512;

    internal static Tag Of(uint tag) => new(tag);
}
