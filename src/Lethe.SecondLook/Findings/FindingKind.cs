namespace Lethe.SecondLook.Findings;

/// <summary>
/// What a second look found, printed as <c>LETHE5nnn</c>: 51nn an original value in an output, 52nn a property that outputs must have and do
/// not, 53nn what looks like identity: values where no originals are given, and text in pixels. docs/problems has a page for each.
/// </summary>
public enum FindingKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A part of an original person name.</summary>
    PersonName = 5101,

    /// <summary>An original identifier: of a patient, a study, an order, a device.</summary>
    Identifier = 5102,

    /// <summary>An original date.</summary>
    Date = 5103,

    /// <summary>An original UID.</summary>
    Uid = 5104,

    /// <summary>An original text: a description, an address, an institution.</summary>
    Text = 5105,

    /// <summary>The output cannot be read, or is no DICOM: nobody can vouch for it.</summary>
    Unreadable = 5201,

    /// <summary>No original was found for the output.</summary>
    WithoutOriginal = 5202,

    /// <summary>An original has no output.</summary>
    WithoutOutput = 5203,

    /// <summary>A UID is not legal (PS3.5 9.1).</summary>
    IllegalUid = 5204,

    /// <summary>One original UID became several, or several became one.</summary>
    UidsDoNotMatch = 5205,

    /// <summary>A reference that led to an instance of the set leads nowhere.</summary>
    BrokenReference = 5206,

    /// <summary>One patient became several, or several became one.</summary>
    PatientsDoNotMatch = 5207,

    /// <summary>Dates of a patient were not all moved by the same number of days, or not at all.</summary>
    IntervalsBroken = 5208,

    /// <summary>A mark of de-identification is missing or wrong (PS3.15 E.1.1).</summary>
    WrongMark = 5209,

    /// <summary>A date that is a constant was changed.</summary>
    ConstantChanged = 5210,

    /// <summary>Pixel data are not those of the original.</summary>
    PixelsChanged = 5211,

    /// <summary>An attribute that the object needs is missing or empty and was not in the original.</summary>
    MissingAttribute = 5212,

    /// <summary>File meta information or preamble hold what should not be there.</summary>
    WrongFileMeta = 5213,

    /// <summary>An attribute that describes the image was changed.</summary>
    ImageDescriptionChanged = 5214,

    /// <summary>A picture that was cleaned differs from the original's in more than blanked boxes.</summary>
    PictureAltered = 5215,

    /// <summary>Pixels that the output says were cleaned could not be looked at: nobody can vouch for them.</summary>
    PixelsNotExamined = 5216,

    /// <summary>An offset table leads elsewhere than to its frames (PS3.5 A.4).</summary>
    WrongOffsets = 5217,

    /// <summary>A person name where there should be none.</summary>
    LooksLikeName = 5301,

    /// <summary>A value of an attribute that PS3.15 Table E.1-1 lists.</summary>
    LooksLikeListedValue = 5302,

    /// <summary>An e-mail address, a phone number, or a number of insurance.</summary>
    LooksLikeContact = 5303,

    /// <summary>A UID of the root of a vendor.</summary>
    LooksLikeOriginalUid = 5304,

    /// <summary>A date that was not promised to stay.</summary>
    LooksLikeDate = 5305,

    /// <summary>What looks like text in pixels that the output says were cleaned.</summary>
    LooksLikeText = 5306,
}
