using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Formulas;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>
/// A budget or an outturn inside a printed calculation, （2013.20/2064.00）×100%, against the same amount elsewhere in the report. What agrees
/// with any amount of the report is left alone; what is a slip of the pen away from the budget, or the outturn, told elsewhere is not.
/// </summary>
public sealed partial class OperandDiffers : Rule
{
    /// <summary>Shorter numbers are a slip away from some other number by chance.</summary>
    private const int FewestDigits = 5;
    private const double Likely = 0.75;

    public override Bilingual Defect { get; } = new("算式所用数字与报告他处不一致", "Number in a calculation differs from the rest of the report");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var formula in PrintedFormula.Of(report).Where(f => f.Stated.Unit.Dimension == Dimension.Ratio))
            if (formula.Quotient is var (outturn, budget))
            {
                if (ClaimOf(report, outturn, IsOutturn()) is { } ofOutturn)
                    yield return ofOutturn;
                if (ClaimOf(report, budget, IsBudget()) is { } ofBudget)
                    yield return ofBudget;
            }
    }

    private Claim? ClaimOf(Report report, Figure operand, Regex role)
    {
        if (operand.Unit.Dimension is not (Dimension.Money or Dimension.Bare) || operand.IsHedged || TypoModel.SignificantDigits(operand.Value, operand.Number.Decimals) < FewestDigits)
            return null;
        var others = report.Figures.Where(f => f.Unit.Dimension is Dimension.Money or Dimension.Bare && !f.Place.SharesTextWith(operand.Place)).ToList();
        if (operand.Unit.Dimension == Dimension.Bare && others.Exists(f => IsInOtherUnit(operand, f)))
            return null;
        var same = others.Where(f => Agrees(operand, f)).ToList();
        var meant = same.Count > 0 ? same : others.Where(f => role.IsMatch(TextFold.Squeeze(f.Label + f.ColumnHeader)) && IsSlip(operand, f)).ToList();
        return meant.Count == 0 ? null : new Claim(Name, ClaimKind.Other, [.. meant.Take(4).Select((f, i) => new Reading(operand, InUnitOf(operand, f), 0.9 - (0.1 * i)))], Likely)
        {
            Basis = new("报告他处所列数字", "the same amount elsewhere"),
        };
    }

    private static bool Agrees(Figure operand, Figure other) =>
        Claim.Of("", ClaimKind.Other, operand, InUnitOf(operand, other), 1) is var claim && Judge.Assess(claim, claim.Readings[0]).Holds;

    /// <summary>20132800.00 where the report says 2013.28万元, or the other way round.</summary>
    private static bool IsInOtherUnit(Figure operand, Figure other) =>
        other.Unit.Scale != 1 ? other.BaseValue == operand.Value : other.Value == operand.Value * Unit.TenThousandYuan.Scale;

    private static bool IsSlip(Figure operand, Figure other) =>
        (operand.Unit == other.Unit || operand.Unit.Dimension == Dimension.Bare)
        && TypoModel.Explain(operand.Value, other.Value, Math.Max(operand.Number.Decimals, other.Number.Decimals)) is Slip.DigitSubstituted or Slip.DigitsSwapped or Slip.DigitDropped or Slip.DigitAdded;

    /// <summary>Calculations are often printed without a unit; then the printed numbers are compared.</summary>
    private static Expression InUnitOf(Figure operand, Figure other) =>
        operand.Unit.Dimension == Dimension.Bare && other.Unit.Scale != 1 ? Expression.Of(other) / Expression.Of(other.Unit.Scale) : Expression.Of(other);

    [GeneratedRegex(@"支出(?!预算)|执行|决算|完成|支付|使用|拨付|到位|到账")]
    private static partial Regex IsOutturn();

    [GeneratedRegex(@"预算|计划|下达|安排|批复|指标|收入|资金总额|应")]
    private static partial Regex IsBudget();
}
