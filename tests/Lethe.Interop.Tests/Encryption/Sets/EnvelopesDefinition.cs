using Xunit;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>Tests that share the sets of files and what dciodvfy says of the inputs.</summary>
[CollectionDefinition(Envelopes.Name)]
public sealed class EnvelopesDefinition : ICollectionFixture<Envelopes>, ICollectionFixture<InputErrors>;
