using Lethe.SecondLook.Findings;

namespace Lethe.SecondLook.Media;

/// <summary>Takes what is found in a DICOMDIR, each once.</summary>
internal sealed class DirectorySink(DirectoryLook directory, IFindingSink sink) : IFindingSink
{
    public void Add(in Finding finding)
    {
        if (directory.IsNew(in finding))
        {
            sink.Add(in finding);
        }
    }
}
