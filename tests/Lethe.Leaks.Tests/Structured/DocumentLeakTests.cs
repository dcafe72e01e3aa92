using System.Text;
using System.Xml.Linq;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Structured;

/// <summary>H50: canaries in every corner of CDA documents and in PDF, with Clean Structured Content.</summary>
public class DocumentLeakTests
{
    private const string Head = "<ClinicalDocument xmlns=\"urn:hl7-org:v3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";

    private const string Body =
        "<typeId root=\"a\" extension=\"b\"/><templateId root=\"2.16.840.1.113883.10.20.22.1.5\" extension=\"2015-08-01\"/><id root=\"1.2.3\" extension=\"x\"/>"
        + "<code code=\"18748-4\" codeSystem=\"2.16.840.1.113883.6.1\" codeSystemName=\"LOINC\" displayName=\"Study\"><originalText>x</originalText><qualifier><name code=\"1\"/><value code=\"2\"/></qualifier></code>"
        + "<title>x</title><effectiveTime value=\"20190314\"/><confidentialityCode code=\"N\"/><languageCode code=\"en-US\"/><setId root=\"1.2\"/><versionNumber value=\"1\"/>"
        + "<recordTarget><patientRole><id/><addr use=\"H\"><city>x</city></addr><telecom value=\"t\"/><patient><name><given>x</given></name><birthTime value=\"19500101\"/></patient></patientRole></recordTarget>"
        + "<author><time value=\"2019\"/><assignedAuthor><id/><assignedPerson><name>x</name></assignedPerson></assignedAuthor></author><informant><x/></informant><custodian><assignedCustodian/></custodian>"
        + "<component><structuredBody><component><section ID=\"s\" classCode=\"DOCSECT\"><title>x</title>"
        + "<text mediaType=\"text\">a<paragraph ID=\"p\">x<content ID=\"c\" styleCode=\"b\">y</content><br/>z</paragraph><list listType=\"ordered\"><item>x</item></list>"
        + "<table border=\"1\"><caption>x</caption><thead><tr><th colspan=\"1\">x</th></tr></thead><tbody><tr><td rowspan=\"1\">x</td></tr></tbody></table><linkHtml href=\"h\">x</linkHtml><renderMultiMedia referencedObject=\"r\"/><footnote>x</footnote></text>"
        + "<author><assignedAuthor><id/></assignedAuthor></author><entry typeCode=\"DRIV\"><observation classCode=\"OBS\" moodCode=\"EVN\" negationInd=\"false\"><id root=\"1.2\"/><code nullFlavor=\"NI\"><translation code=\"x\"/></code><text>x<reference value=\"#p\"/></text>"
        + "<statusCode code=\"completed\"/><effectiveTime xsi:type=\"IVL_TS\" operator=\"A\"><low value=\"2019\" inclusive=\"true\"/><width value=\"1\" unit=\"d\"/></effectiveTime>"
        + "<value xsi:type=\"PQ\" value=\"1\" unit=\"mm\"/><value xsi:type=\"ST\">x</value><value xsi:type=\"CD\" code=\"1\" codeSystem=\"2.16.840.1.113883.6.96\" displayName=\"d\"/><value xsi:type=\"ED\" mediaType=\"m\" representation=\"B64\">x</value>"
        + "<value xsi:type=\"II\" root=\"1.2\" extension=\"x\"/><value xsi:type=\"BL\" value=\"true\"/><value>x</value><interpretationCode code=\"H\"/><methodCode code=\"x\"/><targetSiteCode code=\"x\"/>"
        + "<participant><participantRole><playingEntity><name>x</name></playingEntity></participantRole></participant><referenceRange><observationRange><text>x</text><value xsi:type=\"IVL_PQ\"><low value=\"1\"/></value></observationRange></referenceRange>"
        + "</observation></entry><entry><substanceAdministration><doseQuantity value=\"1\" unit=\"mg\"/><consumable><manufacturedProduct><manufacturedMaterial><code/><name>x</name><lotNumberText>x</lotNumberText></manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration></entry>"
        + "</section></component></structuredBody></component>";

    public static TheoryData<string> Sets => OptionRun.Sets;

