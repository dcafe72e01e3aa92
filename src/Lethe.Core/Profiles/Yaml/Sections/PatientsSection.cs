using Lethe.Profiles.Yaml.Rules;
using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml.Sections;

/// <summary>The key <c>patients</c>.</summary>
internal static class PatientsSection
{
    private static readonly string[] Keys = ["id", "name"];

    internal static PatientPolicy Read(PatientPolicy patients, YamlNode node, ProblemList problems)
    {
        var fields = new YamlFields(node, "patients", Keys, problems);
        if (fields["id"] is { } id && YamlValues.Text(id, "id", problems) is { } template)
        {
            if (PatientTemplates.IdRefusal(template) is { } refusal)
            {
                problems.Add(id, refusal);
            }
            else
            {
                patients = patients with { Id = template };
            }
        }

        var name = fields["name"];
        var text = name is null ? patients.Name : YamlValues.Text(name, "name", problems);
        if (text is not null && PatientTemplates.NameRefusal(text, patients) is { } unfit)
        {
            problems.Add(name ?? fields["id"] ?? node, unfit);
        }

        return text is null ? patients : patients with { Name = text };
    }
}
