namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>Decides whether a line goes on with the paragraph of the line before it.</summary>
internal sealed class ParagraphBreaks
{
    private const double Indent = 0.8;
    private const double SizeChange = 1.15;
    private const double WideGap = 1.25;
    private const double UsualPitch = 2.2;
    /// <summary>A centred second line of a title stands further in than any first-line indent.</summary>
    private const double TitleIndent = 2.6;
    private readonly double _pitch;
    private readonly bool _indents;

    public ParagraphBreaks(IReadOnlyList<LineItem> lines)
    {
        var pitches = new List<double>();
        var (indented, flush) = (0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            var (line, next) = (lines[i - 1], lines[i]);
            if (!AreNeighbours(line, next) || !LineBreaks.IsFull(line.Line, next.Line, line.Left, line.Right))
                continue;
            pitches.Add((next.Line.Baseline - line.Line.Baseline) / line.Line.Size);
            if (next.Line.Left - next.Left > Indent * next.Line.Size)
                continue;
            if (line.Line.Left - line.Left > Indent * line.Line.Size)
                indented++;
            else
                flush++;
        }
        pitches.Sort();
        _pitch = pitches.Count > 0 ? pitches[pitches.Count / 2] : UsualPitch / WideGap;
        _indents = indented > 0 && indented * 8 >= flush;
    }

    /// <param name="after">The line behind the next, where there is one; it tells an indented block from an indented first line.</param>
    public bool StartsParagraph(LineItem line, LineItem next, LineItem? after, bool isFirstOfParagraph)
    {
        var (a, b) = (line.Line, next.Line);
        if (Math.Max(a.Size, b.Size) > SizeChange * Math.Min(a.Size, b.Size) || !LineBreaks.IsFull(a, b, line.Left, line.Right))
            return true;
        var isNeighbour = AreNeighbours(line, next);
        if (isNeighbour && b.Baseline - a.Baseline > WideGap * _pitch * a.Size)
            return true;
        if (IsIndented(line, next, after, isFirstOfParagraph))
            return true;
        return LineBreaks.ItemBegins(a, b) || (LineBreaks.EndsSentence(a.Text) && !isNeighbour && !_indents);
    }

    private static bool IsIndented(LineItem line, LineItem next, LineItem? after, bool isFirstOfParagraph)
    {
        var (a, b) = (line.Line, next.Line);
        var indent = b.Left - next.Left;
        if (indent <= Indent * b.Size)
            return false;
        if (indent > TitleIndent * b.Size && LineBreaks.IsCentred(b, next.Left, next.Right))
            return false;
        if (b.Left - a.Left > Indent * b.Size)
            return true;
        var isBlock = !isFirstOfParagraph || (after is not null && after.Line.Left > next.Left + (Indent * b.Size));
        return !isBlock;
    }

    private static bool AreNeighbours(LineItem line, LineItem next) =>
        line.Page == next.Page && line.Column == next.Column && next.Line.Baseline > line.Line.Baseline;
}