    public static TheoryData<string, string> Corners
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var corner in (string[])
            [
                "<!-- QVXKJ -->", "<?QVXKJ QVXKJ?>", "<![CDATA[QVXKJ]]>", "QVXKJ", "<title><![CDATA[QVXKJ]]></title>", "<title>QVX<!-- x -->KJ</title>", "<title>&#81;VXKJ</title>",
                "<QVXKJ/>", "<x:section xmlns:x=\"urn:QVXKJ\"><x:title>QVXKJ</x:title></x:section>", "<sdtc:id xmlns:sdtc=\"urn:hl7-org:sdtc\" extension=\"QVXKJ\"/>", "<title xml:lang=\"QVXKJ\" xml:base=\"QVXKJ\">QVXKJ</title>",
                "<text><paragraph>QV<content>XKJ</content></paragraph></text>", "<text><paragraph>QV<sub>X</sub><sup>KJ</sup></paragraph></text>", "<text><QVXKJ>QVXKJ</QVXKJ></text>", "<section><component><section><title>QVXKJ</title></section></component></section>",
                "<code code=\"QVXKJ\" codeSystem=\"2.16.840.1.113883.6.1\"/>", "<code code=\"1-1\" codeSystem=\"2.16.840.1.113883.6.1\" displayName=\"QVXKJ\"/>", "<code code=\"1\" codeSystem=\"2.16.840.1.113883.5.QVXKJ\"/>",
                "<code code=\"QVXKJ\" codeSystem=\"1.2.3\" codeSystemName=\"QVXKJ\"/>", "<templateId root=\"2.16.840.1.113883.10.20.QVXKJ\"/>", "<templateId root=\"2.16.840.1.113883.10.20.1\" extension=\"QVXKJ\"/>", "<id root=\"QVXKJ\" extension=\"QVXKJ\" assigningAuthorityName=\"QVXKJ\"/>",
                "<entry><observation><value xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:type=\"PQ\" value=\"1\" unit=\"QVXKJ\"/></observation></entry>", "<entry><observationMedia><value>UVZYS0o=QVXKJ</value></observationMedia></entry>",
                "<text><renderMultiMedia referencedObject=\"QVXKJ\"><caption>QVXKJ</caption></renderMultiMedia></text>", "<entry><act><text>QVXKJ</text></act></entry>", "<languageCode code=\"QVXKJ\"/>", "<statusCode code=\"QVXKJ\"/>", "<effectiveTime value=\"QVXKJ\"/>", "<effectiveTime value=\"19370419\" nullFlavor=\"QVXKJ\"/>",
            ])
            {
                foreach (var set in (string[])["alone", "all with modified dates"])
                {
                    data.Add(set, corner);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Corners))]
    public void A_corner_of_a_section(string set, string corner)
    {
        var document = $"{Head}<component><structuredBody><component><section>{corner}</section></component></structuredBody></component></ClinicalDocument>";

        OptionRun.Run(Part10Writer.ToBytes(Encapsulate(document)), set, [Marker.Stem, Marker.Date]);
    }

    [Theory]
    [InlineData("<!-- QVXKJ -->{0}")]
    [InlineData("<?QVXKJ x?>{0}")]
    [InlineData("{0}<!-- QVXKJ -->")]
    [InlineData("<!DOCTYPE ClinicalDocument [<!ENTITY a \"QVXKJ\">]>{0}")]
    [InlineData("<!DOCTYPE ClinicalDocument SYSTEM \"http://QVXKJ/\">{0}")]
    [InlineData("{0} QVXKJ")]
    [InlineData("QVXKJ{0}")]
    public void A_corner_outside_of_the_document(string form) =>
        OptionRun.Hides(Encapsulate(form.Replace("{0}", Head + Body + "</ClinicalDocument>", StringComparison.Ordinal)), "alone", Marker.Stem);

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_attribute_and_every_text_one_by_one(string set)
    {
        if (set == "keep unknown words")
        {
            return;
        }

        var count = Places(XDocument.Parse(Head + Body + "</ClinicalDocument>")).Count;
        count.ShouldBeGreaterThan(100);
        for (var i = 0; i < count; i++)
        {
            var document = XDocument.Parse(Head + Body + "</ClinicalDocument>");
            Places(document)[i]("QVXKJ");
            OptionRun.Hides(Encapsulate(document.ToString()), set, Marker.Stem);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_place_at_once(string set)
    {
        if (set == "keep unknown words")
        {
            return;
        }

        var document = XDocument.Parse(Head + Body + "</ClinicalDocument>");
        foreach (var place in Places(document))
        {
            place("QVXKJ");
        }

        OptionRun.Hides(Encapsulate(document.ToString()), set, Marker.Stem);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Dates_at_every_place(string set)
    {
        if (OptionRun.KeepsDates(set))
        {
            return;
        }

        var document = XDocument.Parse(Head + Body + "</ClinicalDocument>");
        foreach (var place in Places(document))
        {
            place(Marker.Date);
        }

        OptionRun.Hides(Encapsulate(document.ToString()), set, Marker.Date);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_patient_is_in_no_text(string set)
    {
        var document = Head + "<component><structuredBody><component><section><title>Anna Hostaway</title><text><paragraph>Mrs Host<content>away</content> was seen.</paragraph></text></section></component></structuredBody></component></ClinicalDocument>";

        OptionRun.Run(Part10Writer.ToBytes(Encapsulate(document).Add(new Tag(0x0010_0010), Vr.PN, "Hostaway^Anna")), set, ["Hostaway", "Anna"]);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_PDF_is_replaced_under_every_option(string set)
    {
        var set0 = Hosts.Of(Hosts.Pdf).AddBytes(new Tag(0x0042_0011), Vr.OB, Encoding.ASCII.GetBytes("%PDF-1.7 QVXKJ^Zelda <xmp>QVXKJ</xmp>")).Add(new Tag(0x0042_0012), Vr.LO, "application/pdf").Add(new Tag(0x0042_0015), Vr.UL, 40);

        var output = OptionRun.Hides(set0, set, Marker.Stem);
        Encoding.ASCII.GetString(output.Value(output.Table.Find(0x0042_0011))).ShouldContain("removed by de-identification");
    }

    private static DataSet Encapsulate(string document) => Hosts.Of("1.2.840.10008.5.1.4.1.1.104.2")
        .AddBytes(new Tag(0x0042_0011), Vr.OB, Encoding.UTF8.GetBytes(document))
        .Add(new Tag(0x0042_0012), Vr.LO, "text/XML")
        .Add(new Tag(0x0042_0015), Vr.UL, Encoding.UTF8.GetByteCount(document));

    /// <summary>Everything in a document that can be written over.</summary>
    private static List<Action<string>> Places(XDocument document) =>
    [
        .. document.Descendants().SelectMany(element => element.Attributes()).Where(a => !a.IsNamespaceDeclaration && a.Name.NamespaceName.Length == 0).Select(a => new Action<string>(text => a.Value = text)),
        .. document.DescendantNodes().OfType<XText>().Select(node => new Action<string>(text => node.Value = text)),
        .. document.Descendants().Where(element => !element.HasElements && element.Value.Length == 0).Select(element => new Action<string>(text => element.Value = text)),
    ];
}
