using Lethe.Dicom.Reading;
using Lethe.Results;

namespace Lethe;

/// <summary>Works on one instance after the other. For one thread; its buffers live from file to file.</summary>
public interface IInstanceSession : IDisposable
{
    /// <summary>What was done to the last instance.</summary>
    InstanceReport Report { get; }

    /// <summary>The last instance, ready to be written; valid until the next call, and only if the outcome says that there is an output.</summary>
    IOutputInstance Output { get; }

    /// <summary>Works on one instance. Nothing is written yet; <see cref="Output"/> holds the output.</summary>
    Outcome Process(IByteSource source);
}
