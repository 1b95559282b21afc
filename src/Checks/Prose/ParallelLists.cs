using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Prose;

/// <summary>Lists of the same length in one sentence, the n-th of each told of one thing: 安排预算分别为a、b、c，实际支出d、e、f，执行率分别为x%、y%、z%，合计结存g.</summary>
internal static partial class ParallelLists
{
    private const double Sure = 0.85;
    private const double Inverse = 0.3;
    private const int FewestMembers = 2;
    private const int MostBefore = 60;

    /// <summary>Each rate against the members of the two lists before it.</summary>
    public static IEnumerable<Claim> Rates(Report report, string rule) =>
        from triple in Triples(report)
        let whole = Expression.Of(triple.Whole.Figure)
        let part = Expression.Of(triple.Part.Figure)
        select new Claim(rule, ClaimKind.Ratio, [new Reading(triple.Rate.Figure, part / whole, 0.9), new Reading(triple.Rate.Figure, whole / part, Inverse)], Sure);

    /// <summary>预算分别为a、b，决算分别为c、d，分别完成预算的x%、y%: each rate is of the budget in its own place of the list, not of the first that goes by the name.</summary>
    public static bool IsRated(Report report, Mention rate) => report.View(r => new Rated(Triples(r).Select(t => t.Rate.Figure.Id).ToHashSet())).Ids.Contains(rate.Figure.Id);

    private sealed record Rated(IReadOnlySet<int> Ids);

    private static IEnumerable<(Mention Whole, Mention Part, Mention Rate)> Triples(Report report)
    {
        foreach (var lists in Sentences(report))
            for (var i = 2; i < lists.Count; i++)
            {
                var (whole, part, rate) = (lists[i - 2], lists[i - 1], lists[i]);
                if (!rate[0].IsPercent || !Alike(whole, part) || rate.Count != part.Count || rate[0].Role == Role.Growth || (rate[0].Role == Role.Share && !OfPlan().IsMatch(rate[0].BaseLabel)))
                    continue;
                for (var n = 0; n < rate.Count; n++)
                    if (whole[n].Figure.Value != 0 && part[n].Figure.Value != 0)
                        yield return (whole[n], part[n], rate[n]);
            }
    }

    [GeneratedRegex(@"(?:预算|计划|任务|目标|指标)(?:数|额|安排)?$")]
    private static partial Regex OfPlan();

    /// <summary>What is left of all of the first list once all of the second is taken.</summary>
    public static IEnumerable<Claim> Rests(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var rest in passage.Mentions.Where(m => m.Role == Role.Amount && IsRest().IsMatch(m.Local)))
            {
                var lists = ListsOf(passage.Before(rest, sentences: 0).Take(MostBefore).Reverse()).FindAll(l => !l[0].IsPercent);
                if (lists is [.., var whole, var part] && Alike(whole, part) && Passage.SameKind(whole[0].Figure, rest.Figure))
                    yield return Claim.Of(rule, ClaimKind.Balance, rest.Figure, Expression.Sum(whole.Select(m => m.Figure)) - Expression.Sum(part.Select(m => m.Figure)), Sure);
            }
    }

    private static bool Alike(List<Mention> a, List<Mention> b) => a.Count == b.Count && !a[0].IsPercent && !b[0].IsPercent && Passage.SameKind(a[0].Figure, b[0].Figure);

    private static IEnumerable<List<List<Mention>>> Sentences(Report report) =>
        Passage.Of(report).SelectMany(p => p.Mentions.GroupBy(m => m.Sentence)).Select(s => ListsOf(s));

    private static List<List<Mention>> ListsOf(IEnumerable<Mention> mentions)
    {
        var lists = new List<List<Mention>>();
        foreach (var mention in mentions)
            if (mention.Continues && lists.Count > 0)
                lists[^1].Add(mention);
            else
                lists.Add([mention]);
        return lists.FindAll(l => l.Count >= FewestMembers);
    }

    [GeneratedRegex(@"^\s*(?:合计|共计|共|总计)(?:结存|结余|剩余|结转|未支出|未支付|未使用|节余)(?:资金|金额)?(?:为)?$")]
    private static partial Regex IsRest();
}
