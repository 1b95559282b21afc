using System.Text.RegularExpressions;

namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>Tells a line that was broken because it was full from one that ends a paragraph.</summary>
internal static partial class LineBreaks
{
    private const double Slack = 0.05;
    private const double Aligned = 0.6;

    public static bool MayNotBeginLine(char c) => c is '，' or '。' or '、' or '；' or '：' or '？' or '！' or '）' or '》' or '〉' or '」' or '』' or '】' or '〕' or '”' or '’' or '％' or '%' or '‰'
        or ',' or '.' or ';' or ':' or '?' or '!' or ')' or ']' or '·' or '…' or '—' or '℃';

    public static bool MayNotEndLine(char c) => c is '（' or '《' or '〈' or '「' or '『' or '【' or '〔' or '“' or '‘' or '(' or '[' or '￥' or '¥' or '$';

    public static bool IsQuotation(char c) => c is '“' or '”' or '‘' or '’';

    public static bool EndsSentence(string text) => text.AsSpan().TrimEnd() is [.., '。' or '；' or '？' or '！' or ';' or '?' or '!'];

    /// <summary>A numbered item or the title of a table after the end of a sentence, or after the colon that announces the items.</summary>
    public static bool ItemBegins(TextLine line, TextLine next) =>
        (EndsSentence(line.Text) || line.Text.AsSpan().TrimEnd() is [.., '：' or ':']) && Numbering().IsMatch(next.Text);

    /// <summary>True where the beginning of the next line would not have fitted on the line, so that the break says nothing.</summary>
    /// <param name="left">Left edge of the column or cell that the text could use.</param>
    /// <param name="right">Its right edge.</param>
    public static bool IsFull(TextLine line, TextLine next, double left, double right)
    {
        if (MayNotBeginLine(next.Text[0]) || MayNotEndLine(line.Text[^1]))
            return true;
        var needed = next.FirstUnit + (HasBlankBetween(line, next) || IsSpacedApart(line.Text[^1], next.Text[0]) ? line.Size * 0.25 : 0);
        var room = IsCentred(line, left, right) || IsFlushRight(line, next, left, right)
            ? right - left - line.Width
            : right - line.End;
        return needed > room - (Slack * line.Size);
    }

    public static bool IsCentred(TextLine line, double left, double right) =>
        line.Left - left > Aligned * line.Size && Math.Abs(line.Middle - ((left + right) / 2)) < Aligned * line.Size;

    /// <summary>What stands between two lines of one paragraph: a blank between Latin words, nothing in Chinese or inside a number.</summary>
    public static bool HasBlankBetween(TextLine line, TextLine next)
    {
        var (a, b) = (line.Text[^1], next.Text[0]);
        return (char.IsAsciiLetter(a) && char.IsAsciiLetterOrDigit(b)) || (char.IsAsciiLetterOrDigit(a) && char.IsAsciiLetter(b))
            || (a is ',' or '.' or ';' or ')' && char.IsAsciiLetter(b));
    }

    /// <summary>Word processors leave a quarter of the size between Chinese and Latin characters or digits.</summary>
    private static bool IsSpacedApart(char last, char first) => char.IsAsciiLetterOrDigit(last) != char.IsAsciiLetterOrDigit(first) && Math.Max(last, first) >= '\u4E00';

    private static bool IsFlushRight(TextLine line, TextLine next, double left, double right) =>
        Math.Abs(line.Right - right) < Aligned * line.Size && Math.Abs(next.Right - right) < Aligned * line.Size
        && line.Left - left > Aligned * line.Size && next.Left - left > Aligned * line.Size;

    [GeneratedRegex(@"^\s*([①-⑳]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]+[条章节部]|表\s*\d{1,2}\s[^，。；]{4,60}$)")]
    private static partial Regex Numbering();
}
