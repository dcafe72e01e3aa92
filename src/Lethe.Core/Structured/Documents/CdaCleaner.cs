using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Lethe.Structured.Documents;

/// <summary>
/// Constructs a document anew from what the closed list allows (HL7 CDA Release 2; PS3.15 E.1.1 note 15). People and organisations are
/// replaced where CDA demands them and gone elsewhere; comments, instructions, unknown elements and foreign namespaces never pass.
/// Cleaning a cleaned document changes nothing.
/// </summary>
internal sealed class CdaCleaner(CdaContext context)
{
    private const int MostCharacters = 16 * 1024 * 1024;
    private const int MostNodes = 400_000;
    private const int Deepest = 64;

    private readonly CdaValues _values = new(context);

    internal bool TryClean(byte[] document, out byte[] cleaned)
    {
        cleaned = [];
        try
        {
            if (!IsBounded(document))
            {
                return false;
            }

            using var reader = Open(document);
            var root = XDocument.Load(reader).Root!;
            if (root.Name != CdaNames.Name("ClinicalDocument"))
            {
                return false;
            }

            cleaned = Write(Document(root));
            return true;
        }
        catch (XmlException)
        {
            // Not well-formed: nothing of it is used.
            return false;
        }
        catch (ArgumentException)
        {
            // An encoding that nobody knows.
            return false;
        }
    }

    private static bool IsBounded(byte[] document)
    {
        using var reader = Open(document);
        var nodes = 0;
        while (reader.Read())
        {
            if (reader.Depth > Deepest || ++nodes > MostNodes)
            {
                return false;
            }
        }

        return true;
    }

    private static XmlReader Open(byte[] document) => XmlReader.Create(new MemoryStream(document, writable: false), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    private static byte[] Write(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineHandling = NewLineHandling.Entitize,
            NewLineChars = "\n",
        }))
        {
            root.Save(writer);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private XElement Document(XElement source)
    {
        var target = new XElement(
            source.Name,
            new XAttribute("xmlns", CdaNames.Cda),
            new XAttribute(XNamespace.Xmlns + "xsi", CdaNames.Instance));
        CdaNames.CopyStructure(source, target);
        AddChildren(source, target, isTop: true);
        return target;
    }

    private void AddChildren(XElement source, XElement target, bool isTop = false)
    {
        foreach (var child in source.Elements())
        {
            if (Clean(child, isTop) is { } cleaned && !(IsOnce(child) && target.Element(cleaned.Name) is not null))
            {
                target.Add(cleaned);
            }
        }
    }

    /// <summary>People are many in a document; what stands for them is one.</summary>
    private static bool IsOnce(XElement source) => CdaNames.PartOf(source) is CdaPart.Patient or CdaPart.Author or CdaPart.Custodian;

    private XElement? Clean(XElement source, bool isTop) => CdaNames.PartOf(source) switch
    {
        CdaPart.Structure => Structure(source),
        CdaPart.TypeId when isTop => Named(source.Name, "2.16.840.1.113883.1.3", "POCD_HD000040"),
        CdaPart.TemplateId => Template(source),
        CdaPart.Identifier => Identifier(source),
        CdaPart.Number => CdaValues.Number(source),
        CdaPart.Text => Text(source),
        CdaPart.Code => _values.Code(source),
        CdaPart.Time => _values.Time(source),
        CdaPart.Value => _values.Value(source),
        CdaPart.ForeignBody => new XElement(source.Name, new XElement(CdaNames.Name("text"), "REMOVED")),
        CdaPart.Patient when isTop => Patient(source.Name),
        CdaPart.Author when isTop => new XElement(
            source.Name, CdaValues.Masked(CdaNames.Name("time")), new XElement(CdaNames.Name("assignedAuthor"), CdaValues.Masked(CdaNames.Name("id")))),
        CdaPart.Custodian when isTop => new XElement(
            source.Name,
            new XElement(CdaNames.Name("assignedCustodian"), new XElement(CdaNames.Name("representedCustodianOrganization"), CdaValues.Masked(CdaNames.Name("id"))))),
        _ => null,
    };

    private XElement Structure(XElement source)
    {
        var target = new XElement(source.Name);
        CdaNames.CopyStructure(source, target);
        AddChildren(source, target);
        return target;
    }

    /// <summary>The text of a section is narrative; titles, and the texts of entries, are lines.</summary>
    private XElement? Text(XElement source)
    {
        if (source.Name.LocalName == "text" && source.Parent?.Name == CdaNames.Name("section"))
        {
            return CdaNarrative.Clean(source, context.Text);
        }

        var text = context.Text.Clean(CdaNarrative.TextOf(source));
        return text.Length > 0 ? new XElement(source.Name, text) : null;
    }

    private XElement Patient(XName name)
    {
        var id = context.Patient.Id.Span;
        var root = Encoding.ASCII.GetString(context.Uids.Map(id));
        return new XElement(name, new XElement(CdaNames.Name("patientRole"), Named(CdaNames.Name("id"), root, Encoding.UTF8.GetString(id))));
    }

    /// <summary>The new identifier stands for root and extension together.</summary>
    private XElement Identifier(XElement source)
    {
        var root = (string?)source.Attribute("root") ?? "";
        var extension = (string?)source.Attribute("extension") ?? "";
        return root.Length + extension.Length == 0
            ? CdaValues.Masked(source.Name)
            : Named(source.Name, Encoding.ASCII.GetString(context.Uids.Map(Encoding.UTF8.GetBytes(extension.Length == 0 ? root : $"{root}^{extension}"))), null);
    }

    private static XElement? Template(XElement source)
    {
        var root = (string?)source.Attribute("root") ?? "";
        return CdaTemplates.IsPublished(root) ? Named(source.Name, root, CdaTemplates.VersionOf((string?)source.Attribute("extension"))) : null;
    }

    private static XElement Named(XName name, string root, string? extension)
    {
        var element = new XElement(name, new XAttribute("root", root));
        element.SetAttributeValue("extension", extension);
        return element;
    }
}
