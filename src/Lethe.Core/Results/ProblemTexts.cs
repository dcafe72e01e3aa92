using Lethe.Dicom.Reading;

namespace Lethe.Results;

/// <summary>One line for each problem number: what is wrong and what to do.</summary>
public static class ProblemTexts
{
    /// <summary>All numbers with a text.</summary>
    public static IEnumerable<int> Numbers =>
        Enum.GetValues<ReadProblemCode>().Select(c => (int)c).Concat(Enum.GetValues<ProblemNumber>().Select(n => (int)n)).Where(n => n != 0);

    /// <summary>The text of a number.</summary>
    public static string Of(int number) => number < 2000 ? OfReading((ReadProblemCode)number) : OfEngine((ProblemNumber)number);

    /// <summary>True for problems with which an instance is written all the same.</summary>
    public static bool IsNotice(int number) => (ProblemNumber)number is ProblemNumber.PrivateSopClass or ProblemNumber.UnknownSopClass
        or ProblemNumber.IllegalValueRemoved or ProblemNumber.MissingSopInstanceUid or ProblemNumber.TrailingBytesDropped
        or ProblemNumber.EncodingGuessed or ProblemNumber.NoMinimalHeader or ProblemNumber.PixelsNotRestored or ProblemNumber.OverlayBitsCleared or ProblemNumber.CodestreamNotUnderstood;

    private static string OfReading(ReadProblemCode code) => code switch
    {
        ReadProblemCode.NotDicom => "the file is not DICOM; it was left out",
        ReadProblemCode.BadFileMeta => "the file meta information is damaged; export the file again",
        ReadProblemCode.UnknownTransferSyntax => "the transfer syntax is missing, unknown or not one for files; export the file in another one",
        ReadProblemCode.Truncated => "the file ends inside an element; copy it again from its source",
        ReadProblemCode.BadElement => "an element header cannot be understood; export the file again",
        ReadProblemCode.BadSequence => "a sequence or item is damaged; export the file again",
        ReadProblemCode.BadFragments => "the fragments of the pixel data are damaged; export the file again",
        ReadProblemCode.TooDeep => "sequences are nested deeper than the limit",
        ReadProblemCode.TooManyElements => "there are more elements than the limit",
        ReadProblemCode.HeaderTooLarge => "the header is larger than the limit",
        ReadProblemCode.BadDeflate => "the deflated data set is damaged; copy it again from its source",
        ReadProblemCode.InflateLimit => "the deflated data set grows beyond the limit",
        ReadProblemCode.Empty => "the file has no data set",
        ReadProblemCode.Unreadable => "the file cannot be opened or read; check its permissions",
        ReadProblemCode.NotAllowed => "the file deviates from the standard and strict reading was asked for",
        ReadProblemCode.BadArchive => "the archive or the file in it is damaged, encrypted, or packed in an unknown way; unpack it with another program",
        ReadProblemCode.ArchiveLimit => "the archive unpacks to more than it can hold, or has too many archives inside each other; unpack it with another program and look at it",
        ReadProblemCode.BadDirectory => "the DICOMDIR is damaged, so that nobody knows what it lists; name its folder instead",
        ReadProblemCode.MissingListedFile => "a file that the DICOMDIR lists is not there; copy the medium again",
        ReadProblemCode.ForbiddenFileId => "a file id of the DICOMDIR leads out of its folder or is no name of a file; look at the medium before its folder is named instead",
        _ => "unknown reading problem",
    };

