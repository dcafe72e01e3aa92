using Lethe.Profiles;
using Lethe.Profiles.Yaml;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Cli.Tests;

public sealed class ProfileCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void List_has_a_line_for_each_ready_profile()
    {
        var run = CommandRun.Of("profile", "list");

        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).ShouldBe(ReadyProfiles.All.Select(ready => ready.Name));
    }

    [Theory]
    [InlineData("basic")]
    [InlineData("research")]
    [InlineData("strict")]
    public void Show_gives_the_settings_and_the_YAML(string name)
    {
        var run = CommandRun.Of("profile", "show", name);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith($"{name}: ");
        run.Output.ShouldContain("\n  options       ");
        run.Output.ShouldEndWith(ReadyProfiles.Yaml(name));
    }

    [Fact]
    public void Show_reads_a_file_as_well()
    {
        var file = Write("mine.yaml", "name: mine\npatients: { id: \"S-{code}\" }\n");

        CommandRun.Of("profile", "show", file).Output.ShouldContain("  patients      id S-{code}, name {id}\n");
    }

    [Fact]
    public void Check_tells_every_mistake_by_file_line_and_column()
    {
        var run = CommandRun.Of("profile", "check", Write("bad.yaml", "nme: x\nrules:\n  - PatientNam: remove\n  - StudyDate: clean-text\n"));

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe(
            "lethe: the profile cannot be used\n"
            + "bad.yaml:1:1: a profile: there is no key 'nme'; did you mean 'name'?\n"
            + "bad.yaml:3:5: no attribute has the name 'PatientNam'; did you mean 'PatientName'?\n"
            + "bad.yaml:4:5: StudyDate has VR DA: clean-text is for free text (VR LO, LT, SH, ST, UC and UT)\n"
            + "3 mistakes; nothing was done\n");
    }

    [Fact]
    public void Check_of_a_good_profile_tells_what_it_does_and_what_weakens_it()
    {
        var run = CommandRun.Of("profile", "check", Write("good.yaml", """
            name: good
            options: [clean-descriptors]
            dates: { method: increment, days: -30, neutral: 2000-01-01 }
            text: { keep: [Lethe] }
            rules:
              - PatientName: keep
              - StudyID: code
            skip: [{ Modality: PR }]
            """));

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe("""
            good: a profile on the base of basic
              options       clean-descriptors
              dates         -30 days for all patients; placeholder 2000-01-01
              patients      id {code}, name {id}
              text          unknown words are dropped; also kept: Lethe
              private       safe ones are those of Table E.3.10-1
              unlisted      by class
              rules         2: keep 1, code 1
              not written   skip by 1 condition
            warning: good.yaml:6:5: keeps PatientName, so the Basic Profile is not claimed (code 113100)
            no mistakes

            """);
    }

    [Theory]
    [InlineData("profile", "check", "nothing.yaml")]
    [InlineData("profile", "show", "nothing.yaml")]
    [InlineData("profile", "import", "nothing.script", "--output", "x.yaml")]
    public void A_file_that_is_not_there_is_a_usage_error(params string[] args)
    {
        var run = CommandRun.Of(args);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("there is no such file");
    }

    [Theory]
    [InlineData("my-project.yaml", "my-project")]
    [InlineData("basic.yml", "my-basic")]
    [InlineData("ä ö.yaml", "my")]
    public void New_writes_a_start_that_has_no_mistakes(string name, string expected)
    {
        var file = _folder.File(name);

        CommandRun.Of("profile", "new", file).ExitCode.ShouldBe(0);

        var reading = ProfileReader.ReadFile(file);
        reading.Problems.Select(problem => problem.ToString()).ShouldBeEmpty();
        reading.Profile!.Name.ShouldBe(expected);
        CommandRun.Of("profile", "check", file).ExitCode.ShouldBe(0);
    }

    /// <summary>What the start offers in comments is right as well: all of it together, but for what excludes other lines.</summary>
    [Fact]
    public void What_the_start_offers_can_be_used()
    {
        var file = _folder.File("start.yaml");
        CommandRun.Of("profile", "new", file);

        var text = File.ReadAllText(file);
        var used = text[text.IndexOf("name:", StringComparison.Ordinal)..].Split('\n')
            .Where(line => !line.Contains("full-dates", StringComparison.Ordinal))
            .Select(line => line.Length > 1 && line[0] == '#' && (line[1] != ' ' || line[2] == ' ') ? line[1..] : line)
            .Select(line => line == "options: []" ? "options:" : line);

        ProfileReader.Read(string.Join('\n', used), "used.yaml").Problems.Select(problem => problem.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void New_never_overwrites()
    {
        var file = Write("mine.yaml", "name: mine\n");

        var run = CommandRun.Of("profile", "new", file);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("there is a file of this name already");
        File.ReadAllText(file).ShouldBe("name: mine\n");
    }

    [Fact]
    public void Import_writes_a_profile_and_lists_what_it_left_out()
    {
        var script = Write("a.script", "<script>\n<e en=\"T\" t=\"00080060\" n=\"Modality\">@keep()</e>\n<e en=\"T\" t=\"00081070\" n=\"OperatorName\">@initials(this)</e>\n</script>\n");
        var target = _folder.File("a.yaml");

        var run = CommandRun.Of("profile", "import", script, "--output", target);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("a script of the RSNA CTP DicomAnonymizer: 1 rules and conditions written\n1 notes on");
        run.Output.ShouldContain("\n  line 3: OperatorsName: @initials: initials identify; the base decides\n");
        CommandRun.Of("profile", "check", target).ExitCode.ShouldBe(0);
        CommandRun.Of("profile", "import", script, "--output", target).ExitCode.ShouldBe(2, "it never overwrites");
    }

    [Fact]
    public void Import_of_something_else_writes_nothing()
    {
        var run = CommandRun.Of("profile", "import", Write("b.script", "hello"), "--output", _folder.File("b.yaml"));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("neither a script of the RSNA CTP DicomAnonymizer");
        File.Exists(_folder.File("b.yaml")).ShouldBeFalse();
    }

    [Fact]
    public void Other_commands_take_a_profile_from_a_file_and_tell_its_mistakes()
    {
        CommandRun.Of("explain", "PatientName", "--profile", Write("good.yaml", "name: good\n")).ExitCode.ShouldBe(0);

        var run = CommandRun.Of("explain", "PatientName", "--profile", Write("bad.yaml", "rules: [{ Nobody: remove }]\n"));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("bad.yaml:1:11: no attribute has the name 'Nobody'");
    }

    [Fact]
    public void Options_of_the_command_line_come_on_top_and_may_conflict()
    {
        var file = Write("dates.yaml", "options: [retain-longitudinal-modified-dates]\n");

        CommandRun.Of("profile", "show", file, "--option", "retain-uids").Output.ShouldContain("  options       retain-longitudinal-modified-dates, retain-uids\n");
        CommandRun.Of("profile", "show", file, "--option", "retain-longitudinal-full-dates").Error.ShouldContain("exclude each other");
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }
}
