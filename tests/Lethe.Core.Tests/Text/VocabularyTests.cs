extern alias generator;

using generator::StandardTables;
using Lethe.TestKit;
using Lethe.Text;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Text;

public class VocabularyTests
{
    /// <summary>Frequent surnames and given names that are no words of the vocabulary's subject; "Brust" and "Stone" are both and not among them.</summary>
    private const string Names = """
        Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson
        White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell
        Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed
        Kelly Howard Ramos Kim Cox Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Ross Foster
        James Robert John Michael David William Richard Joseph Charles Christopher Daniel Matthew Anthony Donald Steven Andrew Joshua Kenneth Kevin Brian George
        Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Betty Sandra Ashley Emily Donna Michelle Carol Amanda Melissa Deborah
        Silva Santos Oliveira Souza Pereira Ferreira Alves Pinto Ribeiro Carvalho Gomes Martins Araujo Melo Barbosa Almeida Nascimento Lima Moreira Cardoso Teixeira Rocha
        Maria José João Antônio Francisco Carlos Paulo Pedro Lucas Luiz Marcos Luis Gabriel Rafael Ana Francisca Antônia Adriana Juliana Márcia Fernanda Beatriz Camila
        Fernández Pérez Gómez Jiménez Moreno Muñoz Álvarez Romero Alonso Navarro Domínguez Vázquez Gil Serrano Blanco Molina Castro Delgado Ortega Rubio Marín Iglesias
        Carmen Josefa Isabel Dolores Pilar Teresa Ángeles Cristina Marta Lucía Manuel Javier Alejandro Miguel Ángel Jesús Pablo Sergio Fernando Jorge Alberto
        Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann
        Hartmann Lange Schmitt Werner Krause Meier Lehmann Köhler Herrmann Walter Kaiser Fuchs Lang Vogel Peters Jung Friedrich Keller Weiß Roth Stein
        Peter Hans Wolfgang Klaus Jürgen Dieter Manfred Uwe Günter Heinz Ursula Monika Petra Sabine Renate Helga Brigitte Ingrid Erika Christa Gisela
        Bernard Dubois Robert Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Bertrand Roux Vincent Fournier Morel Girard Lefevre Mercier Dupont Lambert Bonnet Rousseau
        Jean Pierre Philippe Alain Nathalie Isabelle Sylvie Catherine Françoise Christophe Nicolas Stéphane Julien Camille Léa Manon Chloé Louis Hugo Emma
        Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев
        Иванова Смирнова Кузнецова Александр Сергей Владимир Елена Татьяна Андрей Алексей Ольга Дмитрий Наталья Ирина Светлана Анна Мария Николай Екатерина Михаил Юрий
        """;

    [Fact]
    public void No_frequent_name_may_stay()
    {
        var names = Names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).Distinct().ToList();
        names.Count.ShouldBeGreaterThan(300);
        names.Where(name => Vocabulary.MayStay(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_is_there_once_in_whatever_spelling()
    {
        var words = Files().ToList();
        words.Count.ShouldBeGreaterThan(8000);
        words.GroupBy(word => Folding.Fold(word.Word)).Where(group => group.Count() > 1).Select(group => string.Join(", ", group.Select(word => word.Place))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_of_the_files_is_found_with_its_roles()
    {
        foreach (var (place, word, roles) in Files())
        {
            Vocabulary.RolesOf(Folding.Fold(word)).ShouldBe(Enum.Parse<WordRoles>(roles, ignoreCase: true), customMessage: place);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("qqq")]
    [InlineData("hea")]
    [InlineData("headd")]
    [InlineData("HEAD")]
    [InlineData("averyveryveryveryveryveryverylongwordindeed")]
    public void Other_words_are_not_found(string word) => Vocabulary.RolesOf(word).ShouldBe(WordRoles.None);

    [Fact]
    public void Labels_of_identity_do_not_stay()
    {
        string[] labels = ["name", "mrn", "dob", "ssn", "cpf", "nome", "nachname", "nom", "фио", "снилс", "street", "rua", "hospital", "phone", "doctor", "frau", "mme", "врач"];
        labels.Where(label => Vocabulary.MayStay(label)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_language_has_words_for_body_and_technique()
    {
        var lines = Directory.GetFiles(Folder(), "*.txt").Where(path => Path.GetFileName(path) is "anatomy.txt" or "imaging.txt" or "clinical.txt")
            .SelectMany(File.ReadAllLines).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')[2].Split(',')).ToList();
        foreach (var language in (string[])["en", "pt", "es", "de", "fr", "ru"])
        {
            lines.Count(languages => languages.Contains(language)).ShouldBeGreaterThan(500, customMessage: language);
        }
    }

    [Fact]
    public void The_table_of_contents_names_the_folder() =>
        File.ReadAllText(Path.Combine(Folder(), "..", "..", "README.md")).ShouldContain("`vocabulary/*.txt`");

    private static string Folder() => Path.Combine(ReferenceData.RepositoryRoot, "standard", "2026d", "vocabulary");

    private static IEnumerable<(string Place, string Word, string Roles)> Files() => VocabularyFiles.Read(Path.Combine(Folder(), ".."));
}
