using Lethe.Batch.Patients;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Patients;

public sealed class PatientFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("p.csv");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("# mine\r\ndate_shift_days;id_new;id_old\r\n-5;S1;A-1", "# mine\r\ndate_shift_days;id_new;id_old\r\n-5;S1;A-1\n;S2;A-2\n")]
    [InlineData("\uFEFFid_old,id_new\nA-1,S1\n", "\uFEFFid_old,id_new\nA-1,S1\nA-2,S2\n")]
    public void Keeps_what_people_wrote_and_appends_in_the_same_form(string text, string expected)
    {
        File.WriteAllText(Path, text);

        PatientFile.Read(Path, out _)!.WriteWith([("A-2", "S2")], Path);

        System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path)).ShouldBe(expected);
        Directory.EnumerateFiles(_folder.Path).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("A,1")]
    [InlineData("A;1")]
    [InlineData("A\"1")]
    [InlineData("A\r\n1")]
    [InlineData("#1")]
    [InlineData("=1")]
    [InlineData("'-1")]
    [InlineData("'x")]
    [InlineData("Ä 1")]
    [InlineData("A\\B")]
    [InlineData("A\u0001")]
    public void Any_id_can_be_read_back(string id)
    {
        PatientFile.CreateEmpty().WriteWith([(id, "S1")], Path);

        var table = PatientTable.Read(Path, out var error);

        error.ShouldBeNull();
        table!.TryFind(id, out var given).ShouldBeTrue();
        given.NewId.ShouldBe("S1");
    }

    [Fact]
    public void Is_for_its_owner_alone()
    {
        PatientFile.CreateEmpty().WriteWith([], Path);

        File.ReadAllText(Path).ShouldBe("id_old,id_new\n");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
