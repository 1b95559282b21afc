using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>
/// What running text tells of an indicator against its actual value in the score table: 接种率97.64% and 适龄儿童疫苗接种率 | ≥95% | 96.74%. Equal numbers
/// support each other; different ones are held against the report where one is a slip of the pen for the other, or goes by the very name, and nothing else does.
/// </summary>
internal static partial class IndicatorEchoes
{
    private const int ShortestName = 3;
    private const int MostIndicators = 200;
    private const double Alike = 0.6;
    private const double Sure = 0.8;
    private const int ShortestVeryName = 5;

    private sealed record Measured(Figure Actual, Figure? Target, string Name);

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        var told = report.Figures.Where(f => !f.InTable && !f.IsHedged && IsAmount(f)).ToList();
        var measured = ScoreTables.Of(report).Tables.SelectMany(t => t.Indicators).Select(ActualOf).OfType<Measured>().Take(MostIndicators).ToList();
        foreach (var indicator in measured)
        {
            report.Cancellation.ThrowIfCancellationRequested();
            var echoes = told.FindAll(f => IsOfOneKind(f, indicator.Actual) && Match(f, indicator.Name) >= Alike);
            var equal = echoes.FindAll(f => f.BaseInterval.Meets(indicator.Actual.BaseInterval));
            foreach (var echo in equal)
                yield return Echoes.Agree(rule, echo, indicator.Actual, 0);
            if (equal.Count == 0 && echoes.FindAll(f => f.BaseValue != indicator.Target?.BaseValue) is [var only] && (IsSlip(only, indicator.Actual) || IsVeryName(only, indicator)) && !measured.Exists(m => m != indicator && IsOfOneKind(only, m.Actual) && (Match(only, m.Name) >= Match(only, indicator.Name) || m.Actual.BaseValue == only.BaseValue)))
                yield return Echoes.Agree(rule, only, indicator.Actual, Sure);
        }
    }

    private static Measured? ActualOf(Indicator indicator) =>
        indicator.FigureOf(ColumnRole.Actual) is { IsHedged: false } actual ? new Measured(actual, indicator.FigureOf(ColumnRole.Target), TextFold.Squeeze(indicator.Name)) : null;

    private static bool IsOfOneKind(Figure told, Figure cell) => Echoes.IsOfOneKind(told, cell) && cell.Unit.Dimension is not (Dimension.Bare or Dimension.Points);

    /// <summary>1 where the one name ends as the other is called, else how alike they are.</summary>
    private static double Match(Figure told, string name)
    {
        var label = TextFold.Squeeze(told.Label);
        if (label.Length < ShortestName)
            return 0;
        return name.EndsWith(label, StringComparison.Ordinal) || (name.Length >= ShortestName && label.EndsWith(name, StringComparison.Ordinal)) ? 1 : Likeness.Of(label, name);
    }

    /// <summary>年末在职人员控制率 and 在职人员控制率; 合格率 may be that of many things.</summary>
    private static bool IsVeryName(Figure told, Measured indicator) =>
        told.Unit.Dimension == Dimension.Ratio && OfRates().Replace(TextFold.Squeeze(told.Label), "") is { Length: >= ShortestVeryName } label && OfRates().Replace(indicator.Name, "") == label;

    /// <summary>What may stand before the name of a rate and says nothing of what it is of.</summary>
    [GeneratedRegex(@"^(?:指标)?[(]?\d{1,2}[.、):：]?|^(?:年末|年底|全年|本年度?|当年|全县|全市|全区|实际)")]
    private static partial Regex OfRates();

    private static bool IsSlip(Figure told, Figure cell) => told.Number.Decimals == cell.Number.Decimals && Echoes.IsSlip(told, cell);

    /// <summary>Targets, other years and changes go by the name of the indicator too.</summary>
    private static bool IsAmount(Figure figure) => !Otherwise().IsMatch(figure.Label);

    [GeneratedRegex(@"目标|计划|任务|上年|去年|上期|同期|预期|应|比|较|提高|增|降|减|高于|低于|高出|差")]
    private static partial Regex Otherwise();
}
