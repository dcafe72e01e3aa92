using System.Xml.Linq;

namespace Lethe.Structured.Documents;

/// <summary>Codes, times, numbers and values of any data type (HL7 V3 data types, R1).</summary>
internal sealed class CdaValues(CdaContext context)
{
    private const string CodeTypes = " CD CE CV CO CS ";
    private const string NumberTypes = " PQ INT REAL IVL_PQ IVL_INT IVL_REAL RTO RTO_PQ_PQ RTO_QTY_QTY ";
    private const string TimeTypes = " TS IVL_TS PIVL_TS ";
    private const string TextTypes = " ST ED ";
    private const string Bounds = " low high center width numerator denominator ";

    /// <summary>A value, by the type that it states.</summary>
    internal XElement Value(XElement source)
    {
        var type = (string?)source.Attribute(CdaNames.TypeAttribute) ?? "";
        if (CdaNames.IsIn(CodeTypes, type))
        {
            return Typed(Code(source), type);
        }

        if (CdaNames.IsIn(NumberTypes, type))
        {
            return Typed(Number(source), type);
        }

        if (CdaNames.IsIn(TimeTypes, type))
        {
            return Typed(Time(source), type);
        }

        if (CdaNames.IsIn(TextTypes, type))
        {
            return Typed(TextOnly(source), type);
        }

        var isTruth = type == "BL" && (string?)source.Attribute("value") is "true" or "false";
        return isTruth
            ? Typed(new XElement(source.Name, new XAttribute("value", source.Attribute("value")!.Value)), "BL")
            : Typed(Masked(source.Name), "ST");
    }

    /// <summary>A code of a published system stays, with its meaning cleaned; others are masked.</summary>
    internal XElement Code(XElement source)
    {
        var target = new XElement(source.Name);
        CdaNames.CopyStructure(source, target);
        var code = (string?)source.Attribute("code");
        var system = (string?)source.Attribute("codeSystem") ?? "";
        var isPublished = code is not null && CdaCodes.IsPublished(system, code);
        if (isPublished || (code is not null && CdaCodes.IsWord(source.Name.LocalName, code)))
        {
            target.SetAttributeValue("code", code);
            target.SetAttributeValue("codeSystem", isPublished ? system : null);
            var meaning = isPublished ? context.Text.Clean((string?)source.Attribute("displayName") ?? "") : "";
            target.SetAttributeValue("displayName", meaning.Length > 0 ? meaning : null);
        }
        else if (target.Attribute("nullFlavor") is null)
        {
            target.SetAttributeValue("nullFlavor", "MSK");
        }

        AddDetails(source, target);
        return target;
    }

    /// <summary>A point in time, an interval, or a recurring time.</summary>
    internal XElement Time(XElement source)
    {
        var target = new XElement(source.Name);
        CdaNames.CopyStructure(source, target);
        if (source.Attribute("value") is { } value)
        {
            var date = context.Dates.Treat(value.Value);
            target.SetAttributeValue("value", date);
            target.SetAttributeValue("nullFlavor", date is null ? "MSK" : null);
        }

        foreach (var child in source.Elements().Where(child => child.Name.NamespaceName == CdaNames.Cda))
        {
            switch (child.Name.LocalName)
            {
                case "low" or "high" or "center":
                    target.Add(Time(child));
                    break;
                case "width" or "period":
                    target.Add(Number(child));
                    break;
                default:
                    break;
            }
        }

        if (source.Name.LocalName == "effectiveTime" && (string?)source.Attribute(CdaNames.TypeAttribute) is { } type && CdaNames.IsIn(TimeTypes, type))
        {
            Typed(target, type);
        }

        return NeverEmpty(target);
    }

    /// <summary>A number with its unit, or two of them.</summary>
    internal static XElement Number(XElement source)
    {
        var target = new XElement(source.Name);
        CdaNames.CopyStructure(source, target);
        CdaNumbers.Write(source, target);
        foreach (var child in source.Elements().Where(child => child.Name.NamespaceName == CdaNames.Cda && CdaNames.IsIn(Bounds, child.Name.LocalName)))
        {
            target.Add(Number(child));
        }

        return NeverEmpty(target);
    }

    /// <summary>Text without markup.</summary>
    internal XElement TextOnly(XElement source)
    {
        var text = context.Text.Clean(CdaNarrative.TextOf(source));
        return text.Length > 0 ? new XElement(source.Name, text) : Masked(source.Name);
    }

    internal static XElement Masked(XName name) => new(name, new XAttribute("nullFlavor", "MSK"));

    private void AddDetails(XElement source, XElement target)
    {
        foreach (var child in source.Elements().Where(child => child.Name.NamespaceName == CdaNames.Cda))
        {
            switch (child.Name.LocalName)
            {
                case "originalText" when context.Text.Clean(CdaNarrative.TextOf(child)) is { Length: > 0 } text:
                    target.Add(new XElement(child.Name, text));
                    break;
                case "translation":
                    target.Add(Code(child));
                    break;
                case "qualifier":
                    target.Add(new XElement(child.Name, child.Elements().Where(part => part.Name == CdaNames.Name("name") || part.Name == CdaNames.Name("value")).Select(Code)));
                    break;
                default:
                    break;
            }
        }
    }

    private static XElement NeverEmpty(XElement target)
    {
        if (!target.HasAttributes && !target.HasElements)
        {
            target.SetAttributeValue("nullFlavor", "MSK");
        }

        return target;
    }

    private static XElement Typed(XElement element, string type)
    {
        element.SetAttributeValue(CdaNames.TypeAttribute, type);
        return element;
    }
}
