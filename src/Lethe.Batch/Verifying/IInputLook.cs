using Lethe.Batch.Inputs;

namespace Lethe.Batch.Verifying;

/// <summary>Looks at one file after the other, in one thread.</summary>
internal interface IInputLook : IDisposable
{
    /// <summary>Looks at a file.</summary>
    void Look(InputFile input);
}
