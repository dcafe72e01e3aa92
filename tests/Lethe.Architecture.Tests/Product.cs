using System.Reflection;

namespace Lethe.Architecture.Tests;

/// <summary>The assemblies of the product.</summary>
internal static class Product
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. new[] { "Lethe.Dicom", "Lethe.Core", "Lethe.Pixels", "Lethe.SecondLook", "Lethe.Synthetic", "Lethe.Batch", "lethe" }.Select(Assembly.Load)];
}
