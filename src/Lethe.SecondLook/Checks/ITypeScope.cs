namespace Lethe.SecondLook.Checks;

/// <summary>What attributes an IOD needs at one place: the top level, or the items of a sequence. The tables of the standard stand behind it.</summary>
public interface ITypeScope
{
    /// <summary>What is said of an attribute.</summary>
    AttributeNeed NeedOf(uint tag);

    /// <summary>The items of a sequence.</summary>
    ITypeScope Enter(uint sequence);
}
