using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// 收入总计 and 支出总计 are equal by the form of 收入支出决算总表, which counts among them what was carried in and what is carried out;
/// so are the two cells 总计 of a row that tells revenue on the left and expenditure on the right.
/// </summary>
internal static partial class GrandTotals
{
    /// <summary>Reports on the execution of budgets call 总计 what leaves a balance, so that only a slip of the pen is accused.</summary>
    private const double InText = 0.3;
    private const double InRow = 0.88;
    private const int FarthestSentence = 6;

    public static IEnumerable<Claim> Of(Report report, string rule) => Told(report, rule).Concat(InRows(report, rule));

    private static IEnumerable<Claim> Told(Report report, string rule) =>
        from passage in Passage.Of(report)
        from spent in passage.Items.Where(i => i.Figure.Label.EndsWith("支出总计", StringComparison.Ordinal))
        let received = passage.Before(spent, FarthestSentence).FirstOrDefault(i => i.Figure.Label.EndsWith("收入总计", StringComparison.Ordinal))
        where received is not null && received.Depth == spent.Depth && Passage.SameKind(received.Figure, spent.Figure) && !LeavesABalance(passage, received.Figure, spent.Figure)
        select Claim.Of(rule, ClaimKind.Balance, spent.Figure, Expression.Of(received.Figure), InText) with { Basis = new("收入总计应等于支出总计", "grand totals of revenue and expenditure are equal") };

    /// <summary>收入总计4211.00万元，支出总计4174.90万元，收支相抵结余36.10万元.</summary>
    private static bool LeavesABalance(Passage passage, Figure received, Figure spent) =>
        received.BaseValue != spent.BaseValue && passage.Items.Any(i => i.Figure.BaseValue == Math.Abs(received.BaseValue - spent.BaseValue) && i.Figure.Unit.Dimension == received.Unit.Dimension);

    private static IEnumerable<Claim> InRows(Report report, string rule)
    {
        foreach (var table in report.Document.Tables)
            for (var row = 0; row < table.RowCount; row++)
            {
                var numbers = TableRows.Numbers(report, table, row).Where(f => LabelOf(table, row, f) is { } label && Grand().IsMatch(label)).ToList();
                if (numbers is [var received, var spent] && !LabelOf(table, row, received)!.StartsWith("支出", StringComparison.Ordinal) && Passage.SameKind(received, spent))
                    yield return Claim.Of(rule, ClaimKind.Balance, spent, Expression.Of(received), InRow) with { Basis = new("收入总计应等于支出总计", "grand totals of revenue and expenditure are equal") };
            }
    }

    /// <summary>The text of the cell just left of the number.</summary>
    private static string? LabelOf(Table table, int row, Figure figure) =>
        figure.Place.Column is > 0 and var column && table.At(row, column - 1) is { } cell && cell.Row == row ? TextFold.Squeeze(cell.Text.Value) : null;

    [GeneratedRegex(@"^(?:收入|支出)?总计$")]
    private static partial Regex Grand();
}
