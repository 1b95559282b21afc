using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Coincidences;

/// <summary>
/// What is told as more, less or left, 比预算少14.13万元, 尚缺1150万元, 较批复里程多0.5公里, and equals the difference of two figures of the report to the
/// last digit. Such claims have no certainty: they support, and never convict.
/// </summary>
internal static partial class Differences
{
    /// <summary>So many digits hardly meet by chance anywhere in a report; fewer only among the figures just told.</summary>
    private const int TellingDigits = 4;
    private const int FewestDigits = 2;
    private const int FarthestSentence = 2;
    private const int MostNear = 8;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        var everywhere = report.Figures.Where(IsAmount).GroupBy(f => (f.Unit.Dimension, f.Unit.Base)).ToDictionary(g => g.Key, g => g.DistinctBy(f => f.BaseValue).ToDictionary(f => f.BaseValue));
        foreach (var passage in Passage.Of(report))
            foreach (var told in passage.Mentions.Where(m => IsAmount(m.Figure) && m.Figure.Value > 0 && IsDifference().IsMatch(m.Local)))
            {
                report.Cancellation.ThrowIfCancellationRequested();
                var digits = RunSums.SignificantDigits(told.Figure);
                if (Among(Near(passage, told), told.Figure, digits) is { } near)
                    yield return near(rule);
                else if (digits >= TellingDigits && everywhere.TryGetValue((told.Figure.Unit.Dimension, told.Figure.Unit.Base), out var all) && Among(all, told.Figure, digits) is { } anywhere)
                    yield return anywhere(rule);
            }
    }

    private static Dictionary<decimal, Figure> Near(Passage passage, Mention told) =>
        passage.Before(told, FarthestSentence).Where(m => IsAmount(m.Figure) && Passage.SameKind(m.Figure, told.Figure))
            .Take(MostNear).Select(m => m.Figure).DistinctBy(f => f.BaseValue).ToDictionary(f => f.BaseValue);

    private static Func<string, Claim>? Among(Dictionary<decimal, Figure> figures, Figure told, int digits)
    {
        if (digits < FewestDigits)
            return null;
        foreach (var whole in figures.Values)
            if (whole.Id != told.Id && figures.TryGetValue(whole.BaseValue - told.BaseValue, out var part) && part.Id != told.Id && part.Id != whole.Id)
                return rule => Claim.Of(rule, ClaimKind.Balance, told, Expression.Of(whole) - Expression.Of(part), 0);
        return null;
    }

    private static bool IsAmount(Figure figure) => figure.Unit.Dimension is Dimension.Money or Dimension.Count or Dimension.Measure or Dimension.Points && !figure.IsHedged && figure.Value != 0;

    [GeneratedRegex(@"(?:增|减|多|少|高|低|差|缺|余|剩|结存|结转|空置|失分|缩短|压缩|压减|节约|超|未[一-龥]{1,6}|不达标[一-龥]{0,4}|降|涨|出入)[一-龥]{0,5}$")]
    private static partial Regex IsDifference();
}
