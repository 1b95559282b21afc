using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>Where the text of each text box stands in their story, and where in the main text its shape hangs.</summary>
internal sealed class TextBoxes
{
    private const int AnchorLength = 26;
    private const int RangeLength = 22;
    private const int ShapeInRange = 14;

    private readonly Dictionary<long, int> _shapes = [];
    private readonly Dictionary<int, (long Start, long End)> _ranges = [];

    public TextBoxes(Fields anchors, Fields ranges)
    {
        var count = Math.Max(0, (anchors.Length - 4) / (4 + AnchorLength));
        for (var i = 0; i < count; i++)
            _shapes.TryAdd(anchors.UInt32(i * 4L), anchors.Int32(((count + 1) * 4L) + ((long)i * AnchorLength)));
        count = Math.Max(0, (ranges.Length - 4) / (4 + RangeLength));
        for (var i = 0; i < count; i++)
            _ranges.TryAdd(ranges.Int32(((count + 1) * 4L) + ((long)i * RangeLength) + ShapeInRange), (ranges.UInt32(i * 4L), ranges.UInt32((i + 1) * 4L)));
    }

    /// <summary>Takes the range of the box that hangs at a position of the main text, once.</summary>
    public (long Start, long End)? TakeAt(long anchor) =>
        _shapes.TryGetValue(anchor, out var shape) && _ranges.Remove(shape, out var range) ? range : null;

    /// <summary>Takes the boxes that hang nowhere in the main text: members of groups, boxes of running headers.</summary>
    public IEnumerable<(long Start, long End)> TakeRest()
    {
        var rest = _ranges.Values.Order().ToList();
        _ranges.Clear();
        return rest;
    }
}
