using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;

namespace Lethe.Tests.Structured.Documents;

/// <summary>An invented report as a CDA document.</summary>
internal static class CdaSample
{
    public const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ClinicalDocument xmlns=\"urn:hl7-org:v3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";

    public const string Report =
        Head
        + """
          <realmCode code="US"/>
          <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
          <templateId root="2.16.840.1.113883.10.20.22.1.5" extension="2015-08-01"/>
          <templateId root="1.3.6.1.4.1.32473.1" extension="Zqwerty"/>
          <id root="1.3.6.1.4.1.32473.9" extension="DOC-4711"/>
          <code code="18748-4" codeSystem="2.16.840.1.113883.6.1" codeSystemName="LOINC" displayName="Chest Zqwerty"/>
          <title>CT CHEST of Anna Berg</title>
          <effectiveTime value="20190314101112+0100"/>
          <confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/>
          <languageCode code="en-US"/>
          <recordTarget><patientRole><id root="1.3.6.1.4.1.32473.9.1" extension="4711"/><addr><city>Zqwertyville</city></addr>
            <telecom value="tel:+1555123"/><patient><name><given>Anna</given><family>Berg</family></name><birthTime value="19500314"/></patient></patientRole></recordTarget>
          <author><time value="20190314"/><assignedAuthor><id extension="Zqwerty"/><assignedPerson><name>Dr Zqwerty</name></assignedPerson></assignedAuthor></author>
          <author><time value="20190315"/><assignedAuthor><id extension="Zqwerty2"/></assignedAuthor></author>
          <custodian><assignedCustodian><representedCustodianOrganization><id extension="Z"/><name>Zqwerty Hospital</name></representedCustodianOrganization></assignedCustodian></custodian>
          <participant typeCode="REF"><associatedEntity><id extension="Zqwerty"/></associatedEntity></participant>
          <component><structuredBody>
            <component><section ID="Zqwerty">
              <templateId root="2.16.840.1.113883.10.20.6.1.2"/>
              <id root="1.3.6.1.4.1.32473.9.2"/>
              <code code="18782-3" codeSystem="2.16.840.1.113883.6.1"/>
              <title>Findings</title>
              <text>
                <paragraph ID="p1">Nodule of 8 mm in the left <content styleCode="Bold">upper</content> lobe. Ber<sup>g</sup> was told on 14.03.2019.</paragraph>
                <table border="1"><thead><tr><th colspan="2">Liver</th></tr></thead><tbody><tr><td>normal</td><td>Zqwerty</td></tr></tbody></table>
                <renderMultiMedia referencedObject="Zqwerty"/>
              </text>
              <entry typeCode="DRIV"><observation classCode="OBS" moodCode="EVN">
                <id root="1.3.6.1.4.1.32473.9.3"/>
                <code code="103339001" codeSystem="2.16.840.1.113883.6.96" displayName="Long axis"><originalText>long axis by Zqwerty</originalText>
                  <translation code="Q" codeSystem="1.3.6.1.4.1.32473.7" displayName="Zqwerty"/></code>
                <statusCode code="completed"/>
                <effectiveTime xsi:type="IVL_TS"><low value="20190314"/><high value="201903150930"/></effectiveTime>
                <value xsi:type="PQ" value="8.2" unit="mm"/>
                <author><assignedAuthor><id extension="Zqwerty"/></assignedAuthor></author>
              </observation></entry>
            </section></component>
          </structuredBody></component>
          </ClinicalDocument>
          """;

    /// <summary>An instance that holds the document.</summary>
    public static DataSet Encapsulate(string document) => Encapsulate(Encoding.UTF8.GetBytes(document));

    public static DataSet Encapsulate(byte[] document, string mediaType = "text/XML") => Run.Instance("1.2.840.10008.5.1.4.1.1.104.2")
        .AddBytes(new Tag(0x0042_0011), Vr.OB, document)
        .Add(new Tag(0x0042_0012), Vr.LO, mediaType)
        .Add(new Tag(0x0042_0015), Vr.UL, document.Length);

    /// <summary>The document with this in its body.</summary>
    public static string WithSection(string section) => $"{Head}<component><structuredBody><component><section>{section}</section></component></structuredBody></component></ClinicalDocument>";
}
