using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Standard;

public class MethodCodesTests
{
    [Fact]
    public void Has_the_profile_and_twelve_options()
    {
        MethodCodes.Count.ShouldBe(13);
        MethodCodes.All.ShouldAllBe(code => code.Scheme == "DCM");
        MethodCodes.All.Select(code => code.Value).Order().ShouldBe(Enumerable.Range(113100, 13).Select(n => $"{n}"));
        MethodCodes.BasicProfile.ShouldBe(new MethodCode("113100", "DCM", "Basic Application Confidentiality Profile"));
    }

    [Theory]
    [InlineData(ConfidentialityOption.CleanPixelData, "113101")]
    [InlineData(ConfidentialityOption.CleanRecognizableVisualFeatures, "113102")]
    [InlineData(ConfidentialityOption.CleanGraphics, "113103")]
    [InlineData(ConfidentialityOption.CleanStructuredContent, "113104")]
    [InlineData(ConfidentialityOption.CleanDescriptors, "113105")]
    [InlineData(ConfidentialityOption.RetainLongitudinalFullDates, "113106")]
    [InlineData(ConfidentialityOption.RetainLongitudinalModifiedDates, "113107")]
    [InlineData(ConfidentialityOption.RetainPatientCharacteristics, "113108")]
    [InlineData(ConfidentialityOption.RetainDeviceIdentity, "113109")]
    [InlineData(ConfidentialityOption.RetainUids, "113110")]
    [InlineData(ConfidentialityOption.RetainSafePrivate, "113111")]
    [InlineData(ConfidentialityOption.RetainInstitutionIdentity, "113112")]
    public void Each_option_has_its_code(ConfidentialityOption option, string value) => MethodCodes.Of(option).Value.ShouldBe(value);
}
