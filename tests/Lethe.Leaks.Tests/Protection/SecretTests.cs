using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Leaks.Tests.Search;
using Lethe.Protection;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Protection;

/// <summary>Secrets are in no text that the library makes: keys, passwords, and what was decrypted.</summary>
public class SecretTests
{
    private const string Password = "Quillfeather-1917";

    [Fact]
    public void No_text_of_an_object_or_report_holds_a_secret()
    {
        var pair = RecipientKeyPair.Create("test", Password, DateTimeOffset.UnixEpoch, 1000, 2048);
        var own = RecipientKey.TryRead(Encoding.ASCII.GetBytes(pair.PrivateKeyPem), Password, out _).ShouldNotBeNull();
        var output = Run.Over(Part10Writer.ToBytes(Hosts.CtImage()), OptionSet.Sealed);
        using var restoring = new Reidentifier(TestPair.First.Key, own).CreateSession();
        restoring.Reidentify(new MemorySource(output.Output));
        var key = ProjectKey.FromBytes([.. OptionSet.KeyBytes]);
        object[] all =
        [
            pair, own, TestPair.First.Key, TestPair.First.Recipient, OptionSet.Sealed.Originals!, OptionSet.Sealed.Originals!.Groups[0], OptionSet.Sealed.Engine, key, key.Id,
            restoring, restoring.Result, restoring.Report, string.Join(' ', restoring.Report.Problems), output.Report,
        ];
        var texts = Encoding.UTF8.GetBytes(string.Join('\n', all.Select(one => one.ToString())));
        var body = TestPair.First.KeyPem.Split('\n')[3];
        MarkerSearch.Find(texts, [Password, body, pair.PrivateKeyPem.Split('\n')[3], "HOST-1", "Host^Anna", "PRIVATE KEY"]).ShouldBeEmpty();
        MarkerSearch.Find(texts, [Convert.ToHexString([.. OptionSet.KeyBytes]), Convert.ToBase64String([.. OptionSet.KeyBytes])]).ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_password_and_a_damaged_key_are_told_without_them()
    {
        var pair = RecipientKeyPair.Create("test", Password, DateTimeOffset.UnixEpoch, 1000, 2048);
        var pem = Encoding.ASCII.GetBytes(pair.PrivateKeyPem);
        RecipientKey.TryRead(pem, "wrong" + Password, out var problem).ShouldBeNull();
        MarkerSearch.Find(Encoding.UTF8.GetBytes(problem.ToString()), [Password]).ShouldBeEmpty();
        RecipientKey.TryRead(pem.AsSpan(0, pem.Length / 2), Password, out problem).ShouldBeNull();
        MarkerSearch.Find(Encoding.UTF8.GetBytes(problem.ToString()), [Password]).ShouldBeEmpty();
    }

    /// <summary>Neither the project key nor what is derived from it stands in an output.</summary>
    [Fact]
    public void An_output_holds_no_key()
    {
        var key = OptionSet.KeyBytes.ToArray();
        foreach (var set in (OptionSet[])[OptionSet.Sealed, OptionSet.SealedGroups, OptionSet.SealedMinimum])
        {
            var output = Run.Over(Part10Writer.ToBytes(Hosts.CtImage()), set).Output;
            output.AsSpan().IndexOf(key).ShouldBe(-1);
            for (var i = 0; i + 16 <= key.Length; i++)
            {
                output.AsSpan().IndexOf(key.AsSpan(i, 16)).ShouldBe(-1);
            }
        }
    }
}
