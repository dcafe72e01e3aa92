using System.Collections.Frozen;

namespace Lethe.Siemens;

/// <summary>
/// The closed list of tags: what is not here is unknown. The manufacturer publishes no list; names and forms are those seen in files.
/// Left out on purpose although numeric: UsedPatientWeight and PatReinPattern (weight), CoilId (plug codes of this device's coils),
/// MiscSequenceParam, QCData and MeasurementIndex (meaning unknown).
/// </summary>
internal static class CsaTags
{
    private const int LongestName = 63;

    private const string Numbers = """
        EchoLinePosition EchoColumnPosition EchoPartitionPosition UsedChannelMask Actual3DImaPartNumber B_value Filter1 Filter2
        ProtocolSliceNumber RealDwellTime SliceMeasurementDuration SequenceMask MeasuredFourierLines FlowEncodingDirection FlowVenc
        PhaseEncodingDirectionPositive NumberOfImagesInMosaic DiffusionGradientDirection ImageGroup SliceNormalVector TimeAfterStart
        FlipAngle RepetitionTime EchoTime NumberOfAverages VoxelThickness VoxelPhaseFOV VoxelReadoutFOV VoxelPositionSag VoxelPositionCor
        VoxelPositionTra VoxelNormalSag VoxelNormalCor VoxelNormalTra VoxelInPlaneRot ImagePositionPatient ImageOrientationPatient
        PixelSpacing SliceLocation SliceThickness Comp_Algorithm Comp_Blended Comp_ManualAdjusted FMRIStimulInfo RepetitionTimeEffective
        CsiImagePositionPatient CsiImageOrientationPatient CsiPixelSpacing CsiSliceLocation CsiSliceThickness OriginalSeriesNumber
        OriginalImageNumber ImaAbsTablePosition NonPlanarImage MoCoQMeasure SlicePosition_PCS RBMoCoTrans RBMoCoRot MultistepIndex
        ImaRelTablePosition NormalizeManipulated B_matrix BandwidthPerPixelPhaseEncode FMRIStimulLevel MosaicRefAcqTimes
        AutoInlineImageFilterEnabled VelocityEncodingDirectionN4
        NumberOfPrescans TransmitterCalibration PhaseGradientAmplitude ReadoutGradientAmplitude SelectionGradientAmplitude
        GradientDelayTime RfWatchdogMask RfPowerErrorIndicator SarWholeBody Sed Stim_mon_mode Operation_mode_flag dBdt_max t_puls_max
        dBdt_thresh dBdt_limit SW_korr_faktor Stim_max_online Stim_max_ges_norm_online Stim_lim Stim_faktor CoilTuningReflection
        MrProtocolVersion RelTablePosition ReadoutOS SliceArrayConcatenations SliceResolution AbsTablePosition AutoAlignMatrix
        ProtocolChangeHistory Isocentered RFSWDOperationMode SARMostCriticalAspect TablePositionOrigin B1rms TalesReferencePower
        EchoTrainLength RFEchoTrainLength GradientEchoTrainLength
        InversionTime ImagingFrequency MagneticFieldStrength EchoNumbers NumberOfPhaseEncodingSteps PercentSampling
        PercentPhaseFieldOfView PixelBandwidth AcquisitionMatrix
        """;

