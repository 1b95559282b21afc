using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>年初预算430.00万元，支出决算512.80万元，…决算数大于年初预算数82.80万元: by how much the outturn told before lies above or below the budget told before.</summary>
internal static partial class BudgetGaps
{
    private const double Certainty = 0.88;
    private const int FarthestSentence = 1;

    public static IEnumerable<Claim> Of(Passage passage, string rule)
    {
        foreach (var gap in passage.Mentions.Where(m => m.Figure is { Unit.Dimension: Dimension.Money, IsHedged: false }))
        {
            if (Told().Match(gap.Local) is not { Success: true } told)
                continue;
            var before = passage.Before(gap, FarthestSentence).Where(m => m.Role != Role.Delta && Passage.SameKind(m.Figure, gap.Figure)).ToList();
            var budget = before.Find(m => LimitWords.IsBudget().IsMatch(m.Local));
            var outturn = before.Find(m => LimitWords.IsOutturn().IsMatch(m.Local));
            if (budget is null || outturn is null || ReferenceEquals(budget, outturn))
                continue;
            var (more, less) = told.Groups["above"].Success ? (outturn, budget) : (budget, outturn);
            yield return Claim.Of(rule, ClaimKind.Sum, gap.Figure, Expression.Of(more.Figure) - Expression.Of(less.Figure), Certainty);
        }
    }

    [GeneratedRegex(@"(?:决算|支出|执行)数?(?:(?<above>大于|高于|多于|超过|超出|超)|小于|低于|少于)(?:了)?(?:年初|年度|全年|调整后?)?(?:的)?预算数?(?:达|为|约)?$")]
    private static partial Regex Told();
}
