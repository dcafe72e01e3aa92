using Lethe.PictureKit.Pictures;
using Xunit;

namespace Lethe.Pixels.Tests.Text;

/// <summary>A test that needs fonts of Debian.</summary>
public sealed class FontsFactAttribute : FactAttribute
{
    public FontsFactAttribute() => Skip = Script.Missing;
}
