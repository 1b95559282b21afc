using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// Shares and multiples whose words name both amounts and print neither: 年中追加占到位资金的38.07%, 实际支出是年初预算的154.49%, 罚款相当于追回额的60.0%,
/// 投诉约为举报的2.9倍, 后者是前者的5.50倍.
/// </summary>
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
            foreach (var multiple in passage.Mentions.Where(m => m.Figure.Unit.Symbol == "倍" && !m.Figure.IsHedged))
                if (MultipleOf(report, passage, multiple, rule) is { } claim)
                    yield return claim;
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

    /// <summary>What the words name, or the two amounts told last where they only point back to them.</summary>
    private static Claim? MultipleOf(Report report, Passage passage, Mention multiple, string rule)
    {
        if (PointsBack().Match(multiple.Local) is { Success: true } back)
        {
            var two = passage.Items.Where(i => i.Figure.Id < multiple.Figure.Id && multiple.Sentence - i.Sentence <= FarthestPair).TakeLast(2).ToList();
            if (two is not [var former, var latter] || former.Sentence != latter.Sentence || !Passage.SameKind(former.Figure, latter.Figure))
                return null;
            var (part, whole) = back.Groups["part"].Value == "前者" ? (former, latter) : (latter, former);
            return Claim.Of(rule, ClaimKind.Ratio, multiple.Figure, Expression.Of(part.Figure) / Expression.Of(whole.Figure), Sure);
        }
        if (OfFormerYear().IsMatch(multiple.Local) && passage.Before(multiple, sentences: 0).Where(m => m.Role == Role.Amount).Take(2).ToList() is [var now, var then] && Passage.SameKind(now.Figure, then.Figure) && then.Figure.Value != 0)
            return Claim.Of(rule, ClaimKind.Ratio, multiple.Figure, Expression.Of(now.Figure) / Expression.Of(then.Figure), Likely);
        return Named().Match(multiple.Local) is { Success: true } named ? ClaimOf(report, passage, multiple, named.Groups["part"].Value, named.Groups["whole"].Value, rule) : null;
    }

    private const int FarthestPair = 1;

    [GeneratedRegex(@"(?<part>前者|后者)(?:约|大约)?(?:是|为|相当于|达到?)(?:前者|后者)的(?:约|近)?$")]
    private static partial Regex PointsBack();

    [GeneratedRegex(@"^\s*[,;]?\s*(?:约|大约)?(?:是|为|相当于)(?:上年|去年|上一年|前一年)(?:同期)?的(?:约|近)?$")]
    private static partial Regex OfFormerYear();

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

    [GeneratedRegex(@"^\s*(?:其中|而|但|从[一-龥]{2,6}看)?(?:全年|当年|本年)?(?<part>[一-龥]{2,12}?)(?:数|额)?(?:仅|只|大?约|共)?(?:占|相当于|是|为|达到?)(?!比)(?:了|到)?(?<whole>[一-龥]{2,12}?)的$")]
    private static partial Regex Named();
}
