using Lethe.Pixels.Codecs;
using Lethe.Pixels.Tests.Codecs.Libraries;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs;

public sealed class CodecLibrariesTests
{
    [Fact]
    public void All_libraries_are_listed_whether_there_or_not() =>
        CodecLibraries.Find().Select(library => library.Name).ShouldBe([CodecLibraries.CharLs, CodecLibraries.OpenJpeg]);

    [LibraryFact(CodecLibraries.CharLs)]
    public void The_version_of_one_that_is_there_is_told() => CodecLibraries.Find()[0].Version.ShouldStartWith("2.");

    [LibraryFact(CodecLibraries.OpenJpeg)]
    public void So_is_that_of_the_other() => CodecLibraries.Find()[1].Version.ShouldStartWith("2.");
}
