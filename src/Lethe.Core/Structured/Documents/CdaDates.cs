using System.Text;
using Lethe.Dates;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Profiles;

namespace Lethe.Structured.Documents;

/// <summary>Dates of a document follow the date options (PS3.15 E.3.6); their form is that of DT.</summary>
internal sealed class CdaDates(ActionKind? option, int days, DatePolicy policy)
{
    /// <summary>The date that may stand there; null if none may, or if it cannot be read.</summary>
    internal string? Treat(string? date)
    {
        if (option is null || string.IsNullOrEmpty(date) || date.Length > 26 || !Ascii.IsValid(date))
        {
            return null;
        }

        var bytes = Encoding.ASCII.GetBytes(date);
        return DateValues.TryChange(Vr.DT, bytes, new DateShift(days, policy)) ? Encoding.ASCII.GetString(bytes) : null;
    }
}
