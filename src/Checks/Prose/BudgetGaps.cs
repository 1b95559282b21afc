using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>年初预算430.00万元，支出决算512.80万元，…决算数大于年初预算数82.80万元: by how much the outturn told before lies above or below the budget told before.</summary>
internal static partial class BudgetGaps
{
    private const double Certainty = 0.88;

    public static IEnumerable<Claim> Of(Passage passage, string rule)
    {
        foreach (var gap in passage.Mentions.Where(m => m.Figure is { Unit.Dimension: Dimension.Money, IsHedged: false }))
        {
            if (Told().Match(gap.Local) is not { Success: true } told || LimitWords.BudgetAndOutturn(passage, gap) is not { } before)
                continue;
            var (more, less) = told.Groups["above"].Success ? (before.Outturn, before.Budget) : (before.Budget, before.Outturn);
            yield return Claim.Of(rule, ClaimKind.Sum, gap.Figure, Expression.Of(more) - Expression.Of(less), Certainty);
        }
    }

    [GeneratedRegex(@"(?:决算|支出|执行)数?(?:(?:(?<above>大于|高于|多于|超过|超出|超)|小于|低于|少于)(?:了)?(?:年初|年度|全年|调整后?)?(?:的)?预算数?(?:达|为|约)?|(?:比|较)(?:年初|年度|全年|调整后?)?(?:的)?预算数?(?:(?<above>多|增加|增|超)|减少|少|节约)(?:出|支|收)?了?)$")]
    private static partial Regex Told();
}
