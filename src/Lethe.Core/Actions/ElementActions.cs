using Lethe.Planning;

namespace Lethe.Actions;

/// <summary>The action for each kind. A kind without one removes: nothing undecided gets out.</summary>
internal static class ElementActions
{
    private static readonly IElementAction[] ByKind = Make();

    internal static IElementAction Of(ActionKind kind) => ByKind[(int)kind];

    private static IElementAction[] Make()
    {
        var actions = new IElementAction[byte.MaxValue + 1];
        Array.Fill(actions, new RemoveAction());
        actions[(int)ActionKind.Keep] = new KeepAction();
        actions[(int)ActionKind.Empty] = new EmptyAction();
        actions[(int)ActionKind.Dummy] = new DummyAction();
        actions[(int)ActionKind.RemapUids] = new RemapUidsAction();
        actions[(int)ActionKind.Recurse] = new RecurseAction();
        actions[(int)ActionKind.PatientCode] = new PatientCodeAction();
        actions[(int)ActionKind.CleanCode] = new CleanCodeAction();
        actions[(int)ActionKind.CleanIccProfile] = new CleanIccProfileAction();
        actions[(int)ActionKind.Mark] = new MarkAction();
        actions[(int)ActionKind.EmptyForAnimals] = new EmptyForAnimalsAction();
        actions[(int)ActionKind.KeepText] = new KeepTextAction();
        actions[(int)ActionKind.PixelData] = new PixelDataAction();
        actions[(int)ActionKind.CleanOverlay] = new CleanOverlayAction();
        actions[(int)ActionKind.GraphicLayer] = new GraphicLayerAction();
        actions[(int)ActionKind.CharacterSet] = new CharacterSetAction();
        actions[(int)ActionKind.DocumentLength] = new DocumentLengthAction();
        actions[(int)ActionKind.RecurseIfListed] = new RecurseIfListedAction();
        actions[(int)ActionKind.RecurseIfReferring] = new RecurseIfReferringAction();
        actions[(int)ActionKind.EmptyLaterality] = new EmptyLateralityAction();
        actions[(int)ActionKind.KeepStructuralUids] = new KeepStructuralUidsAction();
        actions[(int)ActionKind.KeepUids] = new KeepUidsAction();
        actions[(int)ActionKind.KeepDate] = new KeepDateAction();
        actions[(int)ActionKind.ShiftDate] = new ShiftDateAction();
        actions[(int)ActionKind.TruncateDate] = new TruncateDateAction();
        actions[(int)ActionKind.NeutralDate] = new NeutralDateAction();
        actions[(int)ActionKind.CleanText] = new CleanTextAction();
        actions[(int)ActionKind.KeepAge] = new KeepAgeAction();
        actions[(int)ActionKind.KeyedCode] = new KeyedCodeAction();
        actions[(int)ActionKind.Replace] = new ReplaceAction();
        actions[(int)ActionKind.KeepSafePrivate] = new KeepSafePrivateAction();
        actions[(int)ActionKind.CleanCsaHeader] = new CleanCsaHeaderAction();
        actions[(int)ActionKind.KeepCreator] = new KeepCreatorAction();
        actions[(int)ActionKind.PrivateCharacteristics] = new PrivateCharacteristicsAction();
        actions[(int)ActionKind.CleanContent] = new CleanContentAction();
        actions[(int)ActionKind.CleanDocument] = new CleanDocumentAction();
        actions[(int)ActionKind.KeepReviewed] = new KeepReviewedAction();
        actions[(int)ActionKind.RemoveReviewed] = new RemoveReviewedAction();
        actions[(int)ActionKind.ReplaceReviewed] = new ReplaceReviewedAction();
        actions[(int)ActionKind.RefuseUnreviewed] = new RefuseUnreviewedAction();
        return actions;
    }
}
