using Lethe.Dicom.Reading;
using Lethe.SecondLook.Checks;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Hunting;
using Lethe.SecondLook.Media;
using Lethe.SecondLook.Pictures;

namespace Lethe.SecondLook;

/// <summary>
/// What is known over a whole set while its outputs are looked at: UIDs, patients, days. Shared by the sessions of all threads. It knows the
/// standard and the two files of each pair, and nothing of what the engine meant to do.
/// </summary>
public sealed class SetLook
{
    private readonly Func<IPictureReader> _pictures;

    /// <summary>An empty set.</summary>
    /// <param name="types">The IODs of the standard.</param>
    /// <param name="pictures">Makes what reads pictures; called for each session.</param>
    public SetLook(ITypeTable types, Func<IPictureReader> pictures) => (Types, _pictures, UidCheck) = (types, pictures, new UidCheck(Targets));

    /// <summary>All UIDs of the originals, which must not be found anywhere.</summary>
    public UidSet Uids { get; } = new();

    /// <summary>UIDs of instances, series, studies and frames of reference of the originals.</summary>
    public UidSet Targets { get; } = new();

    /// <summary>The DICOMDIRs among the outputs; all have to be here before the first output is looked at.</summary>
    public IList<DirectoryLook> Directories { get; } = [];

    /// <summary>In how many outputs pixels were looked at.</summary>
    public PictureCounts Pictures { get; } = new();

    internal ITypeTable Types { get; }

    internal UidCheck UidCheck { get; }

    internal PatientCheck Patients { get; } = new();

    internal DateCheck Dates { get; } = new();

    /// <summary>Takes note of an original, before any output is looked at.</summary>
    public void Note(HeaderReader original)
    {
        ArgumentNullException.ThrowIfNull(original);
        OriginalValues.ForEachUid(original, Uids.Add);
        for (var i = 0; i < original.Table.Count; i = original.Table[i].Next)
        {
            if (UidCheck.IsTarget(original.Table[i].Tag))
            {
                Targets.Add(System.Text.Encoding.ASCII.GetString(original.Value(i).Trim("\0 "u8)));
            }
        }
    }

    /// <summary>A session for one thread.</summary>
    public LookSession CreateSession() => new(this, new PictureCheck(_pictures(), _pictures(), Pictures));

    /// <summary>What only shows when all outputs were seen.</summary>
    public void Complete(IFindingSink sink) => UidCheck.Complete(sink);
}
