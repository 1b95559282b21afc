using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>The mean of numbers told one after another right before it: 四个季度分别迟延9天、16天、12天和21天，平均14.5天.</summary>
internal static partial class ListMeans
{
    private const double Named = 0.85;
    private const double Likely = 0.7;
    /// <summary>The mean of rates may be weighted by what they are rates of.</summary>
    private const double OfRates = 0.5;
    private const int Fewest = 3;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            for (var i = Fewest; i < passage.Mentions.Count; i++)
            {
                var mean = passage.Mentions[i];
                if (mean.Figure is { IsHedged: true } or { InTable: true } or { Unit.Dimension: Dimension.Points } || mean.Continues || Mean().Match(mean.Gap) is not { Success: true } told)
                    continue;
                var list = new List<Figure> { passage.Mentions[i - 1].Figure };
                for (var n = i - 1; n > 0 && list.Count < PartList.MostParts && passage.Mentions[n].Continues && passage.Mentions[n].Sentence == mean.Sentence; n--)
                    list.Insert(0, passage.Mentions[n - 1].Figure);
                if (list.Count < Fewest || list.Exists(f => f.IsHedged || !Passage.SameKind(f, mean.Figure)) || mean.Figure.BaseValue < list.Min(f => f.BaseValue) || mean.Figure.BaseValue > list.Max(f => f.BaseValue))
                    continue;
                yield return Claim.Of(rule, ClaimKind.Formula, mean.Figure, Expression.Sum(list) / Expression.Of(list.Count), told.Groups["simple"].Success ? Named : mean.IsPercent ? OfRates : Likely) with { Basis = new("所列各数的平均数", "mean of the numbers told") };
            }
    }

    /// <summary>平均增长 of several years is no mean of their rates.</summary>
    [GeneratedRegex(@"^\s*[,;(]\s*(?:[三四五六七八九十]+[一-龥]{1,3})?(?:的)?(?<simple>简单|算术)?平均(?!每|增|减|降|下|上|提)[一-龥]{0,4}?(?:为|是|达)?$")]
    private static partial Regex Mean();
}
