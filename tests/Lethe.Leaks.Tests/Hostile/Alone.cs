using Xunit;

namespace Lethe.Leaks.Tests.Hostile;

/// <summary>Tests that measure time: no others run beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
