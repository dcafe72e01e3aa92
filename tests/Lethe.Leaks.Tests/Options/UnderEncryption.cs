using Lethe.Leaks.Tests.Places;
using Lethe.Leaks.Tests.Search;

namespace Lethe.Leaks.Tests.Options;

/// <summary>The leak tests of the Basic Profile once more, with the originals in envelopes: in the clear there is no more than without.</summary>
public static class UnderEncryption
{
    public class ElementPlacesSealedTests : ElementPlacesTests { private protected override OptionSet Under => OptionSet.Sealed; }

    public class AttributePlacesSealedTests : AttributePlacesTests { private protected override OptionSet Under => OptionSet.SealedModified; }

    public class FilePlacesSealedTests : FilePlacesTests { private protected override OptionSet Under => OptionSet.Sealed; }

    public class TailMinimumTests : Structure.TailTests { private protected override OptionSet Under => OptionSet.SealedMinimum; }

    public class CodestreamPlacesSealedTests : CodestreamPlacesTests { private protected override OptionSet Under => OptionSet.Sealed; }

    public class PrivateSealedTests : Structure.PrivateTests { private protected override OptionSet Under => OptionSet.SealedGroups; }

    public class TailSealedTests : Structure.TailTests { private protected override OptionSet Under => OptionSet.Sealed; }

    public class CharacterSetSealedTests : Text.CharacterSetTests { private protected override OptionSet Under => OptionSet.SealedGroups; }

    public class SyntaxSealedTests : Structure.SyntaxTests { private protected override OptionSet Under => OptionSet.Sealed; }

    public class VrSealedTests : Structure.VrTests { private protected override OptionSet Under => OptionSet.SealedModified; }

    public class UnknownVrSealedTests : Structure.UnknownVrTests { private protected override OptionSet Under => OptionSet.Sealed; }

    public class IdentifierPlacesSealedTests : IdentifierPlacesTests { private protected override OptionSet Under => OptionSet.Sealed; }
}
