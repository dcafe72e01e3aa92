using System.Text;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Standard;

public class ModalitiesTests
{
    [Fact]
    public void Modalities_are_defined_terms_alone()
    {
        Modalities.NameOf("CT"u8).ShouldBe("CT");
        Modalities.NameOf("MR \0"u8).ShouldBe("MR");
        Modalities.NameOf("SMITH"u8).ShouldBe("");
        Modalities.NameOf(Encoding.Latin1.GetBytes("Müller")).ShouldBe("");
        Modalities.NameOf(new byte[100]).ShouldBe("");
    }
}
