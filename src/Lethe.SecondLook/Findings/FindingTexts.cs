namespace Lethe.SecondLook.Findings;

/// <summary>One line for each kind of finding. docs/problems says more.</summary>
public static class FindingTexts
{
    /// <summary>All kinds.</summary>
    public static IEnumerable<FindingKind> Kinds => Enum.GetValues<FindingKind>().Where(kind => kind != FindingKind.None);

    /// <summary>The number as it is printed.</summary>
    public static string Code(FindingKind kind) => FormattableString.Invariant($"LETHE{(int)kind:D4}");

    /// <summary>What the finding means.</summary>
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.PersonName => "an original person name, or a part of it, stands in the output",
        FindingKind.Identifier => "an original identifier stands in the output",
        FindingKind.Date => "an original date stands in the output",
        FindingKind.Uid => "an original UID stands in the output",
        FindingKind.Text => "an original text stands in the output",
        FindingKind.Unreadable => "the file among the outputs cannot be read as DICOM, so nobody can vouch for it",
        FindingKind.WithoutOriginal => "no original was found for the output",
        FindingKind.WithoutOutput => "no output was found for the original",
        FindingKind.IllegalUid => "a new UID is not legal",
        FindingKind.UidsDoNotMatch => "one original UID became several, or several became one",
        FindingKind.BrokenReference => "a reference that led to an instance of the set leads nowhere",
        FindingKind.PatientsDoNotMatch => "one patient became several, or several became one",
        FindingKind.IntervalsBroken => "dates of a patient were not moved by the same number of days, or were moved although they should stay",
        FindingKind.WrongMark => "a mark of de-identification is missing or wrong",
        FindingKind.ConstantChanged => "a date that is a constant was moved",
        FindingKind.PixelsChanged => "pixel data are not those of the original",
        FindingKind.MissingAttribute => "an attribute that the object needs is missing or empty, and the original had it",
        FindingKind.WrongFileMeta => "the preamble or the file meta information hold what should not be there",
        FindingKind.ImageDescriptionChanged => "an attribute that says how the image is to be read or where it lies was changed",
        FindingKind.PictureAltered => "the picture was changed outside of blanked boxes",
        FindingKind.PixelsNotExamined => "pixels that the output says were cleaned could not be looked at, so nobody can vouch for them",
        FindingKind.WrongOffsets => "an offset table does not lead to the frames",
        FindingKind.LooksLikeName => "the value looks like a person name",
        FindingKind.LooksLikeListedValue => "an attribute that the Basic Profile removes has a value",
        FindingKind.LooksLikeContact => "the text holds what looks like an e-mail address, a phone number, or a number of insurance",
        FindingKind.LooksLikeOriginalUid => "the UID was made by the maker of a device",
        FindingKind.LooksLikeDate => "a date stands in the output, and nothing says that dates stay",
        FindingKind.LooksLikeText => "what looks like text stands in pixels that the output says were cleaned",
        _ => "unknown finding",
    };
}
