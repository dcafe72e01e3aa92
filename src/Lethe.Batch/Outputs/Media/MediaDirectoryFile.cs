using System.Text;
using Lethe.Batch.Inputs;
using Lethe.Dicom.Directories;
using Lethe.Dicom.Reading;

namespace Lethe.Batch.Outputs.Media;

/// <summary>The file <c>DICOMDIR</c> in an output folder.</summary>
internal static class MediaDirectoryFile
{
    internal const string Name = "DICOMDIR";

    /// <summary>File-set ID (0004,1130): says nothing but who made it.</summary>
    internal const string FileSetId = "LETHE";

    /// <summary>Sees to it that only a DICOMDIR is replaced that such a run made, unless the user wants it otherwise.</summary>
    /// <exception cref="ForeignDirectoryException">There is another one.</exception>
    internal static void Check(string root, bool overwrite)
    {
        var path = Path.Combine(root, Name);
        if (Directory.Exists(path) || (File.Exists(path) && !overwrite && !IsOwn(path)))
        {
            throw new ForeignDirectoryException();
        }
    }

    /// <summary>True for what says of itself that this program wrote it.</summary>
    internal static bool IsOwn(HeaderReader reader) => Encoding.ASCII.GetString(reader.Meta.ImplementationClassUid) == EngineVersion.ImplementationClassUid;

    /// <summary>True for a DICOMDIR of this program.</summary>
    internal static bool IsOwn(string path)
    {
        // The meta information is enough; a long directory is not read to its end.
        var reader = new HeaderReader(new ReadLimits { MaxElements = 1000 });
        using var file = new FileSource();
        file.Open(path);
        reader.Read(file);
        return IsOwn(reader) && Encoding.ASCII.GetString(reader.Meta.SopClassUid) == MediaDirectory.SopClassUid;
    }
}
