using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>A column 结余 or 结转 against the columns of budget and outturn before it.</summary>
internal static partial class LeftColumns
{
    private const double Sure = 0.7;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var table in report.Document.Tables)
            for (var row = 0; row < table.RowCount; row++)
            {
                var figures = TableRows.Numbers(report, table, row);
                for (var i = 2; i < figures.Count; i++)
                    if (Left().IsMatch(Header(figures[i])) && figures[i].Unit == figures[i - 1].Unit && Readings(figures, i) is { Count: > 0 } readings)
                        yield return new Claim(rule, ClaimKind.Balance, readings, Sure);
            }
    }

    private static List<Reading> Readings(List<Figure> figures, int left)
    {
        var spent = figures.Take(left).LastOrDefault(f => Spent().IsMatch(Header(f)) && f.Unit == figures[left].Unit);
        return spent is null ? [] : [.. figures.Take(left).Where(f => f.Id != spent.Id && f.Unit == spent.Unit && !Spent().IsMatch(Header(f))).Reverse()
            .Select((whole, n) => new Reading(figures[left], Expression.Of(whole) - Expression.Of(spent), 0.9 - (0.2 * n)))];
    }

    private static string Header(Figure figure) => TextFold.Squeeze(figure.ColumnHeader);

    [GeneratedRegex(@"^(?!上年|年初|期初|以前)[一-龥]{0,6}(?:结余|结转|剩余|未支出|未使用|余额)(?:资金|金额|数|额)?(?:\(.*\))?$")]
    private static partial Regex Left();

    [GeneratedRegex(@"支出|执行|决算|使用|支付|拨付|完成")]
    private static partial Regex Spent();
}
