using System.Collections.Concurrent;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>Files with envelopes and restored files are as valid as their originals.</summary>
[Collection(Envelopes.Name)]
public sealed class ValidityTests(Envelopes envelopes, InputErrors inputs)
{
    private static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>What cannot be otherwise: binary data of 5 bytes stand where the name of a private creator belongs, and 00 makes their length even (PS3.5 7.1.1).</summary>
    private static readonly string[] PaddedCreators =
    [
        "pydicom+deid-data/deid_data/data/humans/ctbrain1.dcm: Error - Value invalid for this VR - (0x0011,0x0011) LO PrivateCreator  LO - Trailing character invalid for this VR = '' (0)",
        "pydicom+deid-data/deid_data/data/humans/ctbrain2.dcm: Error - Value invalid for this VR - (0x0011,0x0011) LO PrivateCreator  LO - Trailing character invalid for this VR = '' (0)",
    ];

    [CollectionTheory("dciodvfy", "dcmconv")]
    [InlineData("basic")]
    [InlineData("minimal")]
    public void Dciodvfy_finds_no_new_errors_in_protected_files(string header) =>
        NewErrors(envelopes.Of(header), file => file.Output).ShouldBeEmpty();

    /// <summary>What both profiles restore is equal in nearly all files, so one of them is asked about.</summary>
    [CollectionFact("dciodvfy", "dcmconv")]
    public void Dciodvfy_finds_no_new_errors_in_restored_files() =>
        NewErrors(envelopes.Minimal, file => EnvelopeSet.RestoredBy(TestPair.Second, file)).ShouldBe(PaddedCreators);

    private List<string> NewErrors(EnvelopeSet set, Func<CollectionFile, string> made)
    {
        var failures = new ConcurrentBag<string>();
        var judged = new ConcurrentBag<string>();
        Parallel.ForEach(set.Protected, TwoAtOnce, file =>
        {
            if (inputs.Of(file.Source) is not { } before)
            {
                return;
            }

            judged.Add(file.Name);
            var after = Validator.ErrorsOf(made(file), set.Scratch);
            foreach (var error in after is null ? ["the object is not recognised any more"] : Validator.New(before, after))
            {
                failures.Add($"{file.Name}: {error}");
            }
        });

        judged.Count.ShouldBeGreaterThan(350, "control: most files are of objects that it knows");
        set.Demo.ShouldAllBe(file => judged.Contains(file.Name));
        return [.. failures.Order(StringComparer.Ordinal)];
    }
}
