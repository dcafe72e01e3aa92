using System.Collections.Frozen;

namespace Lethe.Siemens;

/// <summary>
/// The closed list of names in the keys of a protocol: settings of the measurement. Names that are not here are dropped with their
/// lines. Left out on purpose: sSpecPara.lFinalMatrixSize (XA30 writes date and time of the examination there), coil plugs and keys,
/// calibration tables of gradients and transmitters (they tell one device from another), ids of protocols and sequences.
/// </summary>
internal static class ProtocolNames
{
    private const int LongestName = 64;

    private const string Roots = """
        acFlowComp adFlipAngleDegree alRepetitionsDelayTimeMs alTD alTE alTI alTR alTS asCoilSelectMeas asDynamicAdjustVolumes
        bPtabAbsStartPosZValid dAutoCoilSelectIlluRangeScale dAveragesDouble dOverallImageScaleCorrectionFactor dOverallImageScaleFactor
        dRefSNR dRefSNR_VOI lAverages lCombinedEchoes lContrasts lDelayTimeInTR lDummyScans lInvContrasts lParadigmPeriodicity
        lPtabAbsStartPosZ lRepetitions lScanRegionPosTra lScanTimeSec lSilentPeriod lTOM lTotalScanTimeSec sAdjData sAngio sAsl sAutoAlign
        sCoilSelectMeas sDiffusion sDistortionCorrFilter sDynDistCorrFilter sFastImaging sGRADSPEC sGroupArray sInversionArray sKSpace
        sPat sPhysioImaging sPrepPulses sPreScanNormalizeFilter sProtConsistencyInfo sRawFilter sRSatArray sRXSPEC sSliceAcceleration
        sSliceArray sSpecPara sTXSPEC sWipMemBlock tSequenceFileName ucAAMode ucAARefMode ucAARegionMode ucAutoAlignInit ucBold3dPace
        ucBOLDParadigmArray ucBreastApplication ucCineMode ucCoilCombineMode ucDisableChangeStoreImages ucDixon ucDixonSaveOriginal
        ucEnableIntro ucEnableNoiseAdjust ucExternalTriggerSignal ucFlipAngleMode ucForcePositioningOnNDIS ucInlineEva
        ucInteractiveRealtime ucInternalTablePosValid ucMotionCorr ucOneSeriesForAllMeas ucPHAPSMode ucReadOutMode ucReconstructionMode
        ucScanRegionPosValid ucSequenceType ucTablePositioningMode ucTmapB0Correction ucTmapEval ucTmapImageType
        ucWaitForPrepareCompletion ulOrganUnderExamination ulReaquisitionMode ulVersion ulWrapUpMagn WaitForUserStart
        """;

