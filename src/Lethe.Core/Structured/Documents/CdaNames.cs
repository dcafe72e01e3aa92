using System.Collections.Frozen;
using System.Xml.Linq;

namespace Lethe.Structured.Documents;

/// <summary>The closed list of what may be in a cleaned document (HL7 CDA Release 2). Whatever is not in it goes with all below it.</summary>
internal static class CdaNames
{
    internal static readonly string Cda = "urn:hl7-org:v3";
    internal static readonly string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly FrozenDictionary<string, CdaPart> Parts = new Dictionary<string, CdaPart>(StringComparer.Ordinal)
    {
        ["component"] = CdaPart.Structure,
        ["structuredBody"] = CdaPart.Structure,
        ["section"] = CdaPart.Structure,
        ["entry"] = CdaPart.Structure,
        ["entryRelationship"] = CdaPart.Structure,
        ["observation"] = CdaPart.Structure,
        ["act"] = CdaPart.Structure,
        ["procedure"] = CdaPart.Structure,
        ["substanceAdministration"] = CdaPart.Structure,
        ["supply"] = CdaPart.Structure,
        ["encounter"] = CdaPart.Structure,
        ["organizer"] = CdaPart.Structure,
        ["referenceRange"] = CdaPart.Structure,
        ["observationRange"] = CdaPart.Structure,
        ["consumable"] = CdaPart.Structure,
        ["manufacturedProduct"] = CdaPart.Structure,
        ["manufacturedMaterial"] = CdaPart.Structure,
        ["typeId"] = CdaPart.TypeId,
        ["templateId"] = CdaPart.TemplateId,
        ["id"] = CdaPart.Identifier,
        ["setId"] = CdaPart.Identifier,
        ["versionNumber"] = CdaPart.Number,
        ["sequenceNumber"] = CdaPart.Number,
        ["repeatNumber"] = CdaPart.Number,
        ["doseQuantity"] = CdaPart.Number,
        ["rateQuantity"] = CdaPart.Number,
        ["quantity"] = CdaPart.Number,
        ["title"] = CdaPart.Text,
        ["text"] = CdaPart.Text,
        ["code"] = CdaPart.Code,
        ["confidentialityCode"] = CdaPart.Code,
        ["languageCode"] = CdaPart.Code,
        ["statusCode"] = CdaPart.Code,
        ["priorityCode"] = CdaPart.Code,
        ["interpretationCode"] = CdaPart.Code,
        ["methodCode"] = CdaPart.Code,
        ["targetSiteCode"] = CdaPart.Code,
        ["approachSiteCode"] = CdaPart.Code,
        ["routeCode"] = CdaPart.Code,
        ["administrationUnitCode"] = CdaPart.Code,
        ["effectiveTime"] = CdaPart.Time,
        ["value"] = CdaPart.Value,
        ["nonXMLBody"] = CdaPart.ForeignBody,
        ["recordTarget"] = CdaPart.Patient,
        ["author"] = CdaPart.Author,
        ["custodian"] = CdaPart.Custodian,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Vocabulary of the structure: anything else in these attributes is somebody's own.
    private static readonly FrozenDictionary<string, string> Attributes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["classCode"] = " CLINDOC DOCCLIN DOCBODY DOCSECT OBS ACT PROC SBADM SPLY ENC CLUSTER BATTERY MANU MMAT ACCM CONS CTTEVENT INC INFRM PCPR REG SPCTRT ",
        ["moodCode"] = " EVN RQO INT PRMS PRP GOL DEF APT ARQ EVN.CRT ",
        ["typeCode"] = " COMP DRIV SUBJ RSON CAUS MFST REFR SAS XCRPT SPRT REFV CSM GEVL ",
        ["determinerCode"] = " INSTANCE KIND ",
        ["contextControlCode"] = " OP ON AN AP ",
        ["contextConductionInd"] = " true false ",
        ["negationInd"] = " true false ",
        ["inversionInd"] = " true false ",
        ["institutionSpecified"] = " true false ",
        ["inclusive"] = " true false ",
        ["operator"] = " I E A H P ",
        ["nullFlavor"] = " NI NA NAV UNK ASKU OTH MSK NASK TRC PINF NINF INV DER QS UNC NP ",
        ["listType"] = " ordered unordered ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static XName Name(string local) => XName.Get(local, Cda);

    internal static XName TypeAttribute => XName.Get("type", Instance);

    /// <summary>What an element is; of another namespace it is nothing.</summary>
    internal static CdaPart PartOf(XElement element) =>
        element.Name.NamespaceName == Cda && Parts.TryGetValue(element.Name.LocalName, out var part) ? part : CdaPart.Unknown;

    /// <summary>Copies the attributes that belong to the structure.</summary>
    internal static void CopyStructure(XElement from, XElement to)
    {
        foreach (var attribute in from.Attributes())
        {
            if (attribute.Name.NamespaceName.Length == 0 && Attributes.TryGetValue(attribute.Name.LocalName, out var allowed) && IsIn(allowed, attribute.Value))
            {
                to.SetAttributeValue(attribute.Name, attribute.Value);
            }
        }
    }

    /// <summary>True for one of the words of a list that has a blank before and behind each.</summary>
    internal static bool IsIn(string list, string word) =>
        word.Length > 0 && !word.Contains(' ', StringComparison.Ordinal) && IsBetweenBlanks(list, word);

    private static bool IsBetweenBlanks(string list, string word)
    {
        for (var at = list.IndexOf(word, StringComparison.Ordinal); at >= 0; at = list.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && list[at - 1] == ' ' && at + word.Length < list.Length && list[at + word.Length] == ' ')
            {
                return true;
            }
        }

        return false;
    }
}
