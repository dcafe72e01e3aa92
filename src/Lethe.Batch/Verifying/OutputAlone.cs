using Lethe.Batch.Inputs;
using Lethe.Dicom.Reading;
using Lethe.SecondLook;
using Lethe.SecondLook.Findings;

namespace Lethe.Batch.Verifying;

/// <summary>Looks at outputs without their originals: for marks, and for what looks like identity.</summary>
internal sealed class OutputAlone(VerifyRunner runner) : IInputLook
{
    private readonly InputSource _output = new();
    private readonly HeaderReader _reader = new();
    private readonly LookSession _session = runner.Set.CreateSession();

    public void Look(InputFile input)
    {
        var name = input.Relative.ToString();
        runner.Summary.CountOutput();
        try
        {
            if (!input.Unreadable)
            {
                _output.Open(input);
            }

            if (input.Unreadable || !_reader.Read(_output))
            {
                runner.Findings.Add(new Finding(FindingKind.Unreadable, name, default, "file", -1, input.Unreadable ? "cannot be opened" : _reader.Problem.Code.ToString(), null));
                return;
            }

            _session.LookAlone(_reader, _output, name, runner.Findings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or OverflowException or OutOfMemoryException)
        {
            runner.Findings.Add(new Finding(FindingKind.Unreadable, name, default, "file", -1, "cannot be read", null));
        }
        finally
        {
            _output.Close();
        }
    }

    public void Dispose() => _output.Dispose();
}
