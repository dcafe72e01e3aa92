namespace Lethe.Planning;

/// <summary>What each action does, in half a line.</summary>
public static class ActionPhrases
{
    /// <summary>The phrase for an action.</summary>
    public static string Of(ActionKind kind) => kind switch
    {
        ActionKind.Remove => "the element is removed",
        ActionKind.Keep => "the value stays if it is legal for its VR",
        ActionKind.Empty => "the element stays without a value",
        ActionKind.Dummy => "a value that tells nothing takes its place",
        ActionKind.RemapUids => "each UID is replaced, the same way everywhere; well-known UIDs stay",
        ActionKind.KeepStructuralUids => "UIDs of classes and schemes stay, others are replaced",
        ActionKind.Recurse => "the sequence stays and its items are processed",
        ActionKind.RecurseIfListed => "removed, unless the object lists its references: then they stay, remapped",
        ActionKind.RecurseIfReferring => "stays while an instance is referenced, remapped; otherwise removed",
        ActionKind.EmptyLaterality => "the element stays without a value, or goes where the image has a laterality of its own",
        ActionKind.PatientCode => "the pseudonym of the patient takes its place",
        ActionKind.CleanCode => "stays for known coding schemes, is replaced for local ones",
        ActionKind.CleanIccProfile => "numbers of the profile stay, texts go",
        ActionKind.GraphicLayer => "a known technical name of a layer stays, others become keyed codes",
        ActionKind.Mark => "written anew as a mark of de-identification",
        ActionKind.EmptyForAnimals => "removed; empty for animals, whose IOD demands it",
        ActionKind.KeepText => "technical text stays if it can be decoded",
        ActionKind.PixelData => "pixels stay as they are and are not examined; comments in compressed frames are blanked, copies in items go",
        ActionKind.CharacterSet => "stays if every term is known",
        ActionKind.DocumentLength => "becomes the length of the document put in place",
        ActionKind.KeepUids => "UIDs stay if they are legal",
        ActionKind.KeepDate => "dates and times stay if they can be read",
        ActionKind.ShiftDate => "dates move by whole days, the same for all of a patient; times of day stay",
        ActionKind.TruncateDate => "dates keep their year, or year and month",
        ActionKind.NeutralDate => "the profile's placeholder date takes its place",
        ActionKind.CleanText => "harmless words stay; names, numbers, dates and unknown words go",
        ActionKind.KeepAge => "ages stay; above the limit they become one and the same",
        ActionKind.KeyedCode => "a keyed code takes its place, the same wherever the value was the same",
        ActionKind.Replace => "the value that the profile gives takes its place",
        ActionKind.KeepSafePrivate => "stays if it is legal and holds nothing of this patient",
        ActionKind.KeepCreator => "stays while an element of its block does",
        ActionKind.CleanCsaHeader => "numbers of technique stay, everything else in the header is blanked",
        ActionKind.PrivateCharacteristics => "entries of private blocks that stay are written anew",
        ActionKind.CleanContent => "each content item is treated by its concept and value type",
        ActionKind.CleanOverlay => "the overlay stays if no text is drawn in it",
        ActionKind.CleanDocument => "CDA is cleaned, other documents are replaced",
        ActionKind.KeepReviewed => "the value stays, because it was reviewed",
        ActionKind.RemoveReviewed => "the value is removed, because it was reviewed",
        ActionKind.ReplaceReviewed => "the text that the review gives takes its place",
        ActionKind.RefuseUnreviewed => "nobody reviewed the value: the instance is quarantined",
        _ => kind.ToString(),
    };
}
