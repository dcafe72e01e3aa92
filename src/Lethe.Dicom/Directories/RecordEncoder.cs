using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;

namespace Lethe.Dicom.Directories;

/// <summary>
/// Makes the bytes of directory records from an instance that was read (PS3.3 F.3.2.2): all but the three offsets and flags at the
/// beginning, which depend on where the record will stand. Explicit VR little endian (PS3.10 8.6). For one thread.
/// </summary>
internal sealed class RecordEncoder
{
    private const uint CharacterSet = 0x0008_0005;
    private const uint VerifyingObservers = 0x0040_A073;
    private const uint RelationshipType = 0x0040_A010;

    private readonly ElementWriter _keys = new();
    private readonly ElementWriter _record = new();
    private bool _needsCharacterSet;

    /// <summary>Names the private records of this program (PS3.3 F.5.14).</summary>
    private static ReadOnlySpan<byte> PrivateRecordUid => "2.25.240614822130447516313866391529283164417"u8;

    /// <summary>A record of a type; with a file for instances.</summary>
    /// <param name="input">The instance.</param>
    /// <param name="type">Directory Record Type.</param>
    /// <param name="fileId">Referenced File ID, or null.</param>
    /// <param name="substitute">Takes the place of an identifier that the instance does not have.</param>
    internal byte[] Encode(HeaderReader input, string type, string? fileId, string substitute)
    {
        _keys.Reset(StreamEncoding.ExplicitLittle);
        _needsCharacterSet = false;
        foreach (var key in RecordKeys.Of(type))
        {
            WriteKey(input, key, substitute);
        }

        _record.Reset(StreamEncoding.ExplicitLittle);
        _record.Element(DirectoryTags.RecordType, Vr.CS, Encoding.ASCII.GetBytes(type));
        if (type == RecordTypes.Private)
        {
            _record.Element(DirectoryTags.PrivateRecordUid, Vr.UI, PrivateRecordUid);
        }

        if (fileId is not null)
        {
            _record.Element(DirectoryTags.FileId, Vr.CS, Encoding.ASCII.GetBytes(fileId));
            _record.Element(DirectoryTags.SopClassInFile, Vr.UI, input.Meta.SopClassUid);
            _record.Element(DirectoryTags.SopInstanceInFile, Vr.UI, input.Meta.SopInstanceUid);
            _record.Element(DirectoryTags.SyntaxInFile, Vr.UI, input.Meta.TransferSyntaxUid);
        }

        WriteCharacterSet(input);
        _record.Raw(_keys.Written);
        return _record.Written.ToArray();
    }

    /// <summary>Needed where a key has more than ASCII; an escape begins the ISO 2022 sets.</summary>
    private void WriteCharacterSet(HeaderReader input)
    {
        var index = input.Table.Find(CharacterSet);
        if (index >= 0 && input.Table[index].Length > 0 && _needsCharacterSet)
        {
            ElementTranscoder.Write(input, index, _record);
        }
    }

    private void WriteKey(HeaderReader input, RecordKey key, string substitute)
    {
        if (key == RecordKeys.Content)
        {
            WriteModifiers(input);
            return;
        }

        var index = key == RecordKeys.VerificationTime ? FindVerification(input) : input.Table.Find(key.Tag);
        if (index >= 0 && IsUsable(input, index))
        {
            Copy(input, index);
        }
        else if (key.Need == 2)
        {
            _keys.Element(key.Tag, key.Vr, []);
        }
        else if (key.Need == 1)
        {
            WriteDefault(key, substitute);
        }
    }

    private void Copy(HeaderReader input, int index)
    {
        ref readonly var element = ref input.Table[index];
        if (element.Vr.IsText() && !element.Is(ElementFlags.Sequence))
        {
            // Pads of the wrong kind stay in an object as they are, but not in its record.
            _keys.Element(element.Tag, element.Vr, input.Value(index).Trim("\0 "u8));
        }
        else
        {
            ElementTranscoder.Write(input, index, _keys);
        }

        for (var i = index; i < Math.Max(index + 1, input.Table[index].Next); i++)
        {
            ref readonly var entry = ref input.Table[i];
            _needsCharacterSet |= entry.Vr.UsesCharacterSet() && !entry.Is(ElementFlags.Bulk) && input.Value(i) is var value && (!Ascii.IsValid(value) || value.Contains((byte)0x1B));
        }
    }

    private static bool IsUsable(HeaderReader input, int index)
    {
        ref readonly var entry = ref input.Table[index];
        return entry.Length > 0 && !entry.Is(ElementFlags.Bulk | ElementFlags.Fragments | ElementFlags.Opaque)
            && (entry.Is(ElementFlags.Sequence) || entry.Vr.WordSize() > 1 || !input.Value(index).Trim("\0 "u8).IsEmpty);
    }

    /// <summary>A key must have a value although the object may have none (Type 2 there, Type 1 here): it gets one that says nothing.</summary>
    private void WriteDefault(RecordKey key, string substitute)
    {
        switch (key.Vr)
        {
            case Vr.SQ:
                _keys.EndSequence(_keys.BeginSequence(key.Tag, undefinedLength: false));
                break;
            case Vr.US or Vr.UL:
                _keys.Element(key.Tag, key.Vr, stackalloc byte[key.Vr == Vr.US ? 2 : 4]);
                break;
            default:
                _keys.Element(key.Tag, key.Vr, Encoding.ASCII.GetBytes(key.Vr switch
                {
                    Vr.DA => "19000101",
                    Vr.TM => "000000",
                    Vr.DT => "19000101000000",
                    Vr.IS => "0",
                    _ when key.Tag is 0x0010_0020 or 0x0020_0010 => substitute,
                    _ when key.Tag == 0x0008_0060 => "OT",
                    _ => "UNKNOWN",
                }));
                break;
        }
    }

    /// <summary>Of the content of a report the record takes what modifies its title (PS3.3 F.5.24).</summary>
    private void WriteModifiers(HeaderReader input)
    {
        var table = input.Table;
        var content = table.Find(RecordKeys.Content.Tag);
        if (content < 0 || !table[content].Is(ElementFlags.Sequence))
        {
            return;
        }

        var sequence = -1;
        for (var item = content + 1; item < table[content].Next; item = table[item].Next)
        {
            var relation = table.Find(RelationshipType, item + 1, table[item].Next);
            if (relation < 0 || !input.Value(relation).TrimEnd((byte)' ').SequenceEqual("HAS CONCEPT MOD"u8))
            {
                continue;
            }

            sequence = sequence < 0 ? _keys.BeginSequence(RecordKeys.Content.Tag, undefinedLength: false) : sequence;
            var mark = _keys.BeginItem(undefinedLength: false);
            for (var inner = item + 1; inner < table[item].Next; inner = table[inner].Next)
            {
                Copy(input, inner);
            }

            _keys.EndItem(mark);
        }

        if (sequence >= 0)
        {
            _keys.EndSequence(sequence);
        }
    }

    /// <summary>The time of the last verification.</summary>
    private static int FindVerification(HeaderReader input)
    {
        var table = input.Table;
        var observers = table.Find(VerifyingObservers);
        var found = -1;
        for (var item = observers + 1; observers >= 0 && table[observers].Is(ElementFlags.Sequence) && item < table[observers].Next; item = table[item].Next)
        {
            var time = table.Find(RecordKeys.VerificationTime.Tag, item + 1, table[item].Next);
            found = time >= 0 ? time : found;
        }

        return found;
    }
}
