namespace Lethe.SecondLook.Findings;

/// <summary>Takes findings. Called by several threads at once.</summary>
public interface IFindingSink
{
    /// <summary>Takes one finding.</summary>
    void Add(in Finding finding);
}
