using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>A stretch of a line without wide gaps: the line's text from Start, and where it stands.</summary>
internal readonly record struct Segment(int Start, int Length, double Left, double Right)
{
    public double Middle => (Left + Right) / 2;
}

/// <summary>Text on one baseline.</summary>
/// <param name="Boxes">Where the text from each start on stands, until the next.</param>
/// <param name="FirstUnit">Width of what a typesetter would have had to fit at the end of the line before.</param>
/// <param name="End">Right edge with the blanks that follow the text.</param>
internal sealed record TextLine(
    int Page,
    string Text,
    IReadOnlyList<(int Start, Box Box)> Boxes,
    IReadOnlyList<Segment> Segments,
    double Left,
    double Right,
    double Baseline,
    double Size,
    double FirstUnit,
    double End,
    bool IsArtifact)
{
    public double Top => Baseline - (Size * 0.85);

    public double Bottom => Baseline + (Size * 0.15);

    public double Width => Right - Left;

    public double Middle => (Left + Right) / 2;

    public string SegmentText(Segment segment) => Text.Substring(segment.Start, segment.Length);

    /// <summary>The part of the line that a segment covers, as a line of its own.</summary>
    public TextLine Cut(Segment segment)
    {
        var boxes = Boxes.Where(b => b.Start >= segment.Start && b.Start < segment.Start + segment.Length)
            .Select(b => (b.Start - segment.Start, b.Box)).ToList();
        return this with
        {
            Text = SegmentText(segment),
            Boxes = boxes,
            Segments = [segment with { Start = 0 }],
            Left = segment.Left,
            Right = segment.Right,
            End = segment.Right,
        };
    }
}
