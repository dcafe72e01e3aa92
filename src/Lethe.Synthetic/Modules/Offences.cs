using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;

namespace Lethe.Synthetic.Modules;

/// <summary>What breaks the standard and is found in archives all the same.</summary>
internal static class Offences
{
    /// <summary>Elements that a writer without a full dictionary writes as UN (PS3.5 6.2.2).</summary>
    public static IReadOnlyDictionary<Tag, UnknownForm> Unknown { get; } = new Dictionary<Tag, UnknownForm>
    {
        [Keywords.Tag("RequestAttributesSequence")] = UnknownForm.UndefinedLength,
        [Keywords.Tag("OtherPatientIDsSequence")] = UnknownForm.DefinedLength,
        [Keywords.Tag("PatientMotherBirthName")] = UnknownForm.DefinedLength,
        [new Tag(0x0029, 0x1010)] = UnknownForm.UndefinedLength,
    };

    public static void AddTo(DataSet set, Scene scene)
    {
        var who = scene.Who;
        set.Add(new Tag(0x0000, 0x1000), Vr.UI, scene.Uid("9.2"))
            .Add(new Tag(0x0004, 0x1500), Vr.CS, who.Hidden.PrivateOrphan.ToUpperInvariant())
            .Add(new Tag(0x0009, 0x3001), Vr.LO, who.Hidden.PrivateOrphan)
            .Add(new Tag(0x0010, 0x21FE), Vr.LO, who.Hidden.UnknownPublic)
            .Add(Keywords.Tag("InterpretationTranscriber"), Vr.SH, who.Staff.Reviewer)
            .AddBytes(Keywords.Tag("DistributionName"), Vr.UN, Encoding.UTF8.GetBytes(who.Staff.UnknownVrName));
    }
}
