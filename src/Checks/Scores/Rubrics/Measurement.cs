using System.Text.RegularExpressions;
using PerfEval.Checks.Formulas;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores.Rubrics;

/// <summary>
/// Finds what a rubric is run on: the result of the calculation in the score cell, the actual value, a rate in the remarks, or a rate of
/// the same name anywhere in the report.
/// </summary>
internal static partial class Measurement
{
    private const int ShortestName = 4;

    public static Figure? Of(Report report, Indicator indicator)
    {
        var score = indicator.Score(0);
        if (indicator.ScoreCell(0) is { } scoreCell && InCell(report, indicator, scoreCell, score) is { } inScore)
            return inScore;
        foreach (var role in new[] { ColumnRole.Rate, ColumnRole.Actual, ColumnRole.Remarks, ColumnRole.Deviation })
            if (indicator.CellOf(role) is { } cell && cell.Row == indicator.Row && InCell(report, indicator, cell, score, mayCount: role == ColumnRole.Actual) is { } figure)
                return figure;
        return Elsewhere(report, indicator);
    }

    private static Figure? InCell(Report report, Indicator indicator, Cell cell, Figure? score, bool mayCount = false)
    {
        var figures = indicator.Grid.FiguresIn(cell).Where(f => f.Id != score?.Id && !f.IsHedged).ToList();
        var result = PrintedFormula.Of(report).LastOrDefault(f => f.Stated.Unit.Dimension == Dimension.Ratio && figures.Contains(f.Stated));
        if (result is not null)
            return result.Stated;
        var rates = figures.Where(f => f.Unit.Dimension == Dimension.Ratio).ToList();
        if (rates.Count == 1)
            return IsFall(cell, rates[0]) && OfChange().IsMatch(indicator.Name) ? null : rates[0];
        return mayCount && rates.Count == 0 && figures.Count == 1 && figures[0].Unit.Dimension is Dimension.Count or Dimension.Bare or Dimension.Measure ? figures[0] : null;
    }

    /// <summary>变动率 told as 下降9.37% is a negative rate printed without its sign.</summary>
    private static bool IsFall(Cell cell, Figure rate) => rate.Value > 0 && Fall().IsMatch(TextFold.Fold(cell.Text.Value)[..Math.Clamp(rate.Place.Start, 0, cell.Text.Value.Length)]);

    [GeneratedRegex(@"(?:下降|降低|减少|压减|降幅|负增长|降)(?:了|为|至多)?\s*$")]
    private static partial Regex Fall();

    [GeneratedRegex(@"变动|增长|增减|变化")]
    private static partial Regex OfChange();

    /// <summary>A rate told elsewhere under the indicator's full name; where it is told with several values, none.</summary>
    private static Figure? Elsewhere(Report report, Indicator indicator)
    {
        if (indicator.Name.Length < ShortestName)
            return null;
        var told = report.Figures.Where(f => f.Unit.Dimension == Dimension.Ratio && !f.IsHedged && TextFold.Squeeze(f.Label).EndsWith(indicator.Name, StringComparison.Ordinal)).ToList();
        return told.Count > 0 && told.TrueForAll(f => f.BaseValue == told[0].BaseValue) ? told[0] : null;
    }
}