    private static string OfEngine(ProblemNumber number) => number switch
    {
        ProblemNumber.RejectedByProfile => "the profile rejects such instances",
        ProblemNumber.QuarantinedByProfile => "the profile quarantines such instances; look at the file before it is handed on",
        ProblemNumber.UnknownPatient => "the patient is not in the list of given pseudonyms; add a line for the Patient ID",
        ProblemNumber.ValueNotReviewed => "a value was not reviewed, and the profile asks for that; add a decision for it to the file of reviewed values",
        ProblemNumber.PrivateSopClass => "the SOP class is private: its private attributes were removed and little may be left",
        ProblemNumber.UnknownSopClass => "the SOP class is missing or unknown: the strictest rules were used",
        ProblemNumber.IllegalRequiredValue => "an attribute that the object needs has an illegal value; correct it at the source",
        ProblemNumber.UnreadableRequiredSequence => "a sequence that the object needs cannot be read; export the file again",
        ProblemNumber.IllegalValueRemoved => "a value that is illegal for its VR was removed",
        ProblemNumber.MissingSopInstanceUid => "SOP Instance UID was missing; a new one was derived from the file",
        ProblemNumber.TooLong => "a value would become too long for its length field",
        ProblemNumber.TrailingBytesDropped => "bytes after the end of the data set were dropped",
        ProblemNumber.EncodingGuessed => "the file does not say how it is coded; implicit VR little endian was guessed",
        ProblemNumber.NoMinimalHeader => "nobody knows what a minimal header of this SOP class is: the Basic Profile was applied instead",
        ProblemNumber.TooMuchToEncrypt => "the originals of the file are more than an envelope may hold (240 MiB); protect it without encryption",
        ProblemNumber.NoEncryptedOriginals => "the file holds no encrypted originals, or they are hidden for another key",
        ProblemNumber.NotForThisKey => "the originals were encrypted for other recipients; use the private key of one of them",
        ProblemNumber.DamagedEnvelope => "the encrypted originals are damaged or were changed; take another copy of the file",
        ProblemNumber.UnsupportedEnvelope => "the originals were encrypted in a way that PS3.15 E.1.2 does not name",
        ProblemNumber.UnreadableOriginals => "what was decrypted is not a data set that can be read within the limits; do not trust the file",
        ProblemNumber.NotOneModifiedItem => "what was decrypted has not exactly one item of modified attributes; do not trust the file",
        ProblemNumber.ForbiddenOriginal => "a decrypted attribute cannot be put into the file; do not trust the file",
        ProblemNumber.PixelsNotRestored => "pixel data among the originals were left out; those of the file stay",
        ProblemNumber.NoCommonCharacterSet => "texts of the file and of its originals cannot be put into one character set",
        ProblemNumber.NoUnusedPixelBits => "there are no pixels with unused high bits (none at all, 8 bits, all bits stored, or compressed); leave --hide-envelope out",
        ProblemNumber.PixelBitsInUse => "the unused bits of the pixel data are in use, so that nothing can be hidden in them; leave --hide-envelope out",
        ProblemNumber.TooFewPixelBits => "the originals are longer than what the unused bits of the pixels hold; leave --hide-envelope out",
        ProblemNumber.OverlayBitsInCompressedPixels => "overlay bits are embedded in compressed pixel data and cannot be cleared; decompress the file first",
        ProblemNumber.OverlayBitsCleared => "overlay bits embedded in the pixel data were cleared",
        ProblemNumber.CodestreamNotUnderstood => "compressed pixel data could not be followed to their end; text hidden between the frames was not looked for",
        ProblemNumber.PixelsNotDecodable => "the pixels are coded in a way that is not read here (video, JPEG XL, a rare process), so that nobody can say what is burned in; decompress the file with another program first",
        ProblemNumber.PixelsDamaged => "the pixels are damaged or not what the header says; nobody can say what is burned in; export the file again",
        ProblemNumber.PixelLibraryMissing => "the library that reads these pixels is not installed; install it (libcharls2 for JPEG-LS, libopenjp2-7 for JPEG 2000) or decompress the file first",
        ProblemNumber.PixelsNotDescribed => "the header does not describe the pixels as the standard wants, so that nobody can say what is burned in; correct it at the source",
        ProblemNumber.PixelsTooLarge => "a frame is larger than the limit, so that nobody looked at what is burned in",
        ProblemNumber.PixelsNotCleaned => "something is burned in and the pixels cannot be written again in their transfer syntax; decompress the file with another program first",
        ProblemNumber.RecheckFailed => "the re-check of the result found an element that is not allowed; please report this as a bug",
        ProblemNumber.RecheckUnreadable => "the re-check could not read the result; please report this as a bug",
        _ => "unknown problem",
    };
}
