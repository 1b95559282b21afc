using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>Nothing marks the end of a dumped table: the text behind it follows like more paragraphs of the last cell.</summary>
internal static partial class TableEnd
{
    /// <param name="limit">Where the next cell begins, or how far the last cell can reach.</param>
    /// <param name="isWide">The row is as wide with this cell as any row before.</param>
    /// <returns>Index of the line behind the cell; before the limit where the table ends with this cell.</returns>
    public static int OfCell(IReadOnlyList<TextLine> lines, int cell, int limit, bool hasNext, bool isWide)
    {
        var isNumbered = LineStart.OpensParagraph(lines[cell].Trimmed);
        var mayEndRow = isWide || !hasNext || int.IsEvenInteger(lines[limit].Gap);
        int? gap = null, prose = null;
        for (var i = cell + 1; i < limit; i++)
        {
            if (lines[i].Gap > 1)
                gap ??= i;
            if (lines[i].Gap > 2 && IsProse(lines[i].Trimmed))
                prose ??= i;
            if (gap == i && !hasNext)
                return i;
            if (OpensSomethingElse(lines[i], isNumbered, mayEndRow) || (prose < i && NumberedTitle().IsMatch(lines[i].Trimmed)) || (isWide && (prose == i || (lines[i].Gap > 2 && Note().IsMatch(lines[i].Trimmed)))))
                return isWide && gap is { } first ? first : prose ?? i;
        }
        return limit;
    }

    private static bool OpensSomethingElse(TextLine line, bool cellIsNumbered, bool mayEndRow)
    {
        var text = line.Trimmed;
        return AnnexOrFoot().IsMatch(text)
            || (mayEndRow && line.Gap > 1 && TableTitle().IsMatch(text))
            || (!cellIsNumbered && (HeadingStack.LevelOf(text) is HeadingStack.Part or HeadingStack.Section || (mayEndRow && line.Gap > 2 && HeadingStack.LevelOf(text) == HeadingStack.Subsection)));
    }

    [GeneratedRegex(@"^(附\s*[件表]\s*[一二三四五六七八九十\d]*\s*([:：].*)?$|[（(]\s*\d{4}\s*年度?\s*[）)]$|(金额)?单位\s*[:：].{0,4}元|(填报人|填表人|制表人|经办人)\s*[:：])")]
    private static partial Regex AnnexOrFoot();

    /// <summary>Sentences behind two blank lines, where rows keep one, are no cell.</summary>
    private static bool IsProse(string text) => text.Length >= ShortestProse && Sentence.HasClause(text) && Sentence.EndsAfter(text);

    private const int ShortestProse = 16;

    /// <summary>表3 项目支出绩效自评表</summary>
    [GeneratedRegex(@"^表\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})[\s:：　]\S.{3,40}$")]
    private static partial Regex NumberedTitle();

    /// <summary>Two blank lines before it, where rows keep one.</summary>
    [GeneratedRegex(@"^(?:注|备注|说明|附注|资料来源|数据来源)\s*[:：]")]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?!见|详见).{4,40}表([（(][^（()）]{1,20}[）)])?(\s*(金额)?单位\s*[:：]\s*\S{1,4})?$")]
    private static partial Regex TableTitle();
}
