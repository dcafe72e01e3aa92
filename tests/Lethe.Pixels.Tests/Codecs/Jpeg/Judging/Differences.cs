using System.Buffers.Binary;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Frames;
using Shouldly;

namespace Lethe.Pixels.Tests.Codecs.Jpeg.Judging;

/// <summary>How far samples are from those of a decoder built on libjpeg, which interpolates chrominances.</summary>
internal readonly record struct Differences(int Largest, long Different, long Samples)
{
    internal static Differences Of(FrameSamples samples, ReadOnlySpan<byte> coded, DicomPixels native, int frame)
    {
        JpegCoefficients.Read(coded, out var coefficients).ShouldBe(CodecResult.Done);
        var theirs = native.Native(frame);
        var (largest, different, cell) = (0, 0L, native.Format.BitsAllocated / 8);
        for (var component = 0; component < samples.Components; component++)
        {
            var mine = Interpolation.Plane(samples, component, coefficients.Planes[component]);
            for (var i = 0; i < mine.Length; i++)
            {
                var place = native.Format.IsPlanar ? (component * mine.Length) + i : (i * samples.Components) + component;
                var its = cell == 1 ? theirs[place] : BinaryPrimitives.ReadUInt16LittleEndian(theirs[(place * 2)..]);
                var distance = Math.Abs(its - (mine[i] & ((1 << samples.Precision) - 1)));
                largest = Math.Max(largest, distance);
                different += distance == 0 ? 0 : 1;
            }
        }

        return new Differences(largest, different, (long)samples.Columns * samples.Rows * samples.Components);
    }
}
