using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores.Rubrics;

/// <summary>每发现1处不规范扣0.5分: each defect that was found costs the same.</summary>
/// <param name="Off">Points per defect.</param>
/// <param name="Unit">What defects are counted in: 处, 起, 户.</param>
internal sealed partial record DefectRubric(decimal Off, string Unit)
{
    private const string Units = "个|处|起|例|项|户|份|次|件|笔|类|条|人|家|村|宗|台";

    /// <summary>Null where the text says anything else beside it that may give points.</summary>
    public static DefectRubric? Parse(string text) =>
        Whole().Match(RubricText.Normalize(text)) is { Success: true } told && Threshold.Read(told.Groups["off"].Value) is { } off
            ? new DefectRubric(off.Value, told.Groups["unit"].Value)
            : null;

    /// <summary>The number of defects in the cells beside the score; null where it is not told, or where another number may be meant.</summary>
    public Figure? Found(Indicator indicator)
    {
        foreach (var role in new[] { ColumnRole.Actual, ColumnRole.Remarks, ColumnRole.Deviation })
            if (indicator.CellOf(role) is { } cell && cell.Row == indicator.Row && Count(indicator, cell) is { } found)
                return found;
        return null;
    }

    public decimal Score(decimal found, decimal full) => Math.Max(0, full - (found * Off));

    /// <summary>The one count of the cell, which is all it holds or is said to be of what is amiss; where the cell tells what was deducted, other rules look at it.</summary>
    private Figure? Count(Indicator indicator, Cell cell)
    {
        if (indicator.Grid.FiguresIn(cell) is not [{ IsHedged: false, Unit: { Dimension: Dimension.Count, Scale: 1 } } only] || !IsCountedIn(only.Unit.Base))
            return null;
        var text = TextFold.Fold(cell.Text.Value);
        return NumberParser.ParseWhole(text) is not null || (Amiss().IsMatch(text) && !Done().IsMatch(text[..only.Place.Start])) ? only : null;
    }

    /// <summary>例 and 处 are said of whatever is found.</summary>
    private bool IsCountedIn(string unit) => unit == Unit || (Unit is "例" or "处" && unit is "个" or "处" or "起" or "项" or "笔" or "件" or "例");

    [GeneratedRegex(@"发现|逾期|未|不[^,;。]|缺|漏|违|迟|错|重复|超")]
    private static partial Regex Amiss();

    /// <summary>完成7处, 检查12个点位: what was done, not what was found amiss.</summary>
    [GeneratedRegex(@"(?:完成|实施|检查|抽查|核查|计划|共有|整改|建成|覆盖|制定|开展)[^,;。]{0,6}$")]
    private static partial Regex Done();

    [GeneratedRegex(@"^(?:[^\d扣每]{2,40}[;,。])?[^\d扣每,;。]{0,6}每?(?:有|出现|发现|存在|逾期|违反)*(?:1|一)(?<unit>" + Units + @")[^\d扣,;。]{0,16},?扣(?:减|除)?(?<off>\d+(?:\.\d+)?)分[,;。]?(?:直至)?(?:扣完(?:本项分值)?为止)?[。;]?$")]
    private static partial Regex Whole();
}
