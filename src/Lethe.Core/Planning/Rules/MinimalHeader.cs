using Lethe.Dicom.Elements;
using Lethe.Facts;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>
/// Reduces what the Basic Profile does to what a valid object cannot be without (<see cref="Profile.KeepsMinimum"/>): of Type 3 and
/// undefined attributes nothing stays, of Type 2 and 2C no value (PS3.5 7.4). Never lets out more than the decision it reduces.
/// </summary>
internal static class MinimalHeader
{
    private const uint ReferencedSeriesSequence = 0x0008_1115;
    private const uint StudiesContainingOtherReferencedInstancesSequence = 0x0008_1200;
    private const uint PatientSexNeutered = 0x0010_2203;
    private const uint DimensionOrganizationType = 0x0020_9311;
    private const uint NumberOfFrames = 0x0028_0008;
    private const uint StructureSetRoiSequence = 0x3006_0020;
    private const uint RoiContourSequence = 0x3006_0039;
    private const uint RtRoiObservationsSequence = 0x3006_0080;
    private const uint ExtendedOffsetTable = 0x7FE0_0001;
    private const uint ExtendedOffsetTableLengths = 0x7FE0_0002;

    internal static Decision Reduce(Tag tag, in Decision decision) => decision with
    {
        Actions = Reduce(tag, decision.Actions),
        Argument = decision.Argument with { Otherwise = Reduce(tag, decision.Argument.Otherwise) },
    };

    /// <summary>Where the reduction of one Type comes from.</summary>
    internal static string OriginOf(AttributeType type) => $"minimal header: {TypeNames.Of(type)}";

    private static ulong Reduce(Tag tag, ulong actions)
    {
        if (IsOfOptionalModule(tag))
        {
            return Rule.Always(ActionKind.Remove);
        }

        for (var type = AttributeType.NotDefined; type <= AttributeType.Type1C; type++)
        {
            var kind = Rule.ActionOf(actions, type);
            actions = Rule.With(actions, type, IsStructure(tag, type) ? kind : type switch
            {
                AttributeType.NotDefined or AttributeType.Type3 => ActionKind.Remove,
                AttributeType.Type2C when tag.Value == Laterality.Tag => ActionKind.EmptyLaterality,
                AttributeType.Type2 or AttributeType.Type2C => WithoutValue(kind),
                _ => IfReferring(tag, kind),
            });
        }

        return actions;
    }

    /// <summary>
    /// The modules of clinical trials are optional in every IOD (usage U of PS3.3 Annex A), and all that they demand is of group 0012. Patient's Sex
    /// Neutered is demanded of animals by another such module.
    /// </summary>
    private static bool IsOfOptionalModule(Tag tag) =>
        tag.Value == PatientSexNeutered || (tag.Group == 0x0012 && !IsStructure(tag, AttributeType.Type1));

    /// <summary>
    /// What says how the rest is to be read stays whatever the IOD says of it: the character set of text that stays, in items too
    /// (PS3.5 7.5.3), the marks, the pixels, and what others would be wrong or unreadable without.
    /// </summary>
    private static bool IsStructure(Tag tag, AttributeType type) => tag.Value switch
    {
        SpecialAttributes.SpecificCharacterSet or SpecialAttributes.PatientIdentityRemoved or SpecialAttributes.DeidentificationMethod
            or SpecialAttributes.DeidentificationMethodCodeSequence or SpecialAttributes.LongitudinalTemporalInformationModified
            or SpecialAttributes.FloatPixelData or SpecialAttributes.DoubleFloatPixelData or SpecialAttributes.PixelData => true,

        // Files of single-frame classes may hold several frames all the same; without the offset table (PS3.3 C.7.6.3, Type 3)
        // fragments cannot be told apart.
        NumberOfFrames => true,
        ExtendedOffsetTable or ExtendedOffsetTableLengths => type == AttributeType.Type3,

        // PS3.3 C.7.6.17: TILED_FULL here is why tiles have no functional groups of their own.
        DimensionOrganizationType => type == AttributeType.Type3,

        // PS3.3 C.8.8.5, C.8.8.6 and C.8.8.8: Type 3 now, Type 1 in earlier editions; the content of the object like the pixels of an image.
        StructureSetRoiSequence or RoiContourSequence or RtRoiObservationsSequence => type != AttributeType.NotDefined,
        _ => false,
    };

    /// <summary>New UIDs and the pseudonym stay, so that instances go on belonging together.</summary>
    private static ActionKind WithoutValue(ActionKind kind) => kind is ActionKind.Remove or ActionKind.EmptyForAnimals
        or ActionKind.PatientCode or ActionKind.RemapUids or ActionKind.KeepStructuralUids
        ? kind
        : ActionKind.Empty;

    /// <summary>PS3.3 C.12.2: what is referenced is listed, and nothing else; most references go.</summary>
    private static ActionKind IfReferring(Tag tag, ActionKind kind) =>
        kind == ActionKind.Recurse && tag.Value is ReferencedSeriesSequence or StudiesContainingOtherReferencedInstancesSequence ? ActionKind.RecurseIfReferring : kind;
}
