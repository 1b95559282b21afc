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
                    if (Left().IsMatch(Header(figures[i])) && Readings(figures, i) is { Count: > 0 } readings)
                        yield return new Claim(rule, ClaimKind.Balance, readings, Sure);
            }
    }

    private static List<Reading> Readings(List<Figure> figures, int left)
    {
        var spent = figures.Take(left).LastOrDefault(f => Spent().IsMatch(Header(f)) && f.Unit == figures[left].Unit);
        if (spent is null)
            return [];
        List<Reading> ofAll = Closing().IsMatch(Header(figures[left])) && Of(figures, left, Opening()) is { } opening && Of(figures, left, Income()) is { } income && income.Id != spent.Id
            ? [new Reading(figures[left], Expression.Of(opening) + Expression.Of(income) - Expression.Of(spent), 0.9)] : [];
        if (ofAll.Count > 0 && Of(figures, left, Revenue()) is not null)
            return ofAll;
        if (Of(figures, left, ReceivedRevenue()) is { } received && ofAll.Count == 0)
            return [new Reading(figures[left], Expression.Of(received) - Expression.Of(spent), 0.9)];
        return [.. ofAll, .. figures.Take(left).Where(f => f.Id != spent.Id && f.Unit == spent.Unit && !Spent().IsMatch(Header(f))).Reverse()
            .Select((whole, n) => new Reading(figures[left], Expression.Of(whole) - Expression.Of(spent), (ofAll.Count > 0 ? 0.4 : 0.9) - (0.2 * n))).Where(r => r.Prior > 0)];
    }

    private static Figure? Of(List<Figure> figures, int left, Regex name) => figures.Take(left).FirstOrDefault(f => f.Unit == figures[left].Unit && name.IsMatch(Header(f)));

    [GeneratedRegex(@"年末|期末|滚存|累计")]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?:上年|年初|期初|以前年度).{0,4}(?:结余|结转|余额)")]
    private static partial Regex Opening();

    /// <summary>What came in during the year; a budget may hold what was carried in already.</summary>
    [GeneratedRegex(@"^(?:本年|本期|当年|全年|实际)?(?:收入|到位|下达|拨入|筹集|归集|缴入|安排|预算|拨款)(?:资金)?(?:合计|数|额)?(?:\(.*\))?$")]
    private static partial Regex Income();

    [GeneratedRegex(@"^(?:本年|当年|全年)?(?:收入|到位资金|下达资金|拨入)(?:合计|数|额)?$")]
    private static partial Regex Revenue();

    /// <summary>收入预算 and 收入执行 side by side: what is left is of what came in.</summary>
    [GeneratedRegex(@"^(?:基金)?收入(?:执行|决算|完成|实绩|实际)(?:合计|数|额)?$")]
    private static partial Regex ReceivedRevenue();

    private static string Header(Figure figure) => TextFold.Squeeze(figure.ColumnHeader);

    [GeneratedRegex(@"^(?!上年|年初|期初|以前)[一-龥]{0,6}(?:结余|结转|剩余|未支出|未执行|未使用|未支付|未发放|未拨付|未到位|未完成|余额)(?:资金|金额|数|额|量)?(?:\(.*\))?$")]
    private static partial Regex Left();

    [GeneratedRegex(@"^(?!.*[未尚欠]|收入).*(?:支出|执行|决算|使用|支付|拨付|完成)")]
    private static partial Regex Spent();
}
