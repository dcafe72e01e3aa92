using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Profiles;
using Lethe.Protection;
using Lethe.Results;
using Lethe.TestKit;
using Lethe.Tests;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Hostile;

/// <summary>Equal inputs give equal outputs, whatever was done before and beside; keys serve many threads.</summary>
public class SameBytesTests
{
    private const int Threads = 8;
    private const int Instances = 12;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_thread_and_eight_give_the_same_bytes(bool isHidden)
    {
        var engine = new Deidentifier(Profile.Basic, Run.Key) { Originals = new OriginalsProtection([new ProtectedGroup("all", [TestPair.First.Recipient, TestPair.Second.Recipient])], isHidden) };
        var alone = All(engine, forwards: true);
        var many = await Task.WhenAll(Enumerable.Range(0, Threads).Select(i => Task.Run(() => All(engine, forwards: i % 2 == 0))));
        foreach (var outputs in many)
        {
            for (var i = 0; i < Instances; i++)
            {
                outputs[i].AsSpan().SequenceEqual(alone[i]).ShouldBeTrue($"instance {i}");
            }
        }

        if (isHidden)
        {
            // Who comes first has the first slot.
            return;
        }

        var same = new Deidentifier(Profile.Basic, Run.Key) { Originals = new OriginalsProtection([new ProtectedGroup("other name", [TestPair.Second.Recipient, TestPair.First.Recipient])]) };
        All(same, forwards: false)[3].AsSpan().SequenceEqual(alone[3]).ShouldBeTrue("the order of recipients and the name of the group make no difference");
    }

    [Fact]
    public async Task A_key_opens_for_eight_threads_at_once()
    {
        var engine = new Deidentifier(Profile.Basic, Run.Key) { Originals = new OriginalsProtection(TestPair.First.Recipient) };
        var files = All(engine, forwards: true);
        var restorer = new Reidentifier(TestPair.Second.Key, TestPair.First.Key);
        var results = await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() => Restored(restorer, files))));
        results.ShouldAllBe(ids => ids.SequenceEqual(Enumerable.Range(0, Instances).Select(i => $"ID-{i}")));
    }

    private static List<string> Restored(Reidentifier restorer, byte[][] files)
    {
        using var session = restorer.CreateSession();
        return [.. files.Select(file => session.Reidentify(new MemorySource(file)) == Outcome.Restored ? System.Text.Encoding.ASCII.GetString(session.Result.PatientId) : "none")];
    }

    private static byte[][] All(Deidentifier engine, bool forwards)
    {
        using var session = engine.CreateSession();
        var outputs = new byte[Instances][];
        foreach (var i in forwards ? Enumerable.Range(0, Instances) : Enumerable.Range(0, Instances).Reverse())
        {
            session.Deidentify(new MemorySource(Input(i))).ShouldBe(Outcome.Deidentified);
            using var stream = new MemoryStream();
            session.Output.WriteTo(stream);
            outputs[i] = stream.ToArray();
        }

        return outputs;
    }

    private static byte[] Input(int number) => Part10Writer.ToBytes(Run.Instance()
        .Add(new Tag(0x0010, 0x0020), Vr.LO, $"ID-{number}")
        .Add(new Tag(0x0028, 0x0100), Vr.US, 16).Add(new Tag(0x0028, 0x0101), Vr.US, 12).Add(new Tag(0x0028, 0x0102), Vr.US, 11).Add(new Tag(0x0028, 0x0103), Vr.US, 0)
        .AddBytes(new Tag(0x7FE0, 0x0010), Vr.OW, new byte[20_000 + 20 * number]));
}
