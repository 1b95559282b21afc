using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// What a share may be of where its name is met only in part: 占追加资金的, told of 财政追加; 占债券执行数的, of the row 专项债券 and the column 执行数.
/// Too little to accuse, but where the numbers agree it is what was meant.
/// </summary>
internal static partial class RecalledWholes
{
    private const int Most = 10;
    /// <summary>A share of fewer digits follows from one amount in every few.</summary>
    private const int FewestDigits = 3;
    private const double OfParts = 0.35;

    /// <summary>Readings that only excuse: the stated share as the part over each amount whose names hold parts of the name of the whole.</summary>
    /// <param name="known">Wholes that the words point to, which are not repeated.</param>
    public static IEnumerable<Reading> Readings(Report report, Figure stated, Figure part, string name, IReadOnlyCollection<int> known)
    {
        if (TypoModel.SignificantDigits(stated.Value, stated.Number.Decimals) < FewestDigits)
            yield break;
        var parts = PartsOf(name);
        var recalled = report.Figures.Where(f => f.Id != part.Id && !known.Contains(f.Id) && !f.IsHedged && f.BaseValue > part.BaseValue && Passage.SameKind(f, part))
            .Select(f => (Figure: f, Held: parts.Count(p => f.Label.Contains(p, StringComparison.Ordinal) || f.ColumnHeader.Contains(p, StringComparison.Ordinal))))
            .Where(f => f.Held > 0)
            .OrderByDescending(f => f.Held).ThenBy(f => Math.Abs(f.Figure.Id - part.Id)).DistinctBy(f => f.Figure.BaseValue).Take(Most);
        foreach (var (figure, held) in recalled)
            yield return new Reading(stated, Expression.Of(part) / Expression.Of(figure), OfParts * held / parts.Count) { OnlyExcuses = true };
    }

    /// <summary>Pairs of characters, but for those that every amount may be called by.</summary>
    private static List<string> PartsOf(string label)
    {
        var name = Common().Replace(label, "|");
        return [.. Enumerable.Range(0, Math.Max(0, name.Length - 1)).Select(i => name.Substring(i, 2)).Where(p => !p.Contains('|')).Distinct()];
    }

    [GeneratedRegex(@"全[年部县市区镇乡]|当年|本年|总[额数量计]?|合计|共计|资金|金额|支出|收入|数[量额]|人数|户数|面积|(?<=.)数$|的|应|已|实际")]
    private static partial Regex Common();
}
