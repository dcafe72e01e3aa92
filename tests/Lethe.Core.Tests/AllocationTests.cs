using Lethe.Dicom.Building;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Synthetic;
using Shouldly;
using Xunit;

namespace Lethe.Tests;

/// <summary>A session that is kept allocates nothing per file, so that the memory of a run is flat and the collector sleeps.</summary>
public sealed class AllocationTests
{
    private const int WarmUp = 50;
    private const int Files = 100;
    private const int Rounds = 20;

    [Theory]
    [InlineData("CT/slice2.dcm", SyntaxUid.ExplicitLittleEndian)]
    [InlineData("CT/slice2.dcm", SyntaxUid.ImplicitLittleEndian)]
    [InlineData("CT/slice1.dcm", SyntaxUid.ExplicitLittleEndian)]
    [InlineData("MR/slice1.ima", SyntaxUid.ImplicitLittleEndian)]
    [InlineData("SR/report.dcm", SyntaxUid.ExplicitLittleEndian)]
    [InlineData("MR/volume.dcm", SyntaxUid.ExplicitLittleEndian)]
    [InlineData("RT/structures.dcm", SyntaxUid.ImplicitLittleEndian)]
    [InlineData("US/loop.dcm", SyntaxUid.ExplicitLittleEndian)]
    public void The_engine_allocates_exactly_nothing_per_file(string path, string transferSyntax)
    {
        var files = Instances(path, transferSyntax);
        var session = new Deidentifier(Profile.Basic, ProjectKey.FromBytes(new byte[ProjectKey.Size])).CreateSession();
        var source = new MemorySource();
        for (var i = 0; i < WarmUp; i++)
        {
            source.Reset(files[i % files.Length]);
            session.Deidentify(source).ShouldBe(Outcome.Deidentified);
        }

        // While the runtime still replaces methods by optimised ones it may allocate on this thread; the steady state comes after that.
        var allocating = Enumerable.Range(0, Rounds).Select(_ => AllocatedBy(session, source, files)).TakeWhile(bytes => bytes != 0).Count();

        allocating.ShouldBeLessThan(Rounds, "every round allocated");
    }

    private static long AllocatedBy(DeidentificationSession session, MemorySource source, byte[][] files)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Files; i++)
        {
            source.Reset(files[i % files.Length]);
            session.Deidentify(source);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Instances of several patients, so that nothing is only remembered from the file before.</summary>
    private static byte[][] Instances(string path, string transferSyntax)
    {
        var options = new DemoOptions { Size = 64, SmallSize = 64, FrameSize = 160, Frames = 2, Slices = 2 };
        return [.. Enumerable.Range(0, 10).Select(number =>
        {
            var file = DemoStudies.Files(options with { Seed = number + 1 }).First(f => f.Path == path);
            return Part10Writer.ToBytes(file.Content, file.Form with { TransferSyntax = transferSyntax });
        })];
    }
}
