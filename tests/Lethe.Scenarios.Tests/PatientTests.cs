using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Shouldly;
using Xunit;

namespace Lethe.Scenarios.Tests;

/// <summary>Who is one person, and who is not.</summary>
public class PatientTests
{
    private const uint Id = 0x0010_0020;
    private static readonly Project Mine = new(7);

    [Fact]
    public void One_patient_has_one_code_in_all_objects() => Code(Patient("A-1", "")).ShouldBe(Code(Patient("A-1", "").Add(new Tag(0x0008, 0x0060), Vr.CS, "MR")));

    [Fact]
    public void Padding_makes_no_other_patient()
    {
        Code(Patient("A-1 ", "")).ShouldBe(Code(Patient("A-1", "")));
        Code(Patient("A-12\0", "")).ShouldBe(Code(Patient("A-12", "")));
    }

    [Fact]
    public void Another_patient_has_another_code()
    {
        Code(Patient("A-2", "")).ShouldNotBe(Code(Patient("A-1", "")));
        Code(Patient("a-1", "")).ShouldNotBe(Code(Patient("A-1", "")));
        Code(Patient("A-01", "")).ShouldNotBe(Code(Patient("A-1", "")));
    }

    [Fact]
    public void The_issuer_belongs_to_the_id()
    {
        Code(Patient("A-1", "NORTH")).ShouldNotBe(Code(Patient("A-1", "SOUTH")));
        Code(Patient("A-1", "NORTH")).ShouldNotBe(Code(Patient("A-1", "")));
        Code(Patient("A-1", "NORTH")).ShouldBe(Code(Patient("A-1", "NORTH")));
        Code(Patient("A", "1NORTH")).ShouldNotBe(Code(Patient("A1", "NORTH")));
    }

    [Fact]
    public void Long_ids_that_differ_at_the_end_only_are_two_patients()
    {
        var start = new string('7', 300);

        Code(Patient(start + "1", "")).ShouldNotBe(Code(Patient(start + "2", "")));
    }

    [Fact]
    public void Patients_without_an_id_do_not_fall_together()
    {
        Code(Patient("", "").Add(new Tag(0x0020, 0x000D), Vr.UI, "1.3.6.1.4.1.32473.1.1")).ShouldNotBe(Code(Patient("", "").Add(new Tag(0x0020, 0x000D), Vr.UI, "1.3.6.1.4.1.32473.1.2")));
        Code(Patient("", "")).ShouldBe(Code(Patient("", "")));
    }

    [Fact]
    public void Animals_keep_an_empty_responsible_person()
    {
        var animal = Patient("A-1", "").Add(new Tag(0x0010, 0x2201), Vr.LO, "Canine").Add(new Tag(0x0010, 0x2297), Vr.PN, "Owner^Olga").Add(new Tag(0x0010, 0x2299), Vr.LO, "Kennel");
        var person = Patient("A-1", "").Add(new Tag(0x0010, 0x2297), Vr.PN, "Owner^Olga").Add(new Tag(0x0010, 0x2299), Vr.LO, "Kennel");

        Mine.Once(animal)[0x0010_2297].ShouldBe("");
        Mine.Once(animal)[0x0010_2299].ShouldBe("");
        Mine.Once(person)[0x0010_2297].ShouldBeNull();
        Encoding.Latin1.GetString(Mine.Once(animal).Bytes).ShouldNotContain("Olga");
    }

    private static string Code(DataSet patient) => Mine.Once(patient)[Id]!;

    private static DataSet Patient(string id, string issuer)
    {
        var set = new DataSet().Add(new Tag(0x0008, 0x0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.2").Add(new Tag(0x0008, 0x0018), Vr.UI, "1.3.6.1.4.1.32473.4.1")
            .Add(new Tag(0x0020, 0x000D), Vr.UI, "1.3.6.1.4.1.32473.4.2").Add(new Tag(0x0010, 0x0010), Vr.PN, "Some^One").Add(new Tag(0x0010, 0x0020), Vr.LO, id);
        return issuer.Length > 0 ? set.Add(new Tag(0x0010, 0x0021), Vr.LO, issuer) : set;
    }
}
