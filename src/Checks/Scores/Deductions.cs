using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>Points that a remark says were taken, 2项未量化，扣1分, against the points and the score of its row, and 共失10.47分 against the row of totals.</summary>
internal static partial class Deductions
{
    private const double OfRow = 0.85;
    private const double OfAll = 0.7;
    private static readonly ColumnRole[] Remarks = [ColumnRole.Deviation, ColumnRole.Remarks, ColumnRole.Actual];

    public static IEnumerable<Claim> Claims(Report report, string rule)
    {
        var tables = ScoreTables.Of(report).Tables;
        foreach (var table in tables)
            foreach (var indicator in table.Indicators)
                if (indicator is { Points: { } points, Kind: IndicatorKind.Regular or IndicatorKind.Funds } && indicator.Score(0) is { } score && points.Unit.Dimension != Dimension.Ratio && Taken(indicator) is { Count: > 0 } taken)
                    yield return OfOneRow(rule, taken, points, score);
        foreach (var claim in Totals(report, rule, tables).Concat(Passage.Of(report).SelectMany(p => BelowHeadings(p, rule).Concat(Itemised(p, rule)))).Concat(OfNamedIndicators(report, rule, tables)))
            yield return claim;
    }

    /// <summary>2.绩效指标明确性（分值4分，得3.5分）。…没有可衡量的指标值，扣0.5分: the points taken are all that is told up to the next such heading.</summary>
    private static IEnumerable<Claim> BelowHeadings(Passage passage, string rule)
    {
        var scored = passage.Mentions.Where(m => m.Figure is { Unit.Dimension: Dimension.Points, InTable: false }).ToList();
        for (var i = 1; i < scored.Count; i++)
        {
            if (!IsHeading(scored, i) || IsOneOfList(scored, i))
                continue;
            var next = Enumerable.Range(i + 1, scored.Count - i).First(n => n == scored.Count || IsHeading(scored, n + 1));
            var below = scored.GetRange(i + 1, next - i - 1);
            var taken = below.FindAll(m => !OfRule().IsMatch(m.Local));
            if (taken.FindIndex(m => LostInAll().IsMatch(m.Local)) is var all and >= 0 && all == taken.Count - 1)
                taken = [taken[all]];
            if (taken.Count > 0 && taken.TrueForAll(m => IsTaken(m) && !m.Figure.IsHedged) && !IsToldElsewhere(passage, scored[i], below[^1]))
                yield return OfOneRow(rule, taken.ConvertAll(m => m.Figure), scored[i - 1].Figure, scored[i].Figure) with { Certainty = OfHeading };
        }
    }

    /// <summary>社会效益扣2分、可持续影响扣2.5分。满意度见下: the rest is told in another section.</summary>
    private static bool IsToldElsewhere(Passage passage, Mention heading, Mention last) =>
        Elsewhere().IsMatch(passage.Text[passage.Offsets[passage.PositionOf(heading)]..passage.Offsets[passage.PositionOf(last)]] + passage.Text[passage.Offsets[passage.PositionOf(last)]..].Split('\n')[0]);

    [GeneratedRegex(@"(?:详见|另见|参见|见)(?:下|后|附|第|本报告)|另行说明|另述")]
    private static partial Regex Elsewhere();

