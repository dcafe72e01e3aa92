namespace Lethe.SecondLook.Hunting;

/// <summary>Attributes whose UIDs name things of the standard or of coding schemes and no instances.</summary>
internal static class UidTags
{
    internal const uint TransferSyntaxUid = 0x0002_0010;
    internal const uint CodingSchemeUid = 0x0008_010C;
    internal const uint ContextUid = 0x0008_0117;
    internal const uint MappingResourceUid = 0x0008_0118;

    /// <summary>The value of a content item of value type UIDREF.</summary>
    internal const uint Uid = 0x0040_A124;
}
