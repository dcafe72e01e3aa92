using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Standard;

namespace Lethe.Cli.Explanation;

/// <summary>How many IODs have an attribute at their top level, by Type.</summary>
internal static class IodOverview
{
    internal static void Write(Tag tag, TextWriter output)
    {
        var counts = IodTables.SopClasses.Select(uid => TypeIn(uid, tag)).CountBy(type => type).ToDictionary();
        output.WriteLine($"top level of the {IodTables.Count} storage SOP classes of PS3.3 (--sop-class shows places in sequences)");
        foreach (var type in TypeNames.All.Where(counts.ContainsKey))
        {
            output.WriteLine($"  {TypeNames.Of(type),-16} {counts[type]}");
        }
    }

    private static AttributeType TypeIn(string uid, Tag tag)
    {
        IodTables.TryFind(Encoding.ASCII.GetBytes(uid), out var root);
        return root.TypeOf(tag.Value);
    }
}