    /// <summary>过程类扣7.0分，系资金未足额到位扣2.0分、发放不及时扣3.5分、档案不全扣1.5分: what was taken, and for what.</summary>
    private static IEnumerable<Claim> Itemised(Passage passage, string rule)
    {
        for (var i = 0; i + 2 < passage.Mentions.Count; i++)
        {
            var total = passage.Mentions[i];
            if (total.Figure is not { Unit.Dimension: Dimension.Points, InTable: false, IsHedged: false } || !IsTaken(total) || OfRule().IsMatch(total.Local) || !Itemises().IsMatch(passage.Mentions[i + 1].Gap))
                continue;
            var parts = passage.Mentions.Skip(i + 1).TakeWhile((m, n) => m.Sentence == total.Sentence && m.Figure.Unit.Dimension == Dimension.Points && IsTaken(m) && (n == 0 || NextItem().IsMatch(m.Gap))).ToList();
            if (parts.Count > 1 && !parts.Exists(p => OfRule().IsMatch(p.Local)) && !passage.After(passage.PositionOf(parts[^1])).TrimStart().StartsWith('等'))
                yield return Claim.Of(rule, ClaimKind.Score, total.Figure, Expression.Sum(parts.Select(p => p.Figure)), OfRow) with { Basis = new("扣分合计与各项扣分", "points taken and what they were taken for") };
        }
    }

