using System.Text;
using Lethe.Rewriting;

namespace Lethe.Conformance;

/// <summary>Attributes and values that the de-identifier inserts (R140, R050-R055, R090).</summary>
internal static class InsertedPart
{
    private static readonly string[] Strengths = ["UNMODIFIED", "MODIFIED", "REMOVED"];

    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Part("Attributes that are inserted");
        var claims = subject.Plan.Claims;
        page.Table("Inserted attributes and their values", ["Attribute", "Value"],
        [
            ["(0012,0062) Patient Identity Removed", "YES"],
            ["(0012,0063) De-identification Method", MethodOf(subject)],
            ["(0012,0064) De-identification Method Code Sequence", claims.IsWeakened ? "no item of this step; codes of CID 7050 of former steps stay" : $"one item for each of {Words.And([.. claims.Codes.Select(code => Encoding.ASCII.GetString(code.Value))])} with scheme DCM; codes of CID 7050 of former steps stay before them"],
            ["(0028,0303) Longitudinal Temporal Information Modified", TemporalOf(subject)],
            ["(0008,0018) SOP Instance UID", "a derived one where the input has none"],
            ["(0008,0300) Private Data Element Characteristics Sequence", subject.Plan.Private is null ? "never" : "only where the input has it: an item with status SAFE for each of its blocks that stays"],
            ["Private attributes and private creators", "none"],
        ]);
        page.Text("Texts of former steps in (0012,0063) that name a site or a job become \"Former de-identification\". A stronger word of the input in (0028,0303) stays. Nothing else is added: an attribute that is absent in the input stays absent.");
        WriteFileMeta(page);
    }

    private static string MethodOf(StatementSubject subject)
    {
        var (normal, other) = (Encoding.ASCII.GetString(subject.Plan.Claims.Method), Encoding.ASCII.GetString(subject.WithAllConditions.Method));
        return normal == other ? $"\"{normal}\", after the values of former steps" : $"\"{normal}\", or \"{other}\" under the conditions of section 2, after the values of former steps";
    }

    private static string TemporalOf(StatementSubject subject)
    {
        var (normal, other) = (Strengths[subject.Plan.Claims.Temporal], Strengths[subject.WithAllConditions.Temporal]);
        return normal == other ? normal : $"{normal}, or down to {other} where conditions of the profile hold";
    }

    private static void WriteFileMeta(StatementBuilder page)
    {
        page.Table("Preamble and file meta information, always written anew", ["Attribute", "Value"],
        [
            ["Preamble", "128 bytes of zero, then DICM"],
            ["(0002,0001) File Meta Information Version", "00 01"],
            ["(0002,0002) Media Storage SOP Class UID", "the SOP class of the instance"],
            ["(0002,0003) Media Storage SOP Instance UID", "the SOP Instance UID of the output"],
            ["(0002,0010) Transfer Syntax UID", "the transfer syntax in which the data set is really coded"],
            ["(0002,0012) Implementation Class UID", Encoding.ASCII.GetString(FileMetaWriter.ImplementationClassUid)],
            ["(0002,0013) Implementation Version Name", Encoding.ASCII.GetString(FileMetaWriter.ImplementationVersionName)],
        ]);
        page.Text("Nothing else of the preamble and of group 0002 of the input gets into the output. Groups 0000, 0002 and 0004 inside data sets are removed, and so are group lengths and padding behind the data set.");
    }
}
