using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;
using Lethe.Rewriting;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Rewriting;

/// <summary>Stretches of an output, and what is put between them afterwards.</summary>
public class SegmentListTests
{
    private readonly ElementWriter _writer = new();
    private readonly SegmentList _list = new();

    [Theory]
    [InlineData("ab|", "ab+")]
    [InlineData("|ab", "+ab")]
    [InlineData("a|b", "a+b")]
    [InlineData("a|#b", "a+#b")]
    [InlineData("a#|b", "a#+b")]
    [InlineData("a#b|", "a#b+")]
    [InlineData("a##|", "a##+")]
    [InlineData("#|#", "#+#")]
    [InlineData("ab#cd|ef#gh", "ab#cd+ef#gh")]
    [InlineData("|", "+")]
    public void A_stretch_goes_where_its_place_was_noted(string written, string expected)
    {
        var place = Write(written);
        var added = _writer.Length;
        _writer.Raw("+"u8);
        _list.Insert(place, new Segment(SegmentKind.Written, added, 1, false));
        Shown().ShouldBe(expected);
        _list.TotalLength.ShouldBe(expected.Length);
    }

    [Theory]
    [InlineData("ab###c", 1, 2, "ab++#c")]
    [InlineData("ab###c", 1, 3, "ab+++c")]
    [InlineData("ab###c", 1, 1, "ab+##c")]
    [InlineData("###", 0, 2, "++#")]
    public void Bytes_take_the_place_of_the_first_of_some_stretches(string written, int first, int length, string expected)
    {
        Write(written);
        var added = _writer.Length;
        _writer.Raw(System.Text.Encoding.ASCII.GetBytes(new string('+', length)));
        _list.Replace(first, new Segment(SegmentKind.Written, added, length, false));
        Shown().ShouldBe(expected);
        _list.TotalLength.ShouldBe(expected.Length);
    }

    /// <summary>Letters are written, # is a byte of the source, | is the place.</summary>
    private SegmentPlace Write(string text)
    {
        _writer.Reset(StreamEncoding.ExplicitLittle);
        _list.Clear();
        var place = default(SegmentPlace);
        foreach (var sign in text)
        {
            switch (sign)
            {
                case '|':
                    place = _list.PlaceAfter(_writer);
                    break;
                case '#':
                    _list.Add(_writer, new Segment(SegmentKind.Source, 0, 1, false));
                    break;
                default:
                    _writer.Raw([(byte)sign]);
                    break;
            }
        }

        _list.Close(_writer);
        return place;
    }

    private string Shown()
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < _list.Count; i++)
        {
            var segment = _list[i];
            segment.Length.ShouldBeGreaterThan(0);
            text.Append(segment.Kind == SegmentKind.Written
                ? System.Text.Encoding.ASCII.GetString(_writer.Written.Slice((int)segment.Offset, (int)segment.Length))
                : new string('#', (int)segment.Length));
        }

        return text.ToString();
    }
}
