using System.Globalization;
using System.Text;
using Lethe.Dicom.Building;

namespace Lethe.Synthetic;

/// <summary>What all objects of one demo share: who, how large, and the UIDs.</summary>
/// <param name="Who">The identities to plant.</param>
/// <param name="Options">Sizes and seed.</param>
internal sealed record Scene(InventedIdentity Who, DemoOptions Options)
{
    /// <summary>One study for the whole demo.</summary>
    public string StudyUid => Uid("1");

    /// <summary>The frame of reference that CT, RT structure set and presentation state share.</summary>
    public string FrameOfReferenceUid => Uid("2");

    /// <summary>UID of a series by its number.</summary>
    public string SeriesUid(int series) => Uid(string.Create(CultureInfo.InvariantCulture, $"3.{series}"));

    /// <summary>UID of an instance by series and instance number.</summary>
    public string InstanceUid(int series, int instance) => Uid(string.Create(CultureInfo.InvariantCulture, $"4.{series}.{instance}"));

    /// <summary>Any other UID.</summary>
    public string Uid(string tail) => string.Create(CultureInfo.InvariantCulture, $"{Who.UidRoot}.{Options.Seed}.{tail}");

    /// <summary>An empty data set in UTF-8.</summary>
    public static DataSet NewSet() => new DataSet().Put("SpecificCharacterSet", "ISO_IR 192");

    /// <summary>An empty data set in Latin-1.</summary>
    public static DataSet NewLatinSet() => new DataSet(Encoding.Latin1.GetBytes).Put("SpecificCharacterSet", "ISO_IR 100");

    /// <summary>File meta with the AE titles and the private information of the sender (PS3.10 7.1).</summary>
    public WriteOptions Form(string transferSyntax = SyntaxUid.ExplicitLittleEndian) => new()
    {
        TransferSyntax = transferSyntax,
        Meta = new DataSet()
            .Put("SourceApplicationEntityTitle", Who.Site.SourceAe)
            .Put("SendingApplicationEntityTitle", Who.Site.SendingAe)
            .Put("ReceivingApplicationEntityTitle", Who.Site.ReceivingAe)
            .Put("ImplementationVersionName", "DEMO_1")
            .Put("PrivateInformationCreatorUID", Uid("9.1"))
            .PutBytes("PrivateInformation", Encoding.ASCII.GetBytes(Who.Hidden.Meta)),
        Preamble = Encoding.ASCII.GetBytes(Who.Hidden.Preamble + " " + Who.Patient.Id),
        Trailing = Options.WithTrailingBytes ? Encoding.ASCII.GetBytes(Who.Hidden.TrailingBytes) : default,
    };
}
