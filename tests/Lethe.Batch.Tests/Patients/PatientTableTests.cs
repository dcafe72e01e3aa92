using System.Text;
using Lethe.Batch.Patients;
using Lethe.Identity;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Patients;

public sealed class PatientTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_patients_by_their_trimmed_ids()
    {
        var table = Good("id_old,id_new,date_shift_days\n A-1 ,S001,-30\nA-2,S002,\n");

        Find(table, "A-1").ShouldBe(new GivenPatient("S001", -30));
        Find(table, " A-1 ").ShouldBe(new GivenPatient("S001", -30));
        Find(table, "A-2").ShouldBe(new GivenPatient("S002", null));
        table.TryFind("a-1", out _).ShouldBeFalse();
        table.TryFind("A-3", out _).ShouldBeFalse();
        table.Count.ShouldBe(2);
    }

    [Fact]
    public void A_pseudonym_stands_for_itself_and_keeps_its_shift()
    {
        var table = Good("id_old,id_new,date_shift_days\nA-1,S001,-30\n");

        table.IsGiven("S001").ShouldBeTrue();
        table.IsGiven("A-1").ShouldBeFalse();
        Find(table, "S001").ShouldBe(new GivenPatient("S001", -30));
    }

    [Theory]
    [InlineData("id_new,id_old\nS001,A-1\n")]
    [InlineData("date_shift_days;id_new;id_old\n;S001;A-1\n")]
    [InlineData("id_old;id_new\r\nA-1;S001\r\n")]
    [InlineData("\uFEFFid_old,id_new\nA-1,S001")]
    [InlineData("# list of the study\n\nid_old,id_new\n\n# first\nA-1,S001\n  \n")]
    [InlineData("\"id_old\",\"id_new\"\n\"A-1\" , \"S001\"\n")]
    [InlineData("ID_OLD,ID_NEW\rA-1,S001\r")]
    [InlineData("id_old,id_new,date_shift_days\nA-1,S001,\n,,\n")]
    [InlineData("id_old,id_new\nA-1,S001\nA-1,S001\n")]
    public void Takes_every_form_that_spreadsheets_write(string text) => Find(Good(text), "A-1").ShouldBe(new GivenPatient("S001", null));

    [Fact]
    public void Ids_may_hold_what_CSV_itself_uses()
    {
        var table = Good("id_old,id_new\n\"A,1\",S001\n\"A\"\"1\"\"\",S002\n\"A\r\n1\",S003\n\"#1\",S004\n'-1,S005\n''=1,S006\n'x,S007\nÄ-1,S008\n");

        string[] ids = ["A,1", "A\"1\"", "A\r\n1", "#1", "-1", "'=1", "'x", "Ä-1"];
        ids.Select(id => Find(table, id).NewId).ShouldBe(["S001", "S002", "S003", "S004", "S005", "S006", "S007", "S008"]);
    }

    [Theory]
    [InlineData("", "header")]
    [InlineData("A-1,S001\n", "header")]
    [InlineData("id_old,id_new,name\n", "header")]
    [InlineData("id_old,id_old\n", "header")]
    [InlineData("id_old,id_new,date_shift_days,date_shift_days\n", "header")]
    [InlineData("id_old,id_new\nSECRET,S001\nSECRET,S002\n", "line 3: this id_old")]
    [InlineData("id_old,id_new,date_shift_days\nSECRET,S001,-1\nSECRET,S001,-2\n", "line 3: this id_old")]
    [InlineData("id_old,id_new\nSECRET,S001\nSECRET2,S001\n", "line 3: this id_new")]
    [InlineData("id_old,id_new\nSECRET,SECRET\n", "line 2: one text is both")]
    [InlineData("id_old,id_new\nSECRET,S001\nSECRET2,SECRET\n", "line 3: one text is both")]
    [InlineData("id_old,id_new\nSECRET,SECRET2\nSECRET2,S001\n", "line 3: one text is both")]
    [InlineData("id_old,id_new\n,SECRET\n", "line 2: id_old is empty")]
    [InlineData("id_old,id_new\n\" \",SECRET\n", "line 2: id_old is empty")]
    [InlineData("id_old,id_new\n\n# x\nSECRET,\n", "line 4: id_new")]
    [InlineData("id_old,id_new\nSECRET,S\\1\n", "line 2: id_new")]
    [InlineData("id_old,id_new\nSECRET,\" S1\"\n", "line 2: id_new")]
    [InlineData("id_old,id_new\nSECRET,\"S1 \"\n", "line 2: id_new")]
    [InlineData("id_old,id_new\nSECRET,S\u00E41\n", "line 2: id_new")]
    [InlineData("id_old,id_new\nSECRET,\"S\n1\"\n", "line 2: id_new")]
    [InlineData("id_old,id_new\nSECRET,12345678901234567890123456789012345678901234567890123456789012345\n", "line 2: id_new")]
    [InlineData("id_old,id_new\nSECRET\uFFFD,S1\n", "line 2: id_old")]
    [InlineData("id_old,id_new,date_shift_days\nSECRET,S001,1.5\n", "line 2: date_shift_days is not")]
    [InlineData("id_old,id_new,date_shift_days\nSECRET,S001,36501\n", "line 2: date_shift_days is not")]
    [InlineData("id_old,id_new,date_shift_days\nSECRET,S001,-99999999999\n", "line 2: date_shift_days is not")]
    [InlineData("id_old,id_new,date_shift_days\nSECRET,S001,0\n", "line 2: date_shift_days is 0")]
    [InlineData("id_old,id_new\nSECRET,S001,5\n", "line 2: 3 fields")]
    [InlineData("id_old,id_new,date_shift_days\nSECRET,S001\n", "line 2: 2 fields")]
    [InlineData("id_old,id_new\n\"SECRET\n,S001\n", "line 2: a quote that is not closed")]
    [InlineData("id_old,id_new\n\"A\nB\",S001\nSEC\"RET,S002\n", "line 4: a quote inside")]
    [InlineData("id_old,id_new\n\"SECRET\"x,S001\n", "line 2: text behind")]
    public void Refuses_a_mistake_by_its_line_and_without_its_value(string text, string reason)
    {
        PatientFile.Parse(text, out var error).ShouldBeNull();

        error.ShouldNotBeNull().ShouldContain(reason);
        error.ShouldNotContain("SECRET");
    }

    [Theory]
    [InlineData("36500", 36500)]
    [InlineData("-36500", -36500)]
    [InlineData("+7", 7)]
    [InlineData("'-7", -7)]
    public void Takes_whole_shifts_of_up_to_a_hundred_years(string text, int days) =>
        Find(Good($"id_old,id_new,date_shift_days\nA-1,S001,{text}\n"), "A-1").ShiftDays.ShouldBe(days);

    [Fact]
    public void Refuses_a_file_that_is_not_UTF8_or_not_there()
    {
        var latin1 = _folder.File("latin1.csv");
        File.WriteAllBytes(latin1, Encoding.Latin1.GetBytes("id_old,id_new\nÄ-1,S001\n"));

        PatientTable.Read(latin1, out var error).ShouldBeNull();
        error.ShouldNotBeNull().ShouldContain("UTF-8");
        PatientTable.Read(_folder.File("missing.csv"), out error).ShouldBeNull();
        error.ShouldBe("the file cannot be read");
        PatientTable.Read(_folder.Path, out error).ShouldBeNull();
        error.ShouldBe("the file cannot be read");
    }

    [Fact]
    public void What_could_not_be_decoded_is_nobody()
    {
        var table = Good("id_old,id_new\nJos,S001\n");

        table.TryFind("Jos\uFFFD", out _).ShouldBeFalse();
        PatientTable.IsDistinct("Jos\uFFFD").ShouldBeFalse();
    }

    private static PatientTable Good(string text)
    {
        var file = PatientFile.Parse(text, out var error);
        error.ShouldBeNull();
        return file.ShouldNotBeNull().Table;
    }

    private static GivenPatient Find(PatientTable table, string id)
    {
        table.TryFind(id, out var given).ShouldBeTrue();
        return given;
    }
}
