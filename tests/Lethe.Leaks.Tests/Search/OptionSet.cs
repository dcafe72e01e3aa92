using Lethe.Dicom.Elements;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Protection;
using Lethe.Protection.Groups;
using Lethe.Standard;
using Lethe.TestKit;

namespace Lethe.Leaks.Tests.Search;

/// <summary>A profile that leak tests are repeated under, with the engine that runs it.</summary>
internal sealed class OptionSet
{
    private readonly Lazy<Deidentifier> _engine;

    public OptionSet(string name, Profile profile, OriginalsProtection? originals = null)
    {
        (Name, Profile, Originals) = (name, profile, originals);
        _engine = new Lazy<Deidentifier>(() => new Deidentifier(profile, ProjectKey.FromBytes([.. KeyBytes])) { Originals = originals });
    }

    /// <summary>The project key of all runs.</summary>
    public static IReadOnlyList<byte> KeyBytes { get; } = [.. Enumerable.Range(1, ProjectKey.Size).Select(i => (byte)i)];

    public static OptionSet Basic { get; } = new("basic", Profile.Basic);

    /// <summary>The options of PS3.15 E.3 that do not touch pixels, each alone.</summary>
    public static IReadOnlyList<OptionSet> Single { get; } =
        [.. Enum.GetValues<ConfidentialityOption>().Where(IsUsable).Select(option => new OptionSet(ProfileOptions.NameOf(option), Profile.Basic.With([option])))];

    public static OptionSet AllModified { get; } = new("all with modified dates", Together(ConfidentialityOption.RetainLongitudinalFullDates));

    public static OptionSet AllFull { get; } = new("all with full dates", Together(ConfidentialityOption.RetainLongitudinalModifiedDates));

    /// <summary>All options under which R161 holds: no original UID, date or identifier anywhere.</summary>
    public static OptionSet Unjoinable { get; } = new("all but UIDs", Together(ConfidentialityOption.RetainLongitudinalFullDates, ConfidentialityOption.RetainUids));

    public static IReadOnlyList<OptionSet> Ready { get; } =
        [.. new[] { "research", "teaching", "clinical-trial", "strict" }.Select(name => new OptionSet(name, ReadyProfiles.Find(name)!))];

    /// <summary>The least that objects can be: no options, and of the Basic Profile only what the IOD demands.</summary>
    public static OptionSet Minimal { get; } = new("minimal header", Profile.Basic with { KeepsMinimum = true });

    /// <summary>The Basic Profile with the originals in an envelope for two.</summary>
    public static OptionSet Sealed { get; } = new("sealed", Profile.Basic, new OriginalsProtection(TestPair.First.Recipient, TestPair.Second.Recipient));

    public static OptionSet SealedMinimum { get; } = new("sealed minimum", Minimal.Profile, Sealed.Originals);

    /// <summary>Names for one group, all but them for another.</summary>
    public static OptionSet SealedGroups { get; } = new("sealed groups", Profile.Basic, new OriginalsProtection([
        new ProtectedGroup("names", [TestPair.First.Recipient], AttributeSet.Of([AttributeSelector.ForVr(Vr.PN), AttributeSelector.ForCreator("EXAMPLE BLOCK")], [])),
        new ProtectedGroup("rest", [TestPair.Second.Recipient], AttributeSet.All([AttributeSelector.ForVr(Vr.PN)]))]));

    public static OptionSet SealedModified { get; } = new("sealed with all options", AllModified.Profile, Sealed.Originals);

    /// <summary>All of them but the Basic Profile.</summary>
    public static IReadOnlyList<OptionSet> All { get; } = [.. Single, AllModified, AllFull, Unjoinable, .. Ready, Minimal];

    public string Name { get; }

    public Profile Profile { get; }

    /// <summary>How originals are kept; null when they are not.</summary>
    public OriginalsProtection? Originals { get; }

    public Deidentifier Engine => _engine.Value;

    public static OptionSet Find(string name) => All.Append(Basic).First(set => set.Name == name);

    public bool Has(ConfidentialityOption option) => Profile.Has(option);

    public override string ToString() => Name;

    private static Profile Together(params ConfidentialityOption[] but) => Profile.Basic.With(Enum.GetValues<ConfidentialityOption>().Where(IsUsable).Except(but));

    private static bool IsUsable(ConfidentialityOption option) =>
        option is not (ConfidentialityOption.CleanPixelData or ConfidentialityOption.CleanRecognizableVisualFeatures);
}
