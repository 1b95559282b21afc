using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>Columns of what was first set, what was added and taken, and what it came to: 年初预算数, 调整数, 全年预算数; 测算资金, 考核扣减, 考核奖励, 实际拨付.</summary>
internal static partial class AdjustedColumns
{
    private const double Sure = 0.75;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var table in report.Document.Tables)
            for (var row = 0; row < table.RowCount; row++)
            {
                var figures = TableRows.Numbers(report, table, row).FindAll(f => f.Unit.Dimension == Dimension.Money);
                var first = figures.FindIndex(f => First().IsMatch(Header(f)));
                var result = first < 0 ? -1 : figures.FindIndex(first, f => Result().IsMatch(Header(f)));
                if (result > first + 1 && figures.GetRange(first + 1, result - first - 1) is var steps && steps.TrueForAll(s => s.Unit == figures[first].Unit && (IsTaken(s) || IsAdded(s))) && figures[result].Unit == figures[first].Unit)
                    yield return Claim.Of(rule, ClaimKind.Balance, figures[result], steps.Aggregate(Expression.Of(figures[first]), (sum, s) => IsTaken(s) ? sum - Expression.Of(s) : sum + Expression.Of(s)), Sure);
            }
    }

    private static bool IsTaken(Figure step) => Taken().IsMatch(Header(step)) && step.Value >= 0;

    private static bool IsAdded(Figure step) => Added().IsMatch(Header(step)) || (Taken().IsMatch(Header(step)) && step.Value < 0);

    private static string Header(Figure figure) => TextFold.Squeeze(figure.ColumnHeader);

    [GeneratedRegex(@"年初(?:预算|批复|安排)|测算|批复(?:预算|数|金额)|原(?:预算|计划|分配)|初始|首次下达|送审|申报(?:数|金额|资金)")]
    private static partial Regex First();

    [GeneratedRegex(@"全年预算|调整后|调整预算|最终|实际(?:拨付|下达|分配|安排)|审定")]
    private static partial Regex Result();

    [GeneratedRegex(@"^(?!.*率).*(?:调整数|调整额|预算调整|追加|调增|增加|奖励|增补|调入)")]
    private static partial Regex Added();

    [GeneratedRegex(@"^(?!.*率).*(?:扣减|核减|调减|收回|压减|扣回|审减|减少|调出)")]
    private static partial Regex Taken();
}
