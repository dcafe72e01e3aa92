using System.Text;
using Lethe.Codestreams;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Codestreams;

public class EncoderCommentsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\0\0")]
    [InlineData("Created by OpenJPEG version 2.5.0")]
    [InlineData("Created by GDCM/OpenJPEG version 2.0.0")]
    [InlineData("Kakadu-v8.2.1\0")]
    [InlineData("Intel(R) JPEG Library, version [1.51.12.44]")]
    [InlineData("Created with GIMP")]
    public void Known(string comment) => EncoderComments.IsKnown(Encoding.Latin1.GetBytes(comment)).ShouldBeTrue();

    [Theory]
    [InlineData("Created with GIMP by Anna")]
    [InlineData("Anna Berg, Kakadu-v8")]
    [InlineData("kakadu-v8")]
    [InlineData("Kakadu-12345678901234567")]
    [InlineData("4711")]
    public void Not_known(string comment) => EncoderComments.IsKnown(Encoding.Latin1.GetBytes(comment)).ShouldBeFalse();
}
