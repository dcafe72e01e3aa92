namespace Lethe.Synthetic.Benchmarks;

/// <summary>The files that speed is measured with.</summary>
public enum BenchmarkKind
{
    /// <summary>CT slices of 0.5 MB with long headers.</summary>
    Ct,

    /// <summary>MR slices of 40 KB.</summary>
    SmallMr,

    /// <summary>Ultrasound loops of 5 MB.</summary>
    UltrasoundMultiFrame,
}
