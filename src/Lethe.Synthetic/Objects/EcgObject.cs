using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Synthetic.Modules;

namespace Lethe.Synthetic.Objects;

/// <summary>A 12-lead ECG with annotations in free text (PS3.3 A.34.3).</summary>
internal static class EcgObject
{
    public const int Series = 8;
    private const int SamplesPerSecond = 500;
    private const int Samples = 1000;

    private static readonly string[] Leads =
        ["Lead I", "Lead II", "Lead III", "Lead aVR", "Lead aVL", "Lead aVF", "Lead V1", "Lead V2", "Lead V3", "Lead V4", "Lead V5", "Lead V6"];

    private static readonly string[] LeadCodes = ["1", "2", "61", "62", "63", "64", "3", "4", "5", "6", "7", "8"];

    public static DataSet Create(Scene scene)
    {
        var who = scene.Who;
        var set = Scene.NewSet();
        CommonModules.AddTo(set, scene, new SeriesKind(SopClass.TwelveLeadEcg, "ECG", Series, "Cardiograph"), 1);
        return set
            .Put("ContentDate", who.Dates.Content)
            .Put("ContentTime", who.Dates.ContentTime)
            .Put("AcquisitionDateTime", who.Dates.AcquisitionDateTime)
            .PutEmpty("AcquisitionContextSequence")
            .Put("WaveformSequence", Group(scene))
            .Put(
                "WaveformAnnotationSequence",
                Note($"Seen by {who.Hidden.WaveformNote}"),
                Note($"{who.Patient.Name.Split('^')[0]}, sinus rhythm"));
    }

    private static DataSet Note(string text) => new DataSet()
        .Put("UnformattedTextValue", text)
        .Put("ReferencedWaveformChannels", 1, 0)
        .Put("AnnotationGroupNumber", 0);

    private static DataSet Group(Scene scene) => new DataSet()
        .Put("WaveformOriginality", "ORIGINAL")
        .Put("NumberOfWaveformChannels", Leads.Length)
        .Put("NumberOfWaveformSamples", Samples)
        .Put("SamplingFrequency", SamplesPerSecond)
        .Put("MultiplexGroupLabel", "RHYTHM")
        .Put("ChannelDefinitionSequence", [.. Leads.Select((_, lead) => Channel(scene, lead))])
        .Put("WaveformBitsAllocated", 16)
        .Put("WaveformSampleInterpretation", "SS")
        .AddBytes(Keywords.Tag("WaveformData"), Vr.OW, Signal());

    private static DataSet Channel(Scene scene, int lead) => new DataSet()
        .Put("ChannelLabel", $"{LeadCodes[lead]} {scene.Who.Hidden.ChannelLabel}")
        .Put("ChannelSourceSequence", Keywords.Code("2:" + LeadCodes[lead], "MDC", Leads[lead]))
        .Put("ChannelSensitivity", 1)
        .Put("ChannelSensitivityUnitsSequence", Keywords.Code("uV", "UCUM", "microvolt").Put("CodingSchemeVersion", "1.4"))
        .Put("ChannelSensitivityCorrectionFactor", 1)
        .Put("ChannelBaseline", 0)
        .Put("ChannelSampleSkew", 0)
        .Put("WaveformBitsStored", 16);

    /// <summary>One beat in each second, of a different height in each lead.</summary>
    private static byte[] Signal()
    {
        var bytes = new byte[Samples * Leads.Length * 2];
        for (var i = 0; i < Samples; i++)
        {
            var phase = i % SamplesPerSecond;
            for (var lead = 0; lead < Leads.Length; lead++)
            {
                var height = phase is > 200 and < 220 ? 1000 - (Math.Abs(phase - 210) * 100) : phase % 50;
                BitConverter.TryWriteBytes(bytes.AsSpan(((i * Leads.Length) + lead) * 2), (short)(height * (lead + 4) / 8));
            }
        }

        return bytes;
    }
}
