using System.Text;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>Makes the text of one line from its glyphs: blanks where the gaps ask for them, and a box for each run.</summary>
internal static class LineText
{
    /// <summary>Gaps in ems. Chinese text is spread to fill a line, so there only a wide gap is a blank.</summary>
    private const double LatinGap = 0.22;
    private const double DigitGap = 0.35;
    private const double ChineseGap = 0.75;
    private const double SegmentGap = 1.2;
    /// <summary>After a number, as many characters get a box of their own as a unit usually has.</summary>
    private const int UnitLength = 2;

    /// <param name="glyphs">From left to right.</param>
    /// <returns>Null where nothing is printed.</returns>
    public static TextLine? Compose(List<Glyph> glyphs, int page)
    {
        var first = glyphs.FindIndex(g => !g.IsBlank);
        if (first < 0)
            return null;
        var last = glyphs.FindLastIndex(g => !g.IsBlank);
        var end = glyphs.Max(g => g.Right);
        var text = new StringBuilder();
        var boxes = new List<(int Start, Box Box)>();
        var segments = new List<Segment>();
        var segment = new Segment(0, 0, glyphs[first].Left, glyphs[first].Right);
        var (kind, runLength) = (RunKind.None, 0);
        Glyph printed = glyphs[first];
        for (var i = first; i <= last; i++)
        {
            var glyph = glyphs[i];
            if (glyph.IsBlank)
            {
                text.Append(glyph.Text == "\u00A0" ? " " : glyph.Text);
                kind = RunKind.None;
                continue;
            }
            var gap = i == first ? 0 : glyph.Left - printed.Right;
            var size = Math.Max(glyph.Size, printed.Size);
            if (gap > SegmentGap * size)
            {
                segments.Add(segment);
                if (!glyphs[i - 1].IsBlank)
                    text.Append(' ');
                segment = new Segment(text.Length, 0, glyph.Left, glyph.Right);
                kind = RunKind.None;
            }
            else if (i > first && !glyphs[i - 1].IsBlank && gap > BlankFrom(printed, glyph) * size)
            {
                text.Append(' ');
                kind = RunKind.None;
            }
            var next = KindOf(glyph.Text[0]);
            var box = new Box(glyph.Left, glyph.Top, glyph.Right, glyph.Bottom);
            var continues = next == kind && !(kind == RunKind.AfterNumber && runLength >= UnitLength);
            if (kind is RunKind.Number or RunKind.AfterNumber && next == RunKind.Other)
            {
                continues = kind == RunKind.AfterNumber && runLength < UnitLength;
                next = continues || kind == RunKind.Number ? RunKind.AfterNumber : RunKind.Other;
            }
            if (continues)
                boxes[^1] = (boxes[^1].Start, boxes[^1].Box.Union(box));
            else
                boxes.Add((text.Length, box));
            (kind, runLength) = (next, continues ? runLength + 1 : 1);
            text.Append(glyph.Text);
            segment = segment with { Right = Math.Max(segment.Right, glyph.Right), Length = text.Length - segment.Start };
            printed = glyph;
        }
        segments.Add(segment);
        var shown = glyphs[first..(last + 1)].FindAll(g => !g.IsBlank);
        var largest = shown.MaxBy(g => g.Size);
        return new TextLine(page, text.ToString(), boxes, segments, glyphs[first].Left, segments.Max(s => s.Right), largest.Baseline, largest.Size,
            FirstUnit(shown), end, shown.TrueForAll(g => g.IsArtifact));
    }

    private static double BlankFrom(Glyph left, Glyph right)
    {
        var (a, b) = (left.Text[^1], right.Text[0]);
        if (IsDigit(a) && IsDigit(b))
            return DigitGap;
        return a < '\u2E80' && b < '\u2E80' ? LatinGap : ChineseGap;
    }

    /// <summary>
    /// A word or number, or one Chinese character, with the punctuation that may not be parted from it. Quotation marks hold on to both
    /// sides (UAX 14, class QU), and some typesetters keep a word with the comma before it.
    /// </summary>
    private static double FirstUnit(List<Glyph> shown)
    {
        var at = 0;
        while (at < shown.Count - 1 && LineBreaks.MayNotEndLine(shown[at].Text[^1]))
            at++;
        at = WordEnd(shown, at);
        while (at < shown.Count - 1 && HoldsOn(shown[at].Text[^1], shown[at + 1].Text[0]))
            at = WordEnd(shown, at + 1);
        return shown[at].Right - shown[0].Left;
    }

    private static bool HoldsOn(char a, char b) =>
        LineBreaks.MayNotBeginLine(b) || LineBreaks.IsQuotation(a) || LineBreaks.IsQuotation(b) || (LineBreaks.MayNotBeginLine(a) && IsWord(b))
        || LineBreaks.MayNotEndLine(a) || (LineBreaks.MayNotEndLine(b) && IsWord(a));

    private static int WordEnd(List<Glyph> shown, int at)
    {
        if (IsWord(shown[at].Text[0]))
            while (at < shown.Count - 1 && IsWord(shown[at + 1].Text[0]) && shown[at + 1].Left - shown[at].Right < LatinGap * shown[at].Size)
                at++;
        return at;
    }

    private static bool IsWord(char c) => c is > ' ' and < '\u2E80' and not (>= '\u2010' and <= '\u201F');

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is '.' or ',';

    private static RunKind KindOf(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '%' or '-' or '+' ? RunKind.Number : RunKind.Other;

    private enum RunKind
    {
        None,
        Number,
        AfterNumber,
        Other,
    }
}
