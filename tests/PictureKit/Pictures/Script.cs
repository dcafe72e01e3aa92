using Lethe.PictureKit.Fonts;

namespace Lethe.PictureKit.Pictures;

/// <summary>A way of writing, with what people burn into images in it, all invented. Without fonts it is written in letters of dots.</summary>
public sealed record Script(string Name, IReadOnlyList<TrueTypeFont> Fonts, IReadOnlyList<string> Texts)
{
    private const string Folder = "/usr/share/fonts/truetype/";

    private static readonly string[] Alphabetic =
    [
        "dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf", "dejavu/DejaVuSansMono.ttf", "dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSansMono-Bold.ttf",
        "liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf", "liberation/LiberationMono-Regular.ttf", "liberation/LiberationSerif-Regular.ttf",
        "liberation/LiberationSansNarrow-Regular.ttf",
    ];

    private static readonly string[] Ideographic = ["wqy/wqy-zenhei.ttc"];

    /// <summary>Null if the fonts are there; otherwise what is missing.</summary>
    public static string? Missing => Alphabetic.Concat(Ideographic).FirstOrDefault(font => !File.Exists(Folder + font)) is { } missing
        ? $"no font {missing} (fonts-dejavu-core, fonts-liberation, fonts-wqy-zenhei)" : null;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Script> All()
    {
        var alphabetic = Alphabetic.Select(font => TrueTypeFont.Read(Folder + font)).ToList();
        return
        [
            new("Latin", alphabetic,
            [
                "DOE^JANE", "Müller, Anna-Lena", "ID: 4711-0815", "1958-03-14", "St. Mary's Hospital", "Acc# 20240311-07", "M 067Y", "DOB 14.03.1958", "Dr. Åström", "12:45:07",
                "García Núñez, José", "MRN 00381920", "KLINIKUM NORD", "F 43Y", "Ilse Wolff", "CHEST PA 2024/03/11", "smith john a", "Tech: kb",
            ]),
            new("Cyrillic", alphabetic, ["ИВАНОВА АННА", "Петров Илья Сергеевич", "Д.р. 14.03.1958", "Больница № 7", "Шевченко О. П.", "муж. 67 лет"]),
            new("Greek", alphabetic, ["ΠΑΠΑΔΟΠΟΥΛΟΣ ΝΙΚΟΣ", "Ελένη Γεωργίου", "ΗΜ. ΓΕΝ. 14/03/1958", "Νοσοκομείο Αθηνών", "Κωνσταντίνος"]),
            new("Dots", [], ["DOE JANE", "ID 4711 0815", "M 067Y", "14 03 1958", "KLINIKUM NORD", "MRN00381920", "12 45 07"]),
            new("CJK", [.. Ideographic.Select(font => TrueTypeFont.Read(Folder + font))], ["山田太郎", "王小明 1958年3月14日", "东京大学医院", "鈴木花子 様", "患者番号 4711", "李伟 男 67岁", "ヤマダ タロウ", "김철수 1958-03-14"]),
        ];
    }
}
