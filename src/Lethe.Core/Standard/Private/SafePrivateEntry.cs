using System.Text;
using Lethe.Dicom.Elements;

namespace Lethe.Standard;

/// <summary>One row of PS3.15 Table E.3.10-1.</summary>
public readonly record struct SafePrivateEntry
{
    private readonly ushort index;

    internal SafePrivateEntry(int index) => this.index = (ushort)index;

    /// <summary>Private creator.</summary>
    public string Creator => Encoding.UTF8.GetString(CreatorUtf8);

    /// <summary>Group, odd.</summary>
    public ushort Group => (ushort)(SafePrivateData.Places[index] >> 16);

    /// <summary>Low byte of the element number.</summary>
    public byte Element => (byte)SafePrivateData.Places[index];

    /// <summary>VR, the first one of a choice; None for the five rows that name none.</summary>
    public Vr Vr => (Vr)SafePrivateData.Vrs[index];

    /// <summary>Value multiplicity.</summary>
    public string Vm => Encoding.UTF8.GetString(StandardText.Line(SafePrivateData.Vms, SafePrivateData.VmsOffsets, index));

    /// <summary>What the element means.</summary>
    public string Meaning => Encoding.UTF8.GetString(StandardText.Line(SafePrivateData.Meanings, SafePrivateData.MeaningsOffsets, index));

    /// <summary>The upper end of the multiplicity; 0 when it is open.</summary>
    internal byte MostValues
    {
        get
        {
            var vm = StandardText.Line(SafePrivateData.Vms, SafePrivateData.VmsOffsets, index);
            return byte.TryParse(vm[(vm.LastIndexOf((byte)'-') + 1)..], System.Globalization.CultureInfo.InvariantCulture, out var most) ? most : (byte)0;
        }
    }

    internal ReadOnlySpan<byte> CreatorUtf8 =>
        StandardText.Line(SafePrivateData.Creators, SafePrivateData.CreatorsOffsets, SafePrivateData.CreatorOf[index]);
}