    /// <summary>手续滞后，“立项程序规范性”扣1分: points and score stand in the row of that name. An indicator of which points are taken twice is left out.</summary>
    private static IEnumerable<Claim> OfNamedIndicators(Report report, string rule, IReadOnlyList<ScoreTable> tables)
    {
        var scored = tables.SelectMany(t => t.Indicators).Where(i => i is { Points.Unit.Dimension: not Dimension.Ratio } && i.Score(0) is not null).GroupBy(i => TextFold.Squeeze(i.Name), StringComparer.Ordinal).Where(g => g.Key.Length >= ShortestName && g.Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        if (scored.Count == 0)
            return [];
        return from mention in Passage.Of(report).SelectMany(p => p.Mentions)
               where mention.Figure is { Unit.Dimension: Dimension.Points, InTable: false, IsHedged: false } && !OfRule().IsMatch(mention.Gap)
               let named = TakenOfNamed().Match(mention.Gap)
               where named.Success && scored.ContainsKey(named.Groups["name"].Value)
               group mention.Figure by named.Groups["name"].Value into taken
               where taken.Count() == 1
               let row = scored[taken.Key]
               select OfOneRow(rule, [taken.First()], row.Points!, row.Score(0)!);
    }

    private const int ShortestName = 4;

    [GeneratedRegex(@"(?:^|[,;:。、(])\s*(?:其中|故|因此|所以|在|导致|使)?[""“‘「《]?(?<name>[一-龥()]{4,20}?)[""”’」》]?(?:这一|该|一)?(?:三级|二级)?(?:指标|项)?(?:得分)?(?:中|上)?(?:共|共计|合计|酌情|相应)?(?:扣|失)(?:了|除|减|去|掉|分)?\s*$")]
    private static partial Regex TakenOfNamed();

    [GeneratedRegex(@"^\s*(?:,?(?:系|其中|主要是|主要系|包括|分别是|分别为|即|因|原因是)|[:(])[^,;。]*$")]
    private static partial Regex Itemises();

    [GeneratedRegex(@"^\s*[,、和及][^;。]*$")]
    private static partial Regex NextItem();

    private static bool IsHeading(List<Mention> scored, int score) =>
        score < scored.Count && scored[score - 1].Depth > 0 && scored[score].Depth > 0 && scored[score].Figure.Place.Block == scored[score - 1].Figure.Place.Block && HeadingScores.IsScoreBesidePoints(scored[score]) && !IsTaken(scored[score - 1]);

    /// <summary>决策（15分，得15分）、过程（25分，得23分）: told one after another in a sentence, they are no headings.</summary>
    private static bool IsOneOfList(List<Mention> scored, int score) =>
        new[] { score - 2, score + 2 }.Any(other => other > 0 && IsHeading(scored, other) && scored[other].Sentence == scored[score].Sentence);

    private const double OfHeading = 0.7;

    /// <summary>One deduction, or the last of several where the others are told beside it.</summary>
    private static Claim OfOneRow(string rule, List<Figure> taken, Figure points, Figure score)
    {
        var lost = Expression.Of(points) - Expression.Of(score);
        foreach (var other in taken.Skip(1))
            lost -= Expression.Of(other);
        return Claim.Of(rule, ClaimKind.Score, taken[0], lost, OfRow) with { Basis = new("扣分与分值、得分", "points taken, points and score") };
    }

    private static List<Figure> Taken(Indicator indicator)
    {
        foreach (var role in Remarks)
            if (indicator.CellOf(role) is { } cell && cell.Row == indicator.Row)
            {
                var text = TextFold.Fold(cell.Text.Value);
                if (OfRule().IsMatch(text))
                    return [];
                var taken = indicator.Grid.FiguresIn(cell).Where(f => f is { Unit.Dimension: Dimension.Points, IsHedged: false } && BeforePoints().IsMatch(text[..Math.Clamp(f.Place.Start, 0, text.Length)])).ToList();
                if (taken.Count > 0)
                    return taken;
            }
        return [];
    }

    private static IEnumerable<Claim> Totals(Report report, string rule, IReadOnlyList<ScoreTable> tables)
    {
        var readings = (from table in tables
                        from total in table.Totals
                        where total.Points is not null && total.Score(0) is not null && total.Points.Unit.Dimension != Dimension.Ratio
                        select Expression.Of(total.Points!) - Expression.Of(total.Score(0)!)).DistinctBy(e => e.ToString()).ToList();
        if (readings.Count == 0)
            yield break;
        foreach (var lost in Passage.Of(report).SelectMany(p => p.Mentions).Where(m => m.Figure is { InTable: false, IsHedged: false, Unit.Dimension: Dimension.Points } && LostInAll().IsMatch(m.Local) && !IsOfSome(m) && !IsPartOfAll(report, m)))
            yield return new Claim(rule, ClaimKind.Score, [.. readings.Select(r => new Reading(lost.Figure, r, 0.9))], OfAll) { Basis = new("失分合计", "all points lost") };
    }

    /// <summary>三方面合计扣4.7分，占全部扣分8.69分的54.1%: all is told beside it.</summary>
    private static bool IsPartOfAll(Report report, Mention lost) =>
        report.Figures.ElementAtOrDefault(lost.Figure.Id + 1) is { Unit.Dimension: Dimension.Points } all && all.Place.Block == lost.Figure.Place.Block && PartOf().IsMatch(all.Label);

    [GeneratedRegex(@"占(?:全部|总|所有)(?:扣分|失分|扣减)")]
    private static partial Regex PartOf();

    /// <summary>过程类合计扣2.5分; 扣分较多的是…三项，合计扣6分.</summary>
    public static bool IsOfSome(Mention mention) => OfSome().IsMatch(mention.Gap);

    [GeneratedRegex(@"(?:类|部分|方面|指标|环节|阶段|其中)[^,;。]{0,6}$|最[多少大小]的?(?:是|为)[^;。]*$|[一二三四五六七八九十\d](?:项|类|个|条)[^,;。]{0,6}[,;][^,;。]*$")]
    private static partial Regex OfSome();

    /// <summary>目标未分解，扣1分，得5分: of points that stand elsewhere.</summary>
    public static bool IsTaken(Mention mention) => BeforePoints().IsMatch(mention.Local);

    [GeneratedRegex(@"(?:扣|失)(?:了|除|减|去|掉|分)?\s*$")]
    private static partial Regex BeforePoints();

    /// <summary>每超1个百分点扣1分 says how points are taken, not that they were; 超范围列支、多计费各扣1分 not how often.</summary>
    [GeneratedRegex(@"每|各扣|扣完|则扣|的扣|不得分|得满分")]
    private static partial Regex OfRule();

    [GeneratedRegex(@"(?:合计|共计|总计|总共|共)(?:失|扣|丢)(?:掉|去|了)?(?:分)?(?:为)?$|(?:失分|扣分)(?:合计|共计|总计|总数)(?:为)?$")]
    private static partial Regex LostInAll();
}
