using Lethe.Pixels.Codecs.Jpeg.Syntax;

namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>Leads a coder through the blocks of a scan: MCU after MCU, with restarts between (ISO/IEC 10918-1 A.2, E.1.4).</summary>
internal static class ScanOrder
{
    internal static bool Follow<TCoder>(ScanHeader scan, ref TCoder coder)
        where TCoder : struct, IBlockCoder, allows ref struct
    {
        var first = scan.Components[0].Plane;
        var (across, down) = scan.IsInterleaved ? (first.Blocks.Across / first.Sampling.Horizontal, first.Blocks.Down / first.Sampling.Vertical) : first.PictureBlocks;
        var (left, restarts) = (scan.RestartInterval, 0);
        for (var row = 0; row < down; row++)
        {
            for (var column = 0; column < across; column++)
            {
                if (scan.RestartInterval > 0 && left-- == 0)
                {
                    if (!coder.Restart(restarts++ & 7))
                    {
                        return false;
                    }

                    left = scan.RestartInterval - 1;
                }

                if (!(scan.IsInterleaved ? FollowUnit(scan, column, row, ref coder) : coder.Code(0, first.Block(column, row))))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool FollowUnit<TCoder>(ScanHeader scan, int column, int row, ref TCoder coder)
        where TCoder : struct, IBlockCoder, allows ref struct
    {
        for (var i = 0; i < scan.Components.Length; i++)
        {
            var plane = scan.Components[i].Plane;
            var (horizontal, vertical) = plane.Sampling;
            for (var y = row * vertical; y < (row + 1) * vertical; y++)
            {
                for (var x = column * horizontal; x < (column + 1) * horizontal; x++)
                {
                    if (!coder.Code(i, plane.Block(x, y)))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }
}
