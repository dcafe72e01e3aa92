namespace Lethe.Text;

/// <summary>Numbers that identify by their length or grouping: phones, CPF, SSN, SNILS, UIDs, network addresses, serial numbers.</summary>
internal static class NumberGroups
{
    private const int MostAtoms = 40;
    private const int LongRun = 5;
    private const int PhoneDigits = 7;
    private const int IdDigits = 9;

    /// <summary>A plus, a bracket or a number sign before digits.</summary>
    public static int MatchSign(in Reading reading, int start)
    {
        var sign = reading.SignAt(start);
        if (sign is not ('+' or '(') || !reading.IsDigits(reading.SkipSpace(start + 1)))
        {
            return start;
        }

        var (at, digits) = (start + 1, 0);
        var end = start;
        while (at < reading.Count && at - start < MostAtoms)
        {
            if (reading.IsDigits(at))
            {
                digits += reading[at].FoldedLength;
                end = at + 1;
            }
            else if (reading.SignAt(at) is not (' ' or '-' or '.' or '/' or '(' or ')'))
            {
                break;
            }

            at++;
        }

        return digits >= PhoneDigits && !reading.IsLetters(end) ? end : start;
    }

    public static int Match(in Reading reading, int start)
    {
        var end = reading[start].FoldedLength >= LongRun ? start + 1 : start;
        if (reading.IsDigits(start - 2) && reading.SignAt(start - 1) is '-' or '.' or '/')
        {
            return end;
        }

        return Math.Max(end, Math.Max(Tight(reading, start), Spaced(reading, start)));
    }

    /// <summary>123.456.789-09, 123-45-6789, 123-456-789 01, 1.2.840.10008, 192.168.0.1, 555-1234.</summary>
    private static int Tight(in Reading reading, int start)
    {
        var (groups, digits, dots, at) = (1, reading[start].FoldedLength, 0, start + 1);
        while (at - start < MostAtoms && reading.SignAt(at) is '-' or '.' or '/' or ':' or '‑' or '–' && reading.IsDigits(at + 1))
        {
            dots += reading.SignAt(at) == '.' ? 1 : 0;
            groups++;
            digits += reading[at + 1].FoldedLength;
            at += 2;
        }

        if (groups == 1 || reading.IsLetters(at) || !IsId(reading, start, at, groups, digits, dots))
        {
            return start;
        }

        // SNILS puts its check digits after a space.
        var check = reading.SignAt(at) == ' ' && reading.IsDigits(at + 1) && reading[at + 1].FoldedLength == 2 && reading.IsPieceEnd(at + 1) && groups == 3 && dots == 0;
        return check ? at + 2 : at;
    }

    private static bool IsId(in Reading reading, int start, int end, int groups, int digits, int dots)
    {
        if (groups == 2)
        {
            return dots == 0 && (digits >= PhoneDigits || (digits >= LongRun && !IsRange(reading, start)));
        }

        // Ranges of three numbers and more do not occur; versions of programs are not worth the risk.
        return dots >= 2 || digits >= 6 || (reading[start].FoldedLength > 1 && groups > 3 && end - start < MostAtoms && digits >= LongRun);
    }

    /// <summary>100-200 rises and has no leading zeros.</summary>
    private static bool IsRange(in Reading reading, int start) =>
        reading[start].Value < reading[start + 2].Value && reading[start].FoldedLength <= 3 && reading[start + 2].FoldedLength <= 4
        && !HasZero(reading, start) && !HasZero(reading, start + 2);

    /// <summary>123 45 6789, 943 476 5919, 06 12 34 56 78, 1 85 05 78 006 084 36; rising numbers are b-values and the like.</summary>
    private static int Spaced(in Reading reading, int start)
    {
        if (reading.IsDigits(start - 2) && reading.SignAt(start - 1) == ' ')
        {
            return start;
        }

        var (groups, digits, zeros, rising, at) = (1, reading[start].FoldedLength, HasZero(reading, start), true, start + 1);
        while (at - start < MostAtoms && reading.SignAt(at) is ' ' && reading.IsDigits(at + 1) && reading.IsPieceEnd(at + 1))
        {
            rising &= reading[at + 1].Value > reading[at - 1].Value;
            zeros |= HasZero(reading, at + 1);
            groups++;
            digits += reading[at + 1].FoldedLength;
            at += 2;
        }

        var phone = digits >= PhoneDigits && zeros && groups > 1;
        var id = digits >= IdDigits && !rising && groups > 2;
        return (phone || id) && !reading.IsLetters(at) ? at : start;
    }

    private static bool HasZero(in Reading reading, int i) => reading[i].FoldedLength > 1 && reading.Folded(i)[0] == '0';
}