    /// <summary>Tag and the words that it may hold, in the forms 'Tag=word'.</summary>
    private const string Words = """
        DiffusionDirectionality=DIRECTIONAL DiffusionDirectionality=ISOTROPIC DiffusionDirectionality=NONE DiffusionDirectionality=BMATRIX
        PhaseEncodingDirection=ROW PhaseEncodingDirection=COL
        RFSWDDataType=measured RFSWDDataType=predicted GSWDDataType=measured GSWDDataType=predicted
        GradientMode=Fast GradientMode=Fast* GradientMode=Normal GradientMode=Normal* GradientMode=Whisper GradientMode=Whisper*
        GradientMode=Performance GradientMode=Performance*
        FlowCompensation=No FlowCompensation=Yes FlowCompensation=Read FlowCompensation=Slice FlowCompensation=Slice/Read
        RFSWDMostCriticalAspect=Head B1rmsSupervision=YES B1rmsSupervision=NO
        PhaseSliceOversampling=NONE PhaseSliceOversampling=2D PhaseSliceOversampling=3D PhaseSliceOversampling=2D_3D
        SafetyStandard=IEC SafetyStandard=FDA SequenceFileOwner=SIEMENS SequenceFileOwner=USER LongModelName=NUMARIS/4
        PositivePCSDirections=+LPH PositivePCSDirections=+RPH PositivePCSDirections=+LAH PositivePCSDirections=+LPF
        Laterality4MF=U Laterality4MF=L Laterality4MF=R Laterality4MF=B PhaseContrastN4=YES PhaseContrastN4=NO
        ImageType4MF=ORIGINAL ImageType4MF=DERIVED ImageType4MF=PRIMARY ImageType4MF=MIXED ImageType4MF=NONE ImageType4MF=M
        VolumetricProperties4MF=VOLUME VolumetricProperties4MF=SAMPLED VolumetricProperties4MF=DISTORTED VolumetricProperties4MF=MIXED
        DICOMAcquisitionContrast=T1 DICOMAcquisitionContrast=T2 DICOMAcquisitionContrast=T2_STAR DICOMAcquisitionContrast=DIFFUSION
        DICOMAcquisitionContrast=PERFUSION DICOMAcquisitionContrast=PROTON_DENSITY DICOMAcquisitionContrast=UNKNOWN
        DICOMAcquisitionContrast=FLUID_ATTENUATED DICOMAcquisitionContrast=STIR DICOMAcquisitionContrast=FLOW_ENCODED
        DICOMAcquisitionContrast=TOF
        ImagedNucleus=1H ImagedNucleus=2H ImagedNucleus=3HE ImagedNucleus=7LI ImagedNucleus=13C ImagedNucleus=19F ImagedNucleus=23NA
        ImagedNucleus=31P ImagedNucleus=129XE ImagedNucleus=17O ImagedNucleus=39K
        MRAcquisitionType=2D MRAcquisitionType=3D ScanningSequence=EP ScanningSequence=SE ScanningSequence=GR ScanningSequence=IR
        ScanningSequence=RM SequenceVariant=SK SequenceVariant=MTC SequenceVariant=SS SequenceVariant=TRSS SequenceVariant=SP
        SequenceVariant=MP SequenceVariant=OSP SequenceVariant=NONE ScanOptions=PER ScanOptions=RG ScanOptions=CG ScanOptions=PPG
        ScanOptions=FC ScanOptions=PFF ScanOptions=PFP ScanOptions=SP ScanOptions=FS ScanOptions=IR
        """;

    private const string Blanks = """
        UsedPatientWeight PatReinPattern CoilId MiscSequenceParam QCData MeasurementIndex PixelFile PixelFileName SequenceName
        SpectrumTextRegionLabel Comp_AutoParam Comp_AdjustedParam Comp_JobID FlowEncodingDirectionString LQAlgorithm ExamLandmarks
        ExamDataRole MRDiffusion RealWorldValueMapping MRVelocityEncoding DataFileName RepresentativeImage PostProcProtocol VFModelInfo
        VFSettings AutoAlignData FmriModelParameters FmriModelInfo FmriExternalParameters FmriExternalInfo VersionInfo DICOMImageFlavor
        """;

    private static readonly FrozenSet<string> TagWords = Split(Words).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CsaRule> Rules = Build();

    /// <summary>The names with a rule, in the order of rule and name.</summary>
    internal static IEnumerable<(CsaRule Rule, string Name)> All =>
        Rules.Select(pair => (pair.Value, pair.Key)).OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The rule for a name, which has to be the whole content of its field up to the NUL.</summary>
    internal static CsaRule RuleOf(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || name.Length > LongestName)
        {
            return CsaRule.Unknown;
        }

        Span<char> text = stackalloc char[LongestName];
        Latin.Widen(name, text);
        return Rules.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..name.Length], out var rule) ? rule : CsaRule.Unknown;
    }

    internal static bool IsWord(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        const int Longest = 2 * LongestName;
        var length = name.Length + 1 + value.Length;
        if (length > Longest)
        {
            return false;
        }

        Span<char> text = stackalloc char[Longest];
        Latin.Widen(name, text);
        text[name.Length] = '=';
        Latin.Widen(value, text[(name.Length + 1)..]);
        return TagWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..length]);
    }

    private static FrozenDictionary<string, CsaRule> Build()
    {
        var rules = new Dictionary<string, CsaRule>(StringComparer.Ordinal)
        {
            ["ImaCoilString"] = CsaRule.CoilElements,
            ["CoilString"] = CsaRule.CoilElements,
            ["UsedChannelString"] = CsaRule.ChannelMarks,
            ["AcquisitionMatrixText"] = CsaRule.Matrix,
            ["ICE_Dims"] = CsaRule.Dimensions,
            ["ImaPATModeText"] = CsaRule.PatMode,
            ["PATModeText"] = CsaRule.PatMode,
            ["CoilForGradient"] = CsaRule.GradientCoil,
            ["CoilForGradient2"] = CsaRule.GradientCoil,
            ["MrPhoenixProtocol"] = CsaRule.Protocol,
            ["MrProtocol"] = CsaRule.Protocol,
            ["MrEvaProtocol"] = CsaRule.Protocol,
        };
        Add(Split(Numbers), CsaRule.Number);
        Add(Split(Blanks), CsaRule.Blank);
        Add(Split(Words).Select(word => word[..word.IndexOf('=', StringComparison.Ordinal)]).Distinct(), CsaRule.Word);
        return rules.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(IEnumerable<string> names, CsaRule rule)
        {
            foreach (var name in names)
            {
                rules.Add(name, rule);
            }
        }
    }

    private static string[] Split(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
