using Lethe.Siemens;

namespace Lethe.Tests.Siemens;

/// <summary>An identity of the given values; without any, no text holds it.</summary>
internal sealed class Nobody(params string[] values) : ICsaIdentity
{
    public bool HoldsIdentity(ReadOnlySpan<char> text)
    {
        foreach (var value in values)
        {
            if (text.Contains(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
