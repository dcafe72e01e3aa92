using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Protection;

namespace Lethe.Conformance;

/// <summary>Encrypted attributes, the way back, and what is beyond the standard in both (R140, R060-R088).</summary>
internal static class EncryptedPart
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Part("Encrypted attributes");
        page.Text("Originals are kept in Encrypted Attributes Sequence (0400,0500) when a run names recipients (--encrypt-to, --encrypt-groups); otherwise no original value is in the outputs in encrypted form.");
        page.Table("Encrypted attributes", ["Subject", "Choice"],
        [
            ["What is encrypted", "every attribute of the top level that the profile removes or changes, as a copy made before; whole sequences; private elements with their creators; Specific Character Set (0008,0005) and Longitudinal Temporal Information Modified (0028,0303) always. With groups, what of these each group names"],
            ["What is never encrypted", "pixel data of the top level, group lengths, the marks (0012,0062), (0012,0063) and (0012,0064), an Encrypted Attributes Sequence of the input"],
            ["Form", "one item for each group of recipients; in it one item of Modified Attributes Sequence (0400,0550)"],
            ["Encrypted Content Transfer Syntax UID (0400,0510)", "Explicit VR Little Endian; the transfer syntax of the instance where an icon has compressed pixels"],
            ["Key transport", $"RSA, PKCS#1 v1.5, certificates of {Recipient.SmallestKey} to {Recipient.LargestKey} bits; certificates made by lethe key certificate have 3072"],
            ["Content encryption", "AES-256 in CBC mode"],
            ["Most bytes of an envelope", $"{OriginalsCollector.MostBytes / (1024 * 1024)} MiB; an instance with more is quarantined"],
        ]);
        var rule = subject.Rules.Resolve(new Tag(SpecialAttributes.EncryptedAttributesSequence));
        page.Text($"An Encrypted Attributes Sequence of the input: {Treatment.InWords(rule)}.");
        page.Text("Re-identifier (PS3.15 E.1.2, lethe reidentify): opens AES-128, AES-192, AES-256 and three-key Triple-DES in CBC mode under RSA PKCS#1 v1.5, in the transfer syntax of (0400,0510); tries all items and recipients; sets (0012,0062) to NO, removes (0012,0063), (0012,0064) and (0400,0500), and (0028,0303) where the dates came back and the original had none; does not put pixel data back.");
        page.Text("Beyond the standard: --hide-envelope puts the same envelope into unused bits of native pixels instead of (0400,0500). Such outputs have no Encrypted Attributes Sequence, and no claim is made for that way of keeping originals.");
        if (subject.Profile.KeepsMinimum)
        {
            page.Text("Minimal header (--encrypt-only): of what this profile would keep, attributes of Type 3 and those that the IOD does not have are removed, attributes of Type 2 and 2C are empty. Unknown SOP classes are treated by the Basic Profile as it is.");
        }
    }
}
