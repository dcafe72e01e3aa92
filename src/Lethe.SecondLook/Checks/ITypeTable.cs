namespace Lethe.SecondLook.Checks;

/// <summary>The IODs of the standard.</summary>
public interface ITypeTable
{
    /// <summary>The top level of the IOD of a SOP class, or null if it is not known.</summary>
    ITypeScope? Find(ReadOnlySpan<byte> sopClassUid);
}
