using Lethe.PictureKit.Fonts;

namespace Lethe.PictureKit.Pictures;

/// <summary>Makes pictures with text in all kinds, scripts, styles and sizes; the same ones for the same numbers.</summary>
public sealed class PictureMaker(IReadOnlyList<Script> scripts)
{
    /// <summary>Smallest height of em, in pixels.</summary>
    private const int SmallestSize = 10;

    private const int LargestSize = 48;
    private const int LeastLettersAcross = 12;
    private const int MostLines = 6;
    private const int Distance = 6;
    private const int OneInLossy = 4;
    private const double EnlargedBy = 1.6;
    private const int FramesOfSequence = 3;

    private static readonly int Kinds = Enum.GetValues<PictureKind>().Length;
    private static readonly int Styles = Enum.GetValues<TextStyle>().Length;

    /// <summary>The picture of a number, without text.</summary>
    public static Canvas Background(int number)
    {
        var random = new Random(number);
        var canvas = Backgrounds.Draw(KindOf(number), random);
        Clutter.Add(canvas, random);
        return canvas;
    }

    /// <summary>The kind of the picture of a number.</summary>
    public static PictureKind KindOf(int number) => (PictureKind)(number % Kinds);

    /// <summary>The picture of a number, with text. Fluoroscopy has several frames: what is written stays, what is behind moves.</summary>
    public BurnedInPicture Make(int number)
    {
        var (random, kind) = (new Random(7919 * (number + 1)), KindOf(number));
        var background = Background(number);
        var frames = Enumerable.Range(0, kind == PictureKind.Fluoroscopy ? FramesOfSequence : 1).Select(frame => Moved(background, 5 * frame)).ToList();
        var lines = new List<BurnedInLine>();
        for (var i = 1 + random.Next(Math.Max(1, MostLines * background.Height / 480)); i > 0; i--)
        {
            Add(frames, kind, lines, random);
        }

        if (random.Next(OneInLossy) == 0)
        {
            frames.ForEach(frame => BlockLoss.Apply(frame, 8 + random.Next(20)));
        }

        return new BurnedInPicture(kind, frames, lines);
    }

    private void Add(List<Canvas> frames, PictureKind kind, List<BurnedInLine> lines, Random random)
    {
        var script = scripts[random.Next(scripts.Count)];
        var (text, style) = (script.Texts[random.Next(script.Texts.Count)], (TextStyle)random.Next(Styles));
        var size = SmallestSize + (int)((Math.Max(SmallestSize, Math.Min(LargestSize, frames[0].Width / LeastLettersAcross)) - SmallestSize + 1) * Math.Pow(random.NextDouble(), 2));
        var isTurned = random.Next(16) == 0;
        var inked = Draw(script, text, style == TextStyle.Soft ? Math.Max(SmallestSize, size / EnlargedBy) : size, random);
        inked = style == TextStyle.Soft ? inked.Enlarged(EnlargedBy) : inked;
        inked = isTurned ? inked.Turned() : inked;
        if (inked.Width >= frames[0].Width - 8 || inked.Height >= frames[0].Height - 8)
        {
            return;
        }

        var (left, top) = Place(frames[0], inked, random);
        var box = TextPainter.BoxOf(inked, left, top);
        if (lines.Exists(line => !line.Box.Grow(Distance, Distance).Intersect(box).IsEmpty))
        {
            return;
        }

        for (var (frame, seed) = (0, random.Next()); frame < frames.Count; frame++)
        {
            TextPainter.Paint(frames[frame], inked, left, top, style, PictureSamples.IsColored(kind), new Random(seed));
            lines.Add(new BurnedInLine(box, frame, $"{kind} {script.Name} {style} {size} px{(isTurned ? " turned" : "")}, {text.Length} letters at {box.X},{box.Y}"));
        }
    }

    private static InkedText Draw(Script script, string text, double size, Random random) => script.Fonts.Count == 0 ? InkedText.OfDots(text, Math.Max(1, (int)(size / 10)))
        : InkedText.Draw(script.Fonts[random.Next(script.Fonts.Count)], text, size);

    /// <summary>Most text stands at the sides, some anywhere.</summary>
    private static (int Left, int Top) Place(Canvas canvas, InkedText text, Random random)
    {
        var (across, down) = (canvas.Width - text.Width - 4, canvas.Height - text.Height - 4);
        return random.Next(3) switch
        {
            0 => (2 + random.Next(across), 2 + random.Next(down)),
            1 => (4, 2 + random.Next(down)),
            _ => (across - 2, 2 + random.Next(down)),
        };
    }

    private static Canvas Moved(Canvas canvas, int by)
    {
        var moved = canvas.Copy();
        moved.Paint((x, y) => canvas[(x + by) % canvas.Width, y, 0]);
        return by == 0 ? canvas.Copy() : moved;
    }
}
