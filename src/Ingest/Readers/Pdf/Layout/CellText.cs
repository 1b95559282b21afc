using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>The text of a cell from its lines.</summary>
internal static class CellText
{
    private const double WideGap = 1.3;

    /// <param name="padding">Blank between the cell's border and its text.</param>
    public static SourceText Join(IReadOnlyList<TextLine> lines, double left, double right, double padding)
    {
        var joiner = new TextJoiner();
        for (var i = 0; i < lines.Count; i++)
            joiner.Add(lines[i], i > 0 && Breaks(lines, i, left + padding, right - padding));
        return joiner.ToText();
    }

    private static bool Breaks(IReadOnlyList<TextLine> lines, int at, double left, double right)
    {
        var (line, next) = (lines[at - 1], lines[at]);
        if (LineBreaks.ItemBegins(line, next) || (IsDecimal(line.Text) && IsDecimal(next.Text)) || (at == lines.Count - 1 && IsScore(next.Text) && line.Text[^1] is >= '一' and <= '龥'))
            return true;
        if (!LineBreaks.IsFull(line, next, left, right) && !IsTornUnit(lines, at) && !IsRestOfNumber(lines, at))
            return true;
        return line.Page == next.Page ? next.Baseline - line.Baseline > WideGap * Pitch(lines, line.Page) : LineBreaks.EndsSentence(line.Text);
    }

    /// <summary>Two such lines are two numbers, however narrow the cell.</summary>
    private static bool IsDecimal(string text) => text.Contains('.', StringComparison.Ordinal) && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '%' or '-');

    /// <summary>1笔报销附件不齐 over 5: words seldom end in a number alone, and scores stand below what explains them.</summary>
    private static bool IsScore(string text) => text.Length is > 0 and <= 5 && char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiDigit(c) || c == '.');

    /// <summary>
    /// In a narrow cell a unit that fits no line is torn: it begins a new line, and its punctuation stands on the one after, or more of a
    /// number in a calculation, （767.68- over 412.3 over 6）/412.36.
    /// </summary>
    private static bool IsTornUnit(IReadOnlyList<TextLine> lines, int at) =>
        at + 1 < lines.Count && lines[at].FirstUnit >= lines[at].Width - 0.1
        && (LineBreaks.MayNotBeginLine(lines[at + 1].Text[0]) || (char.IsAsciiDigit(lines[at + 1].Text[0]) && AwaitsNumber(lines[at - 1].Text)));

    private static bool IsRestOfNumber(IReadOnlyList<TextLine> lines, int at) =>
        at > 1 && char.IsAsciiDigit(lines[at].Text[0]) && char.IsAsciiDigit(lines[at - 1].Text[^1]) && lines[at - 1].FirstUnit >= lines[at - 1].Width - 0.1 && AwaitsNumber(lines[at - 2].Text) && !IsDecimal(lines[at].Text);

    private static bool AwaitsNumber(string text) => text[^1] is '-' or '/' or '+' or '=' or '×' or '÷' or '(' or '（';

    /// <summary>The closest distance of two lines of the cell.</summary>
    private static double Pitch(IReadOnlyList<TextLine> lines, int page)
    {
        var closest = double.MaxValue;
        for (var i = 1; i < lines.Count; i++)
            if (lines[i].Page == page && lines[i - 1].Page == page)
                closest = Math.Min(closest, lines[i].Baseline - lines[i - 1].Baseline);
        return closest;
    }
}
