using Lethe.Dicom.Reading;
using Lethe.SecondLook.Checks;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Hunting;
using Lethe.SecondLook.Marks;
using Lethe.SecondLook.Media;
using Lethe.SecondLook.Pictures;

namespace Lethe.SecondLook;

/// <summary>Looks at one output after the other. For one thread.</summary>
public sealed class LookSession
{
    private const uint SopClassUid = 0x0008_0016;

    private readonly SetLook _set;
    private readonly Hunter _hunter;
    private readonly OriginalValues _values = new();
    private readonly IdentityLook _identity = new();
    private readonly PixelCheck _pixels = new();

    private readonly PictureCheck _pictures;

    internal LookSession(SetLook set, PictureCheck pictures) => (_set, _hunter, _pictures) = (set, new Hunter(set.Uids), pictures);

    /// <summary>Lets the next look hunt for the values of one more original, which the output may be of as well.</summary>
    /// <param name="original">The other original, read.</param>
    /// <param name="output">The output, read.</param>
    public void HuntAlso(HeaderReader original, HeaderReader output) => _values.Add(original, PromiseReader.Read(output, out _));

    /// <summary>Looks at an output beside its original.</summary>
    /// <param name="original">The reader that read the original.</param>
    /// <param name="output">The reader that read the output.</param>
    /// <param name="source">Bytes of the output.</param>
    /// <param name="name">Relative path of the output.</param>
    /// <param name="isSure">False if the output may be of another original as well: then nothing follows for the set.</param>
    /// <param name="isOnly">False if other originals have as much in common with it: then the two are not compared.</param>
    /// <param name="sink">Takes what is found.</param>
    public void Look(HeaderReader original, HeaderReader output, IByteSource source, string name, bool isSure, bool isOnly, IFindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(sink);
        var promises = PromiseReader.Read(output, out _);
        _values.Add(original, promises);
        _hunter.Hunt(output, source, name, promises, _values, sink);
        LookAtRecords(output, promises, sink);
        _values.Clear();
        MarkCheck.Check(output, name, sink);
        FileMetaCheck.Check(output, source, name, sink);

        var pair = new InstancePair(original, output, name, isSure, isOnly, promises);
        if (isSure)
        {
            _set.Patients.Check(pair, sink);
        }

        var patient = isSure ? PatientCheck.PatientOf(original) : null;
        var sopClass = original.Table.Find(SopClassUid);
        var scope = sopClass < 0 ? null : _set.Types.Find(original.Value(sopClass).Trim("\0 "u8));
        PairWalk.Visit(pair, scope, element => Check(in element, patient, sink));
        _pictures.Look(isOnly ? original : null, output, name, promises, sink);
    }

    /// <summary>Looks at an output whose original is not known: for UIDs of any original, marks, file meta information, and what looks like identity.</summary>
    public void LookAlone(HeaderReader output, IByteSource source, string name, IFindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        var promises = PromiseReader.Read(output, out _);
        _hunter.Hunt(output, source, name, promises, new OriginalValues(), sink);
        LookAtRecords(output, promises, sink);
        _identity.Look(output, name, promises, sink);
        MarkCheck.Check(output, name, sink);
        FileMetaCheck.Check(output, source, name, sink);
        _pictures.Look(null, output, name, promises, sink);
    }

    /// <summary>Looks at what a DICOMDIR holds beside the records of outputs, which were looked at with them.</summary>
    /// <param name="directory">The DICOMDIR, when all outputs were seen.</param>
    /// <param name="source">Its bytes.</param>
    /// <param name="sink">Takes what is found.</param>
    public void LookAt(DirectoryLook directory, IByteSource source, IFindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(source);
        var once = new DirectorySink(directory, sink);
        var rest = directory.Unclaimed().ToList();
        FileMetaCheck.CheckStart(directory.Reader, source, directory.Name, sink);
        _hunter.HuntRest(directory.Reader, source, directory.Name, rest, once);
        foreach (var item in rest)
        {
            _identity.LookAtRecord(directory.Reader, item, null, directory.Name, Promises.None, once);
        }
    }

    private void LookAtRecords(HeaderReader output, Promises promises, IFindingSink sink)
    {
        foreach (var directory in _set.Directories)
        {
            var once = new DirectorySink(directory, sink);
            foreach (var item in directory.RecordsOf(System.Text.Encoding.ASCII.GetString(output.Meta.SopInstanceUid)))
            {
                _hunter.HuntRecord(directory.Reader, item, directory.Name, once);
                _identity.LookAtRecord(directory.Reader, item, output, directory.Name, promises, once);
            }
        }
    }

    private void Check(in PairedElement element, UInt128? patient, IFindingSink sink)
    {
        _set.UidCheck.Visit(in element, sink);
        _set.Dates.Visit(in element, patient, sink);
        TypeCheck.Visit(in element, sink);
        ImageCheck.Visit(in element, sink);
        _pixels.Visit(in element, sink);
    }
}
