using Lethe.Dicom.Building;
using Lethe.Dicom.Directories;
using Lethe.Dicom.Reading;
using Lethe.TestKit;
using Lethe.TestKit.Fuzz;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Directories;

public class MediaDirectoryTests
{
    private static readonly string[] Syntaxes = [SyntaxUid.ExplicitLittleEndian, SyntaxUid.ImplicitLittleEndian, SyntaxUid.ExplicitBigEndian];

    private static List<string>? Read(byte[] file) => MediaDirectory.ReadFileIds(new MemorySource(file))?.ToList();

    public static TheoryData<string, bool, bool> Forms
    {
        get
        {
            var forms = new TheoryData<string, bool, bool>();
            foreach (var syntax in Syntaxes)
            {
                forms.Add(syntax, false, false);
                forms.Add(syntax, true, false);
                forms.Add(syntax, false, true);
                forms.Add(syntax, true, true);
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void File_ids_of_records_in_use_are_read_however_the_file_is_coded(string syntax, bool undefinedItems, bool undefinedSequences)
    {
        var form = new WriteOptions { TransferSyntax = syntax, UndefinedItems = undefinedItems, UndefinedSequences = undefinedSequences };
        var file = DirectoryFiles.Of(form, DirectoryFiles.Record(null), DirectoryFiles.Record("A\\B\\1"), DirectoryFiles.Record("A\\B\\2", 0), DirectoryFiles.Record(" C "), DirectoryFiles.Record("D", null), DirectoryFiles.Record(""));

        Read(file).ShouldBe(["A\\B\\1", "C", "D"]);
        Read([.. file, .. new byte[1021]]).ShouldBe(["A\\B\\1", "C", "D"], "zeros that fill a sector up");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_directory_that_was_cut_anywhere_gives_nothing(string syntax, bool undefinedItems, bool undefinedSequences)
    {
        var form = new WriteOptions { TransferSyntax = syntax, UndefinedItems = undefinedItems, UndefinedSequences = undefinedSequences };
        var file = DirectoryFiles.Of(form, DirectoryFiles.Record("A\\B\\1"), DirectoryFiles.Record("A\\B\\2"));
        for (var length = 0; length < file.Length; length++)
        {
            Read(file[..length]).ShouldBeNull($"{length} of {file.Length} bytes");
        }
    }

    [Fact]
    public void Records_behind_the_end_of_their_sequence_are_damage_and_not_lost()
    {
        var file = DirectoryFiles.Of(new WriteOptions(), DirectoryFiles.Record("A"), DirectoryFiles.Record("B"));
        var at = file.AsSpan().IndexOf((byte[])[4, 0, 0x20, 0x12, (byte)'S', (byte)'Q']) + 8;
        var length = BitConverter.ToUInt32(file, at);
        BitConverter.TryWriteBytes(file.AsSpan(at), length / 2).ShouldBeTrue();

        Read(file).ShouldBeNull();
    }

    [Fact]
    public void A_last_record_that_claims_more_than_its_sequence_has_is_read()
    {
        var file = DirectoryFiles.Of(new WriteOptions(), DirectoryFiles.Record("A"), DirectoryFiles.Record("B"));
        var record = file.AsSpan().LastIndexOf((byte[])[4, 0, 0, 0x14]) - sizeof(uint);

        file[record] += 24;

        Read(file).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void Other_files_are_no_directories()
    {
        foreach (var (name, bytes) in FuzzFiles.Demo().Take(20))
        {
            Read(bytes).ShouldBeNull(name);
            MediaDirectory.IsLikely(new MemorySource(bytes)).ShouldBeFalse(name);
        }

        Read([]).ShouldBeNull();
    }

    [Fact]
    public void Damaged_directories_give_ids_or_nothing()
    {
        var forms = Syntaxes.SelectMany(syntax => new[] { false, true }, (syntax, undefined) => new WriteOptions { TransferSyntax = syntax, UndefinedItems = undefined, UndefinedSequences = undefined }).ToList();
        var files = forms.ConvertAll(form => DirectoryFiles.Of(form, [.. Enumerable.Range(0, 5).Select(i => DirectoryFiles.Record($"A\\{i}"))]));
        var given = 0;
        for (var seed = 0; seed < 6000; seed++)
        {
            given += Read(new Mutator(seed).Next(files[seed % files.Count])) is not null ? 1 : 0;
        }

        given.ShouldBeInRange(500, 5500);
    }

    [Fact]
    public void Sequences_without_end_inside_each_other_end()
    {
        var item = new byte[] { 0x09, 0, 0x10, 0, (byte)'S', (byte)'Q', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF };
        var file = DirectoryFiles.Of(new WriteOptions { UndefinedItems = true, UndefinedSequences = true }, DirectoryFiles.Record("A"));
        var at = file.AsSpan().IndexOf((byte[])[4, 0, 0x00, 0x15]);

        Read([.. file[..at], .. Enumerable.Repeat(item, 200_000).SelectMany(bytes => bytes)]).ShouldBeNull();
    }
}
