using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>Devices and institutions (R123, R131).</summary>
internal static class DeviceSection
{
    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Section("Devices and institutions");
        page.Part("Devices");
        page.Text(subject.Choice(ConfidentialityOption.RetainDeviceIdentity));
        OptionRows.Write(subject, page, ConfidentialityOption.RetainDeviceIdentity, "Rows of Retain Device Identity");
        page.Text("Where AE titles are cleaned (action KeyedCode), a keyed code takes their place, the same wherever the title was the same. AE titles of file meta information never stay. Other rows with code C are cleaned as text or treated as dates are.");
        page.Part("Institutions");
        page.Text(subject.Choice(ConfidentialityOption.RetainInstitutionIdentity));
        OptionRows.Write(subject, page, ConfidentialityOption.RetainInstitutionIdentity, "Rows of Retain Institution Identity");
    }
}
