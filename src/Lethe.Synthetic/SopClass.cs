namespace Lethe.Synthetic;

/// <summary>The SOP classes of the demo (PS3.4 B.5).</summary>
internal static class SopClass
{
    public const string Cr = "1.2.840.10008.5.1.4.1.1.1";
    public const string DxForPresentation = "1.2.840.10008.5.1.4.1.1.1.1";
    public const string Ct = "1.2.840.10008.5.1.4.1.1.2";
    public const string UltrasoundMultiFrame = "1.2.840.10008.5.1.4.1.1.3.1";
    public const string Mr = "1.2.840.10008.5.1.4.1.1.4";
    public const string EnhancedMr = "1.2.840.10008.5.1.4.1.1.4.1";
    public const string TwelveLeadEcg = "1.2.840.10008.5.1.4.1.1.9.1.1";
    public const string PresentationState = "1.2.840.10008.5.1.4.1.1.11.1";
    public const string Xa = "1.2.840.10008.5.1.4.1.1.12.1";
    public const string Photograph = "1.2.840.10008.5.1.4.1.1.77.1.4";
    public const string ComprehensiveSr = "1.2.840.10008.5.1.4.1.1.88.33";
    public const string EncapsulatedPdf = "1.2.840.10008.5.1.4.1.1.104.1";
    public const string RtStructureSet = "1.2.840.10008.5.1.4.1.1.481.3";
    public const string DetachedStudy = "1.2.840.10008.3.1.2.3.1";
    public const string DetachedPatient = "1.2.840.10008.3.1.2.1.1";
    public const string PerformedStep = "1.2.840.10008.3.1.2.3.3";
}