    private const string Members = """
        __attribute__ adFree adRes adT2PrepDuration alAverages alBValue alDwellTime alFree aLocalShimCoilSelectData alShimCurrent
        alSliceAcqOrder alVariCapVoltages anAsc anMember anPos aPTXRFPulse aRFPULSE aRxCoilSelectData asDiffDirVector asElm asGPAData
        asGroup asList asLocalShimData asNucleusInfo asSlice aTxCoilSelectData aTxScaleFactor B1CorrectionParameters bActive
        bAdjustWithBreathhold bAmplitudeCorrectionValid bAmplitudeValid BCCombineMatrix BCCombineMode bFrequencyValid bGainValid
        bIgnoreBCLCExcluding bKDynValid bLocalShimDataValid bOffsetValid bPilotToneSupportActive bReferenceAmplitudeValid bRFPAIndexValid
        bShimCurrentValid bSuppressExclusiveProperties bSuppressMandatoryProperties bTxScaleFactorsValid bValid dAAMatrix
        dAngioDynCentralRegionA dAngioDynSamplingDensityB dAutoCoilSelectIlluRangeScale dCor dDarkBloodFlipAngle dDarkBloodThickness
        dDistFact dGap dGatingRatio dIm dInPlaneRot dIRPulseThicknessFactor DistributionAsymmetry dOverallImageScaleCorrectionFactor
        dOverallImageScaleFactor dPhaseFOV dPhaseOversamplingForDialog dPhaseResolution dPulseAcceleration dRe dReadoutFOV dSag
        dSeqPhasePartialFourierForSNR dSliceOversamplingForDialog dSliceResolution dSpecLipidSupprBandwidth dSpecLipidSupprDeltaPos
        dSpecWaterSupprBandwidth dsScheme dT2PrepDuration dThickness dTotalAccelFact dTra eCoilType flAmplitude flAmplitudeCorrection
        flAmplitudeNL flCorrectionFactorMax flGMax flKDynMagnitudeClipHigh flKDynMagnitudeClipLow flKDynMagnitudeMax flKDynMagnitudeMin
        flKDynPhaseClip flKDynPhaseMax flNominalB0 flPeakReserveFactor flReferenceAmplitude flRiseTime iAdjUIFieldMapMode IgnoreCoilGroups
        iUsedRFactor lAccelFact3D lAccelFactCenter lAccelFactPE lAccelFactPeriph lAcqusitionWindowPercent lADCChannelConnected
        lArrhythmiaDetection lAutoRefScanMode lAutoRefScanNo lB0CorrectionType lB1ShimMode lB1ShimType lBaseResolution lBCExcitationMode
        lBCSeqExcitationMode lCardiacGateOffThreshold lCardiacGateOnThreshold lCoilCopy lCoilSelectIndex lConc lCor lCoupleAdjVolTo
        lDecouplingType lDiffDirections lDiffWeightings lDummyHeartbeats lDynamicReconMode lEchoSpacing lEchoTrainDuration
        lElementSelected lEPIFactor lExcitationType lFatSupOpt lFatWaterContrast lFOVShiftFactor lFrequency lGain lImagesPerSlab
        lLinesPerShot lMaximumNofRxReceiverChannels lMethod1 lMethod2 lMultiBandFactor lMuxChannelConnected lNOEType lNoiseLevel
        lNoOfTraPulses lNumberOfBins lOffsetX lOffsetY lOffsetZ lPartitions lPhaseCorrectionMode lPhaseCyclingType lPhaseEncodingLines
        lPhaseEncodingType lPhases lPulseType lQSpaceMaxBValue lQSpaceSteps lRadialInterleavesPerImage lRadialViews lRefLinesPE
        lRespGatePhase lRespGateThreshold lRetroGatedImages lRFExcitationBandwidth lRFPAIndex lRxChannelConnected lSag lSegments lShots
        lSignal1 lSignal2 lSize lSliceTurboFactor lSlope_256 lSpecAppl lSpectralSuppression lTemporalInterpolation lTra
        lTrajectoryOptimization lTrajectoryType lTriggerIntervals lTriggerPulses lTriggerWindow lTurboFactor lTxChannelConnected
        lVectorSize nSize Reordering3D sAdjVolume sCoilElementID sCoilProperties sCoilStringForConversion sFlowArray sFreeDiffusionData
        size sNormal sPhysioBeatSensor sPhysioECG sPhysioExt sPhysioExt2 sPhysioNative sPhysioPulse sPhysioResp SpiralInterleaves
        sPosition sPostLabelingDelay sPSat sTSat sTxScaleFactorCP sTxScaleFactorEP tCoilID tElement tNucleus uc2DInterpolation
        ucAnatomicalSliceMode ucAsymmetricEchoAllowed ucAsymmetricEchoMode ucAutoRefScan ucAveragingMode ucBCExcitationModeValid
        ucBloodSuppression ucConcatenationsSelectModeResp ucDimension ucDynamicMode ucEnableEllipticalScanning ucExcitMode ucFatSat
        ucFatSatMode ucFlowSenMode ucFreeEchoSpacing ucImageNumbCor ucImageNumbSag ucImageNumbTra ucInversion ucIRScheme ucMode ucMTC
        ucMultiSliceMode ucNoiseDecorrMode ucNoiseReduction ucOn ucPATMode ucPCFlowMode ucPhaseEncRE ucPhasePartialFourier ucPOCS
        ucReadoutPartialFourier ucRefScanMode ucRemoveOversampling ucRFPulseType ucSatRecovery ucSaveUnfiltered ucSegmentationMode
        ucSimultaneousExcitation ucSlicePartialFourier ucT2Prep ucTIScout ucTOFInflow ucTPatAverageAllFrames ucTrajectory
        ucUndersamplingPattern ucViewSharing ucWaterSat uiAdjB0AcqMode uiAdjB1AcqMode uiAdjFreMode uiAdjFreProtRelated
        uiAdjFreqConfirmSpec uiAdjMDSMode uiAdjRFMapMode uiAdjShimMode uiAdjSliceBySliceFirstOrderShim uiAdjSliceBySliceFrequency
        uiAdjSliceBySliceTxRef uiAdjTableTolerance uiAdjTraMode uiAdjustmentMode uiAdjVolumeValid uiAdjWatSupMode uiAdjWithBC
        uiFastViewOptimization uiLocalShim uiLRBalancing ulCaipirinhaMode ulConvFromVersion ulCoordinateSystem ulEnableRFSpoiling ulMode
        ulNormalization ulQSpaceCoverage ulQSpaceSampling ulShape ulSuppressionMode unReordering UseDoubleDataRate
        """;

    private static readonly FrozenSet<string> RootSet = Split(Roots);

    private static readonly FrozenSet<string> MemberSet = Split(Members);

    /// <summary>True for the name at the start of a key.</summary>
    internal static bool IsRoot(ReadOnlySpan<byte> name) => IsIn(RootSet, name);

    /// <summary>True for a name behind a point.</summary>
    internal static bool IsMember(ReadOnlySpan<byte> name) => IsIn(MemberSet, name);

    private static bool IsIn(FrozenSet<string> names, ReadOnlySpan<byte> name)
    {
        if (name.Length is 0 or > LongestName)
        {
            return false;
        }

        Span<char> text = stackalloc char[LongestName];
        Latin.Widen(name, text);
        return names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..name.Length]);
    }

    private static FrozenSet<string> Split(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
