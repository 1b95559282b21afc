using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Formulas;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Scores.Rubrics;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>
/// Rates of a score table that the common indicators of overall expenditure define (部门整体支出绩效评价共性指标体系框架, 财预〔2013〕53号): 在职人员控制率 is
/// staff in post over posts, 公用经费控制率 outlay over budget. Their amounts are told elsewhere in the report.
/// </summary>
internal static partial class CommonIndicators
{
    /// <summary>The report tells one such part and one such whole.</summary>
    private const double OfOnly = 0.7;
    private const double OfSeveral = 0.1;
    private const int MostValues = 3;

    /// <summary>公用经费实际支出数, 政府采购预算金额: what may follow the name of an outlay up to its amount.</summary>
    private const string Told = @"(?:年初)?(?:预算|决算)?(?:实际)?(?:安排|支出|采购|发生|执行|完成)?(?:数|额|总额|金额|合计)?$";

    /// <param name="IsChange">The rate is of what the part exceeds the whole by.</param>
    private sealed record Definition(Regex Name, Predicate<Figure> Part, Predicate<Figure> Whole, bool IsChange = false);

    private static readonly Definition[] Definitions =
    [
        new(StaffControl(), StaffFigures.IsInPost, StaffFigures.IsQuota),
        new(PublicControl(), f => IsOutturn(f) && PublicOutlay().IsMatch(f.Label), f => IsBudget(f) && PublicOutlay().IsMatch(f.Label)),
        new(ThreeControl(), f => IsOutturn(f) && ThreeOutlay().IsMatch(f.Label), f => IsBudget(f) && ThreeOutlay().IsMatch(f.Label)),
        new(ThreeChange(), f => IsOutturn(f) && ThreeOutlay().IsMatch(f.Label), f => IsFormer(f) && ThreeOutlay().IsMatch(f.Label), IsChange: true),
        new(Procurement(), f => IsOutturn(f) && Procured().IsMatch(f.Label), f => IsBudget(f) && Procured().IsMatch(f.Label)),
    ];

    public static IEnumerable<Claim> Rates(Report report, string rule) => Of(report, rule, isChange: false);

    public static IEnumerable<Claim> Changes(Report report, string rule) => Of(report, rule, isChange: true);

    private static IEnumerable<Claim> Of(Report report, string rule, bool isChange)
    {
        foreach (var indicator in ScoreTables.Of(report).Tables.SelectMany(t => t.Indicators))
            foreach (var definition in Definitions.Where(d => d.IsChange == isChange && d.Name.IsMatch(TextFold.Squeeze(indicator.Name))))
                if (Measurement.Of(report, indicator) is { Unit.Dimension: Dimension.Ratio } rate && !PrintedFormula.Of(report).Any(f => f.Stated.Id == rate.Id) && ClaimOf(report, rule, definition, rate) is { } claim)
                    yield return claim;
    }

    private static Claim? ClaimOf(Report report, string rule, Definition definition, Figure rate)
    {
        var (parts, wholes) = (Values(report, definition.Part), Values(report, f => definition.Whole(f) && f.BaseValue != 0));
        var readings = (from part in parts
                        from whole in wholes
                        where Passage.SameKind(part, whole)
                        select new Reading(rate, FormulaOf(definition, part, whole))).ToList();
        if (readings.Count == 0)
            return null;
        return new Claim(rule, definition.IsChange ? ClaimKind.Growth : ClaimKind.Ratio, readings, readings.Count == 1 ? OfOnly : OfSeveral) { Basis = new("文中或表中所列的数字", "amounts as stated elsewhere") };
    }

    private static Expression FormulaOf(Definition definition, Figure part, Figure whole) =>
        definition.IsChange ? (Expression.Of(part) - Expression.Of(whole)) / Expression.Of(whole) : Expression.Of(part) / Expression.Of(whole);

    /// <summary>The values that the report tells of such an amount, each as precise as it is told anywhere: 6.20万元 is 61,982元.</summary>
    private static List<Figure> Values(Report report, Predicate<Figure> isMeant)
    {
        var values = new List<Figure>();
        foreach (var figure in report.Figures.Where(f => !f.IsHedged && isMeant(f)).OrderBy(f => f.BaseInterval.Width))
            if (!values.Exists(v => v.BaseInterval.Meets(figure.BaseInterval)))
                values.Add(figure);
        return values.Count <= MostValues ? values : [];
    }

    private static bool IsOutturn(Figure figure) => IsMoney(figure) && figure.Context is { YearIsRelative: false, Stage: Stage.Outturn or null };

    private static bool IsBudget(Figure figure) => IsMoney(figure) && figure.Context is { YearIsRelative: false, Stage: Stage.InitialBudget or Stage.AdjustedBudget };

    private static bool IsFormer(Figure figure) => IsMoney(figure) && figure.Context is { YearIsRelative: true };

    private static bool IsMoney(Figure figure) => figure.Unit.Dimension == Dimension.Money;

    [GeneratedRegex(@"(?:人员|编制|在职)[^,;。]{0,4}控制率")]
    private static partial Regex StaffControl();

    [GeneratedRegex(@"公用经费控制率")]
    private static partial Regex PublicControl();

    [GeneratedRegex(@"三公[""”]?经费(?:预算)?(?:控制率|完成率|执行率)")]
    private static partial Regex ThreeControl();

    [GeneratedRegex(@"三公[""”]?经费(?:支出)?(?:变动率|增长率)")]
    private static partial Regex ThreeChange();

    [GeneratedRegex(@"政府采购(?:预算)?(?:执行率|完成率)")]
    private static partial Regex Procurement();

    [GeneratedRegex(@"公用经费" + Told)]
    private static partial Regex PublicOutlay();

    [GeneratedRegex(@"三公[""”]?经费" + Told)]
    private static partial Regex ThreeOutlay();

    [GeneratedRegex(@"政府采购" + Told)]
    private static partial Regex Procured();
}
