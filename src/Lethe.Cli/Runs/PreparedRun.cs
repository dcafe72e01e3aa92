using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Protection;

namespace Lethe.Cli.Runs;

/// <summary>What <c>lethe deidentify</c> works with, read from the files that were named.</summary>
/// <param name="Profile">What to do.</param>
/// <param name="Key">The project key, or one for this run.</param>
/// <param name="Originals">How originals are kept, or null.</param>
internal sealed record PreparedRun(Profile Profile, ProjectKey Key, OriginalsProtection? Originals);
