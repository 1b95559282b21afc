using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Scores;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// How much of a target was reached, the target standing in a list or in a table under the name of what was done: 年初任务为新增就业3900人、…; 新增就业4126人，完成任务的105.79%.
/// </summary>
internal static partial class NamedTargets
{
    private const double OneTarget = 0.7;
    private const double OneOfSeveral = 0.3;
    private const double Alike = 0.8;
    private const int ShortestName = 3;
    private const int MostTargets = 3;

    public static IEnumerable<Claim> Rates(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var rate in passage.Mentions.Where(m => m.IsPercent && !m.Figure.IsHedged && OfTarget().IsMatch(m.Local)))
                if (passage.Before(rate, sentences: 0).FirstOrDefault(m => !m.IsPercent) is { Figure: { IsHedged: false, Unit.Dimension: Dimension.Count or Dimension.Measure or Dimension.Money } done } && done.Value > 0 && !Planned().IsMatch(done.Label)
                    && Of(report, done) is { Count: > 0 } targets)
                    yield return new Claim(rule, ClaimKind.Ratio, [.. targets.Select((t, n) => new Reading(rate.Figure, Expression.Of(done) / Expression.Of(t), 0.9 - (0.1 * n)))], targets.Count == 1 ? OneTarget : OneOfSeveral) { Basis = new("完成数与目标值", "what was done and its target") };
    }

    /// <summary>The targets of that name and kind, each value once.</summary>
    private static List<Figure> Of(Report report, Figure done)
    {
        var name = Name(done);
        return name.Length < ShortestName ? [] : [.. All(report).Where(t => t.Id != done.Id && t.Value != 0 && Passage.SameKind(t, done) && IsCalled(t, name)).DistinctBy(t => t.BaseValue).Take(MostTargets)];
    }

    private static bool IsCalled(Figure target, string name) => Name(target) is { Length: >= ShortestName } own && (own == name || Likeness.Of(own, name) >= Alike);

    private static string Name(Figure figure) => Verbs().Replace(TextFold.Squeeze(figure.Label), "");

    /// <summary>Numbers of sentences that set tasks, and targets of score tables.</summary>
    private static List<Figure> All(Report report) => report.View(r => new Targets([.. ToldIn(r), .. ScoreTables.Of(r).Tables.SelectMany(t => t.Indicators).Select(i => i.FigureOf(ColumnRole.Target)).OfType<Figure>()])).Figures;

    private sealed record Targets(List<Figure> Figures);

    private static IEnumerable<Figure> ToldIn(Report report) =>
        from passage in Passage.Of(report)
        from sentence in passage.Mentions.Where(m => !m.Figure.InTable).GroupBy(m => m.Sentence)
        where SetsTasks().IsMatch(sentence.First().Gap) && !sentence.Any(m => m.IsPercent && OfTarget().IsMatch(m.Local))
        from mention in sentence
        where !mention.IsPercent && mention.Role == Role.Amount
        select mention.Figure;

    /// <summary>2023年下达我局的重点任务是：…; 年初设定目标：…</summary>
    [GeneratedRegex(@"(?:任务|目标|计划)(?:任务|指标|值|数)?(?:是|为|如下|包括|有|:)")]
    private static partial Regex SetsTasks();

    [GeneratedRegex(@"^\s*[,;(]?(?:已|均|超额|实际)?(?:完成|达到?|占|为)(?:了|到)?(?:年初|年度|全年|当年|既定|预期|市|县|区|省|上级)?(?:下达|确定|制定|设定)?的?(?:目标任务|任务目标|绩效目标|目标|任务|计划)(?:数|量|值)?的$|^\s*[,;(]?(?:目标任务|任务|目标|计划)?完成(?:率|比例)(?:为|达到?)?$")]
    private static partial Regex OfTarget();

    [GeneratedRegex(@"目标|任务|计划|应")]
    private static partial Regex Planned();

    [GeneratedRegex(@"^(?:全年|全县|全市|全区|全乡|全镇|本年|累计|共|实现|完成|开展|新|计划|年度)+|实现|(?:完成)?(?:人数|数量|面积|里程)?$")]
    private static partial Regex Verbs();
}
