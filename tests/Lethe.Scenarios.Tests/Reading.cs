using System.Text;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Shouldly;

namespace Lethe.Scenarios.Tests;

/// <summary>A file, read again.</summary>
internal sealed class Reading
{
    private readonly HeaderReader _reader = new();

    public Reading(byte[] file)
    {
        Bytes = file;
        _reader.Read(new MemorySource(file)).ShouldBeTrue();
    }

    public byte[] Bytes { get; }

    /// <summary>Media Storage SOP Instance UID (0002,0003).</summary>
    public string MetaInstanceUid => Encoding.ASCII.GetString(_reader.Meta.SopInstanceUid).TrimEnd('\0');

    /// <summary>The value of the first element with this tag at any depth, without pads; null if there is none.</summary>
    public string? this[uint tag] => All(tag).FirstOrDefault();

    /// <summary>All values of a tag at all depths.</summary>
    public IEnumerable<string> All(uint tag)
    {
        for (var i = 0; i < _reader.Table.Count; i++)
        {
            if (_reader.Table[i].Tag == tag)
            {
                yield return Encoding.UTF8.GetString(_reader.Value(i)).TrimEnd(' ', '\0');
            }
        }
    }

    /// <summary>All UIDs in attributes of VR UI, at all depths.</summary>
    public IEnumerable<string> Uids()
    {
        for (var i = 0; i < _reader.Table.Count; i++)
        {
            if (!_reader.Table[i].Is(ElementFlags.Sequence | ElementFlags.Item) && DicomDictionary.VrOf(new Tag(_reader.Table[i].Tag)) == Vr.UI)
            {
                foreach (var uid in Encoding.ASCII.GetString(_reader.Value(i)).Split('\\'))
                {
                    yield return uid.TrimEnd(' ', '\0');
                }
            }
        }
    }
}
