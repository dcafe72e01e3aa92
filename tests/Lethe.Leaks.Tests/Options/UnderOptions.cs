using Lethe.Leaks.Tests.Places;
using Lethe.Leaks.Tests.Search;

namespace Lethe.Leaks.Tests.Options;

/// <summary>The leak tests of the Basic Profile once more, under all options together and under the profile for research.</summary>
public static class UnderOptions
{
    public class ElementPlacesModifiedTests : ElementPlacesTests { private protected override OptionSet Under => OptionSet.AllModified; }

    public class ElementPlacesFullTests : ElementPlacesTests { private protected override OptionSet Under => OptionSet.AllFull; }

    public class ElementPlacesResearchTests : ElementPlacesTests { private protected override OptionSet Under => OptionSet.Find("research"); }

    public class AttributePlacesModifiedTests : AttributePlacesTests { private protected override OptionSet Under => OptionSet.AllModified; }

    public class AttributePlacesFullTests : AttributePlacesTests { private protected override OptionSet Under => OptionSet.AllFull; }

    public class AttributePlacesResearchTests : AttributePlacesTests { private protected override OptionSet Under => OptionSet.Find("research"); }

    public class FilePlacesModifiedTests : FilePlacesTests { private protected override OptionSet Under => OptionSet.AllModified; }

    public class CodestreamPlacesModifiedTests : CodestreamPlacesTests { private protected override OptionSet Under => OptionSet.Unjoinable; }

    public class PrivateModifiedTests : Structure.PrivateTests { private protected override OptionSet Under => OptionSet.AllModified; }

    public class PrivateResearchTests : Structure.PrivateTests { private protected override OptionSet Under => OptionSet.Find("research"); }

    public class TailModifiedTests : Structure.TailTests { private protected override OptionSet Under => OptionSet.AllModified; }

    public class CharacterSetModifiedTests : Text.CharacterSetTests { private protected override OptionSet Under => OptionSet.AllModified; }

    public class CharacterSetResearchTests : Text.CharacterSetTests { private protected override OptionSet Under => OptionSet.Find("research"); }

    public class SyntaxModifiedTests : Structure.SyntaxTests { private protected override OptionSet Under => OptionSet.Unjoinable; }

    public class VrModifiedTests : Structure.VrTests { private protected override OptionSet Under => OptionSet.AllModified; }

    public class UnknownVrModifiedTests : Structure.UnknownVrTests { private protected override OptionSet Under => OptionSet.AllModified; }

    public class IdentifierPlacesModifiedTests : IdentifierPlacesTests { private protected override OptionSet Under => OptionSet.Unjoinable; }

    public class IdentifierPlacesResearchTests : IdentifierPlacesTests { private protected override OptionSet Under => OptionSet.Find("research"); }
}
