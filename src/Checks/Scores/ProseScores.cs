using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>
/// Scores told in running text: 综合得分94.5分，其中投入19分、过程18.5分…, and headings that carry points and score in brackets:
/// 项目立项（10分，自评得分10分）.
/// </summary>
internal static partial class ProseScores
{
    private const int MostReadings = 12;
    private const int MostParts = 8;
    private const decimal Full = 100;
    private const double Partial = 0.3;
    private const double Rubric = 0.02;
    private const double Unexplained = 0.3;

    /// <summary>Scores are listed to explain their total, so a list below a total score is as good as complete.</summary>
    private const double Listed = 0.85;
    /// <summary>The one total score that the report tells, in another paragraph.</summary>
    private const double Elsewhere = 0.6;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        var bands = GradeBands.Of(report);
        var elsewhere = Passage.AllItems(report).Where(i => IsTotal(i) && !bands.IsEnd(i.Figure)).Select(i => i.Figure).DistinctBy(f => f.BaseValue).ToList() is [var only] ? only : null;
        foreach (var passage in Passage.Of(report))
        {
            var pairs = PairedScores.In(passage).ToList();
            foreach (var list in ListHeads.Of(passage).Lists.Where(l => !pairs.Exists(p => l.Parts.Any(p.Mixes))))
                if (list.Totals[0].Total is { Figure.Unit.Dimension: Dimension.Points } of && !OfMean().IsMatch(of.Amount.Local) && SumClaims.Of(rule, list, MostReadings) is { } claim)
                    yield return claim with { Certainty = IsRubric(list) ? Rubric : Explains(list) ? Math.Max(claim.Certainty, Listed) : Math.Min(claim.Certainty, Unexplained) };
            var headings = HeadingScores.In(report, passage);
            var ofHeadings = headings.SelectMany(h => new[] { h.Points.Id, h.Score.Id }).ToHashSet();
            Item? Told(Regex name) => passage.Items.FirstOrDefault(i => !i.Figure.InTable && i.Figure.Unit.Dimension == Dimension.Points && i.Depth == 0 && !ofHeadings.Contains(i.Figure.Id) && name.IsMatch(i.Amount.Local));
            var full = Told(FullScore());
            foreach (var claim in AddedScores.Of(passage, rule).Concat(MeanScores.Of(passage, rule)).Concat(Paired(pairs, rule, elsewhere)))
                yield return claim;
            foreach (var claim in headings.Count > 0 ? HeadingScores.Claims(headings, Told(TotalScore())?.Figure, full?.Figure, full is null ? null : CountOf(full), rule) : Bracketed(report, passage, rule))
                yield return claim;
        }
    }

    /// <summary>The totals told after points and scores in one sentence: 总分100分，自评得分92.5分; 合计89.3分.</summary>
    private static IEnumerable<Claim> Paired(List<PairedScores> told, string rule, Figure? elsewhere)
    {
        foreach (var paired in told)
        {
            var (points, scores) = (Expression.Sum(paired.Pairs.Select(p => p.Points)), Expression.Sum(paired.Pairs.Select(p => p.Score)));
            foreach (var (of, score, minus) in paired.Pairs)
                if (minus is not null)
                    yield return Claim.Of(rule, ClaimKind.Score, minus, Expression.Of(of) - Expression.Of(score), Listed);
            var total = paired.Rest.FirstOrDefault(m => TotalScore().IsMatch(m.Local) && !IsFull(m));
            var full = paired.Rest.FirstOrDefault(IsFull) ?? (total is null ? null : paired.Rest.FirstOrDefault(m => m != total && SumOfScores().IsMatch(m.Local)));
            total ??= paired.Rest.FirstOrDefault(m => m != full && SumOfScores().IsMatch(m.Local));
            if (paired.Rest.TakeWhile(m => m != full && m != total).Any(m => !Lost().IsMatch(m.Local)))
                continue;
            if (full is not null && total is null && full.Figure.Value != Full)
                yield return new Claim(rule, ClaimKind.Score, [new Reading(full.Figure, scores, 0.9), new Reading(full.Figure, points, 0.8)], Listed);
            else if (full is not null)
                yield return Claim.Of(rule, ClaimKind.Score, full.Figure, points, Listed);
            if (total is not null)
                yield return Claim.Of(rule, ClaimKind.Score, total.Figure, scores, Listed);
            else if (elsewhere is not null)
                yield return Claim.Of(rule, ClaimKind.Score, elsewhere, scores, Elsewhere);
            if (paired.Rest.FirstOrDefault(m => Lost().IsMatch(m.Local) && !Deductions.IsOfSome(m)) is { } lost)
                yield return Claim.Of(rule, ClaimKind.Score, lost.Figure, points - scores, Listed);
        }
    }

    /// <summary>总分100分 is what may be scored, 自评总分93.5分 what was.</summary>
    private static bool IsFull(Mention mention) => FullPoints().IsMatch(mention.Local) && !Scored().IsMatch(mention.Local);

    [GeneratedRegex(@"自评|评价|得|综合|最终|实际")]
    private static partial Regex Scored();

    [GeneratedRegex(@"(?:总分|(?<!指标|类|部分|方面)满分|分值合计|总分值)(?:为)?$")]
    private static partial Regex FullPoints();

    [GeneratedRegex(@"(?:合计|共计|总计)(?:得分|得)?(?:为)?$")]
    private static partial Regex SumOfScores();

    [GeneratedRegex(@"(?:失分|扣分|丢分|共扣)(?:为)?$")]
    private static partial Regex Lost();

    /// <summary>综合得分98分 in the text against the total of the score table, of which the total of a part falls far short.</summary>
    public static IEnumerable<Claim> AgreeWithTables(Report report, string rule)
    {
        var totals = ScoreTables.Of(report).Tables.SelectMany(t => t.Totals).SelectMany(t => t.Scores).OfType<Figure>()
            .Concat(ScoreColumnTotals.Of(report).Scores).DistinctBy(f => f.Id).ToList();
        if (totals.Count == 0)
            yield break;
        totals.RemoveAll(t => t.Value * 2 < totals.Max(o => o.Value));
        var points = ScoreTables.Of(report).Tables.SelectMany(t => t.Totals).Select(t => t.Points).OfType<Figure>().DistinctBy(p => p.Value).ToList();
        var isShortOfFull = ScoreTables.Of(report).Tables.SelectMany(t => t.Totals).Any(t => t.Points is { Value: < Full });
        var funds = isShortOfFull ? ExecutionScores.Of(report) : [];
        var certainty = totals.Count > 1 ? 0.4 : LevelMentions.ScoresSeveralProjects(report) ? LevelMentions.OfAnyProject : 0.88;
        var bands = GradeBands.Of(report);
        var paired = Passage.Of(report).SelectMany(PairedScores.In).SelectMany(p => p.Pairs).Select(p => p.Score.Id).ToHashSet();
        foreach (var item in Passage.AllItems(report).Where(i => IsTotal(i) && !paired.Contains(i.Figure.Id) && !bands.IsEnd(i.Figure)))
        {
            // 小计90分，得89.82分: a score of 99.41 is not that of this table alone.
            var within = funds is [_] ? totals : totals.FindAll(t => PointsBeside(report, t) is not { } most || most >= Full || most >= item.Figure.Value);
            if (within.Count == 0)
                continue;
            var readings = within.Select((t, n) => new Reading(item.Figure, Expression.Of(t), 0.9 - (0.1 * Math.Min(n, 5)))).ToList();
            readings.AddRange(points.Where(p => p.BaseValue == item.Figure.BaseValue).Select(t => new Reading(item.Figure, Expression.Of(t), OfPoints)));
            if (totals.Count == 1 && funds is [var own])
                readings.Insert(0, new Reading(item.Figure, Expression.Of(totals[0]) + Expression.Of(own), 0.9));
            yield return new Claim(rule, readings[0].Formula is Leaf ? ClaimKind.Agree : ClaimKind.Score, readings, certainty);
        }
    }

    [GeneratedRegex(@"平均|加权")]
    private static partial Regex OfMean();

    /// <summary>What may be scored, in the row of a score; null where the row tells none.</summary>
    private static decimal? PointsBeside(Report report, Figure score) =>
        report.Document.Tables.FirstOrDefault(t => t.Index == score.Place.Block) is { } table
            ? TableRows.Numbers(report, table, score.Place.Row!.Value).LastOrDefault(f => f.Place.Column < score.Place.Column && PointsColumn().IsMatch(TextFold.Squeeze(f.ColumnHeader)))?.Value
            : null;

    [GeneratedRegex(@"分值|满分|标准分")]
    private static partial Regex PointsColumn();

    /// <summary>总分100分: what may be scored is called so as well as what was.</summary>
    private const double OfPoints = 0.1;

    /// <summary>综合得分98分: by its name the score of all.</summary>
    public static bool IsCalledTotal(Mention mention) => TotalScore().IsMatch(mention.Local);

    private static bool IsTotal(Item item) =>
        !item.Figure.InTable && item.Figure.Unit.Dimension == Dimension.Points && item.Depth == 0 && TotalScore().IsMatch(item.Amount.Local) && !OfMean().IsMatch(item.Amount.Local) && !ByOthers().IsMatch(item.Amount.Local) && !(item.Figure.Value == Full && IsFull(item.Amount));

    [GeneratedRegex(@"(?:总得分|总评分|综合得分|综合评分|评价得分|自评得分|自评总分|总分|最终得分|绩效得分|整体支出绩效(?:自评)?得分|评价总分|最终评分|得分合计|合计得分|(?<!对应|相应|该项|本项|此项|单项|分项|指标|折算|换算|满意度|认可度)得分)(?:为|是|达|:)?$")]
    private static partial Regex TotalScore();

    /// <summary>县财政局2024年3月复评得分95.80分: what others gave, or the year before, is not what the report's own table adds up to.</summary>
    [GeneratedRegex(@"第三方|测评|复评|复核|再评价|抽评|初评|财政评价|(?:上年|去年)度?[一-龥]{0,6}得分")]
    private static partial Regex ByOthers();

    private static int? CountOf(Item full) =>
        FullScore().Match(full.Amount.Local).Groups["count"] is { Success: true } count ? SmallNumeral.Of(count.Value) : null;

    [GeneratedRegex(@"(?:(?<count>[二三四五六七八九十])[个项大]?(?:部分|方面|类)|各部分)[^,;]{0,4}?(?:满分|总分值|分值合计|分值)(?:共计|共|为|是)?$")]
    private static partial Regex FullScore();

    private static bool Explains(PartList list) => list.Certainty >= Partial && TotalScore().IsMatch(list.Totals[0].Total.Amount.Local);

    /// <summary>非常满意计5分，满意计4分: what may be scored, not what was.</summary>
    private static bool IsRubric(PartList list) => list.Parts[0].Any(p => Awards().IsMatch(p.Amount.Local));

    [GeneratedRegex(@"(?:计|扣|给|每[^,]{0,6}|加|减)$|每个|每项|每出现")]
    private static partial Regex Awards();

    /// <summary>
    /// The headings below one whose points add up to its points are its parts; then their scores must add up to its score.
    /// </summary>
    private static IEnumerable<Claim> Bracketed(Report report, Passage passage, string rule)
    {
        var headings = new List<(Figure Points, Figure Score)>();
        for (var i = 1; i < passage.Mentions.Count; i++)
            if (passage.Mentions[i].Figure.Unit.Dimension == Dimension.Points && passage.Mentions[i - 1].Figure.Unit.Dimension == Dimension.Points && HeadingScores.IsScoreBesidePoints(passage.Mentions[i]))
                headings.Add((passage.Mentions[i - 1].Figure, passage.Mentions[i].Figure));
        var groups = Groups(headings).Where(g => !StandOnOneLevel(report, g)).ToList();
        foreach (var group in groups)
        {
            var others = groups.FindAll(o => o != group && o.Parts.Intersect(group.Parts).Any());
            if (!group.Closes && others.Exists(o => o.Closes))
                continue;
            yield return Claim.Of(rule, ClaimKind.Score, group.Head.Points, Expression.Sum(group.Parts.Select(p => p.Points)), others.Count == 0 ? 0.7 : Partial);
            yield return Claim.Of(rule, ClaimKind.Score, group.Head.Score, Expression.Sum(group.Parts.Select(p => p.Score)), others.Count == 0 || group.Closes ? 0.8 : Partial);
        }
    }

    /// <summary>4.（分值3分，得3分） is not made up of 5.（分值4分，得2分）.</summary>
    private static bool StandOnOneLevel(Report report, Group group) =>
        HeadingScores.LevelAt(report, group.Head.Points, "") is > 0 and var level && group.Head.Points.Place.Block != group.Parts[0].Points.Place.Block && level == HeadingScores.LevelAt(report, group.Parts[0].Points, "");

    private sealed record Group((Figure Points, Figure Score) Head, List<(Figure Points, Figure Score)> Parts)
    {
        /// <summary>The scores add up as the points do, so that the points are no sum by chance.</summary>
        public bool Closes => Parts.Sum(p => p.Score.Value) == Head.Score.Value;
    }

    private static IEnumerable<Group> Groups(List<(Figure Points, Figure Score)> headings)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            decimal sum = 0;
            for (var count = 1; count <= MostParts && i + count < headings.Count && sum < headings[i].Points.Value; count++)
            {
                sum += headings[i + count].Points.Value;
                if (count >= 2 && sum == headings[i].Points.Value)
                    yield return new Group(headings[i], headings.GetRange(i + 1, count));
            }
        }
    }
}
