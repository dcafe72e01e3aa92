namespace Lethe.PictureKit.Pictures;

/// <summary>Smooth random levels from about -1 to 1, whose waves have a length in pixels.</summary>
public sealed class Noise
{
    private const int Side = 256;

    private readonly float[] _knots = new float[Side * Side];
    private readonly (double X, double Y) _length;

    public Noise(Random random, double lengthX, double lengthY)
    {
        _length = (lengthX, lengthY);
        for (var i = 0; i < _knots.Length; i++)
        {
            _knots[i] = (2 * random.NextSingle()) - 1;
        }
    }

    public double this[int x, int y]
    {
        get
        {
            var (across, down) = (x / _length.X, y / _length.Y);
            var (column, row) = ((int)across, (int)down);
            var (right, lower) = (Ease(across - column), Ease(down - row));
            return ((1 - lower) * (((1 - right) * Knot(column, row)) + (right * Knot(column + 1, row))))
                + (lower * (((1 - right) * Knot(column, row + 1)) + (right * Knot(column + 1, row + 1))));
        }
    }

    private static double Ease(double share) => share * share * (3 - (2 * share));

    private float Knot(int column, int row) => _knots[(row % Side * Side) + (column % Side)];
}
