using Lethe.Batch.Inputs;
using Lethe.Dicom.Directories;
using Lethe.SecondLook.Media;

namespace Lethe.Batch.Verifying;

/// <summary>Finds the DICOMDIRs among the outputs, before any output is looked at.</summary>
internal sealed class DirectoryFinder(VerifyRunner runner) : IInputLook
{
    private const string Name = "DICOMDIR";

    private readonly InputSource _source = new();

    public void Look(InputFile input)
    {
        if (input.Unreadable || !Path.GetFileName(input.Relative).Equals(Name, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        try
        {
            _source.Open(input);
            if (MediaDirectory.IsLikely(_source) && DirectoryLook.Read(_source, input.Relative.ToString()) is { } directory)
            {
                runner.Enter(input, directory);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or OverflowException or OutOfMemoryException)
        {
            // It is looked at with the outputs, and found to be unreadable there.
        }
        finally
        {
            _source.Close();
        }
    }

    public void Dispose() => _source.Dispose();
}
