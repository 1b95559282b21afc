using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Shares whose words name both amounts and print neither: 年中追加占到位资金的38.07%, 实际支出是年初预算的154.49%, 罚款相当于追回额的60.0%.</summary>
internal static partial class NamedShares
{
    private const double Sure = 0.6;
    private const double Likely = 0.3;
    private const double SameName = 0.85;
    private const int MostOfEach = 2;
    private const int MostAlike = 40;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
        {
            var (whole, sentence) = ("", -1);
            foreach (var percent in passage.Mentions.Where(m => m.IsPercent && !m.Figure.IsHedged).Except(passage.Items.SelectMany(i => i.Shares)))
            {
                var named = Named().Match(percent.Local);
                if (named.Success)
                    (whole, sentence) = (named.Groups["whole"].Value, percent.Sentence);
                else if (sentence == percent.Sentence)
                    named = NextNamed().Match(percent.Local);
                if (named.Success && ClaimOf(report, passage, percent, named.Groups["part"].Value, whole, rule) is { } claim)
                    yield return claim;
            }
        }
    }

    private static Claim? ClaimOf(Report report, Passage passage, Mention percent, string nameOfPart, string nameOfWhole, string rule)
    {
        var parts = Called(report, passage, percent, nameOfPart);
        var wholes = Called(report, passage, percent, nameOfWhole);
        var readings = (from part in parts
                        from whole in wholes
                        where part.Figure.Id != whole.Figure.Id && whole.Figure.Value != 0 && Passage.SameKind(part.Figure, whole.Figure)
                        orderby part.Prior * whole.Prior descending
                        select new Reading(percent.Figure, Expression.Of(part.Figure) / Expression.Of(whole.Figure), part.Prior * whole.Prior)).ToList();
        return readings.Count == 0 ? null : new Claim(rule, ClaimKind.Share, readings, readings.Count == 1 ? Sure : Likely);
    }

    /// <summary>Amounts of the passage with that name, the nearest before first; else those of the report.</summary>
    private static List<(Figure Figure, double Prior)> Called(Report report, Passage passage, Mention percent, string name)
    {
        var here = passage.Labels.Alike(name, SameName, passage.Items.TakeWhile(i => i.Figure.Id < percent.Figure.Id).Count(), MostAlike).Select(a => passage.Items[a.Position])
            .OrderByDescending(i => i.Figure.Id < percent.Figure.Id).ThenBy(i => Math.Abs(percent.Sentence - i.Sentence)).Select(i => i.Figure).DistinctBy(f => f.BaseValue).Take(MostOfEach).ToList();
        if (here.Count == 0)
            here = [.. Labels.Of(report).Alike(name, SameName, percent.Figure.Id, MostAlike).Select(a => report.Figures[a.Position]).Where(f => f.Unit.Dimension != Dimension.Ratio).DistinctBy(f => f.BaseValue).Take(MostOfEach)];
        return [.. here.Select((f, n) => (f, 0.95 - (0.3 * n)))];
    }

    /// <summary>教育支出占总支出的31%，卫生健康支出占11%: of the whole that the first one names.</summary>
    [GeneratedRegex(@"^\s*[,;、]?\s*(?:和|而)?(?<part>[一-龥]{2,14}?)(?:数|额)?(?:仅|只|约|共)?占(?:比)?(?:为|了)?$")]
    private static partial Regex NextNamed();

    [GeneratedRegex(@"^\s*(?:其中|而|但|从[一-龥]{2,6}看)?(?:全年|当年|本年)?(?<part>[一-龥]{2,12}?)(?:数|额)?(?:仅|只|约|共)?(?:占|相当于|是|为|达到?)(?!比)(?:了|到)?(?<whole>[一-龥]{2,12}?)的$")]
    private static partial Regex Named();
}
