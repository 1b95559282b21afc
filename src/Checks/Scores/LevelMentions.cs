using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>
/// What the text tells of a level of a score table: its points, 产出指标50分, its score, 过程类得19.84分, what it lost, 失10.16分, and its rate,
/// 得分率66.13%. Each must be that of the level in one of the tables.
/// </summary>
internal static partial class LevelMentions
{
    private const double Told = 0.8;
    private const double OtherOne = 0.9;

    public static IEnumerable<Claim> Claims(Report report, string rule)
    {
        var tables = ScoreTables.Of(report).Tables;
        if (tables.Count == 0)
            yield break;
        var mentions = In(report).Where(m => m.Told.Unit.Dimension == Dimension.Points).ToList();
        var certainty = ScoresSeveralProjects(report) ? OfAnyProject : Told;
        foreach (var (told, name, aspect) in mentions)
        {
            var readings = tables.SelectMany(t => Readings(t, name, aspect, told)).DistinctBy(r => r.Formula.ToString()).ToList();
            if (readings.Count > 0)
                yield return new Claim(rule, (readings.Find(r => r.Formula.Evaluate() == told.BaseValue) ?? readings[0]).Formula is Leaf ? ClaimKind.Agree : ClaimKind.Score, readings, AreOfProjects(tables.SelectMany(t => Readings(t, name, aspect, told).Take(1))) ? OfAnyProject : certainty) { Basis = new("正文所述本级指标分值或得分", "points or score of the level in the text") };
        }
    }

    /// <summary>A table of the levels alone, 决策 15 13.00, 过程 25 20.09, beside the table that scores their indicators.</summary>
    public static IEnumerable<Claim> OfSummaries(Report report, string rule)
    {
        var tables = ScoreTables.Of(report).Tables;
        foreach (var summary in tables.Where(t => t.Groups.Count == 0 && t.Indicators.Count >= FewestInSummary))
            if (tables.Where(t => t != summary && IsSummarized(t, summary)).Take(2).ToList() is [var detail])
                foreach (var level in summary.Indicators)
                    foreach (var (told, aspect) in new[] { (level.Points, Aspect.Points), (level.Score(0), Aspect.Score) })
                        if (told is not null && Readings(detail, level.Name, aspect, told).ToList() is { Count: > 0 } readings)
                            yield return new Claim(rule, ClaimKind.Score, readings, OfSummary) { Basis = new("汇总表所列本级指标分值或得分", "points or score of the level in the summary") };
    }

    /// <summary>Tables that score a level differently are those of several projects, and the text may speak of one without.</summary>
    private static bool AreOfProjects(IEnumerable<Reading> readings) => readings.Select(r => r.Formula.Evaluate()).Distinct().Count() > 1;

    private const double OfSummary = 0.85;
    private const int FewestInSummary = 3;

    private static bool IsSummarized(ScoreTable detail, ScoreTable summary)
    {
        var levels = detail.Groups.Where(g => g.Level == 0).ToList();
        return levels.Count == summary.Indicators.Count && levels.Sum(l => l.Indicators.Count) > levels.Count && summary.Indicators.All(i => levels.Count(l => DeclaredLevels.IsCalled(l.Title, i.Name)) == 1);
    }

    /// <summary>
    /// 产出得49分，效益得28.5分 of one project and 产出得48分，效益得30分 of the next: the report tells of more than the tables it prints, and a table
    /// need not be that of the project just told of.
    /// </summary>
    internal static bool ScoresSeveralProjects(Report report) =>
        ScoreTables.Of(report).Tables.SelectMany(t => t.Totals.Take(1)).Select(t => t.Score(0)?.Value).OfType<decimal>().Distinct().Count() >= FewestProjects ||
        In(report).Where(m => m.Told.Unit.Dimension == Dimension.Points && m.Aspect == Aspect.Score).GroupBy(m => m.Name, StringComparer.Ordinal)
            .Count(g => g.DistinctBy(m => m.Told.BaseValue).DistinctBy(m => m.Told.Place.Block).Count() is var told && ScoreTables.Of(report).Tables.Count(t => Readings(t, g.Key, Aspect.Score, g.First().Told).Any()) is > 0 and var tables && told > tables) >= FewestLevels;

    private const int FewestLevels = 2;
    private const int FewestProjects = 3;
    /// <summary>Too little to accuse, where the table may be that of another project.</summary>
    public const double OfAnyProject = 0.02;

    /// <summary>得分率: the score of a level of its points, in a table or in the text.</summary>
    public static IEnumerable<Claim> Rates(Report report, string rule)
    {
        var tables = ScoreTables.Of(report).Tables;
        var inText = Passage.Of(report).SelectMany(PairedScores.In).SelectMany(p => p.Pairs).ToList();
        foreach (var (told, name, _) in In(report).Where(m => m.Aspect == Aspect.Rate))
        {
            var levels = tables.SelectMany(t => t.Groups.Where(g => g.Level == 0 && DeclaredLevels.IsCalled(g.Title, name))).Select(g => (Points: PointsOf(g), Score: ScoreOf(g)))
                .Concat(inText.Where(p => NameOf(p.Points.Label).Name == name).Select(p => (Points: (Expression?)Expression.Of(p.Points), Score: (Expression?)Expression.Of(p.Score))));
            var readings = levels.Where(l => l is { Points: not null, Score: not null } && l.Points.Evaluate() is not (null or 0)).Select(l => new Reading(told, l.Score! / l.Points!, OtherOne)).DistinctBy(r => r.Formula.ToString()).ToList();
            if (readings.Count > 0)
                yield return new Claim(rule, ClaimKind.Ratio, readings, Told) { Basis = new("本级指标得分÷分值", "score of the level over its points") };
        }
    }

    /// <summary>按扣分多少排列：工期1.00分、满意度0.50分; 扣分情况：…</summary>
    [GeneratedRegex(@"(?:扣分|失分|丢分|扣减)[^,;。]{0,10}:[^,;。:]*$")]
    private static partial Regex ListOfLost();

    /// <summary>五项扣分共4.1分：预算配置1分、预算执行0.4分.</summary>
    [GeneratedRegex(@"(?:扣|失|丢)分?(?:合计|共计|总计|共)?(?:为)?$")]
    private static partial Regex AllLost();

    private enum Aspect
    {
        /// <summary>Points or score: 产出50分.</summary>
        Any,
        Points,
        Score,
        Lost,
        Rate,
    }

    /// <summary>A level is named by the label of a number, or by that of the points just told: 决策15分得14.5分，得分率96.7%.</summary>
    private static IEnumerable<(Figure Told, string Name, Aspect Aspect)> In(Report report)
    {
        foreach (var passage in Passage.Of(report))
        {
            var (last, sentence, ofRates, isOfLost, before) = ("", -1, false, false, "");
            foreach (var told in InOrder(passage).Concat(OfPairs(passage)))
                yield return told;
            foreach (var mention in passage.Mentions.Where(m => !m.Figure.InTable && (m.IsPercent || m.Figure.Unit.Dimension == Dimension.Points)))
            {
                if (mention.Sentence != sentence)
                    (last, sentence, ofRates, isOfLost) = ("", mention.Sentence, false, false);
                ofRates |= mention.IsPercent && mention.Gap.Contains("得分率", StringComparison.Ordinal);
                var (name, aspect) = NameOf(mention.Figure.Label);
                var isBelowLost = mention.Gap.TrimStart().StartsWith(':') && AllLost().IsMatch(before);
                before = mention.Local;
                if (aspect == Aspect.Lost && OfAll().IsMatch(mention.Local))
                    continue;
                isOfLost |= aspect == Aspect.Any && mention.Figure.Unit.Dimension == Dimension.Points && (isBelowLost || ListOfLost().IsMatch(mention.Gap));
                if (isOfLost && aspect == Aspect.Any)
                    aspect = Aspect.Lost;
                if (name.Length == 0 && aspect != Aspect.Any)
                    name = last;
                else if (mention.Figure.Unit.Dimension == Dimension.Points)
                    last = name;
                if (name.Length > 0 && !mention.Figure.IsHedged && (!mention.IsPercent || ofRates))
                    yield return (mention.Figure, name, mention.IsPercent ? Aspect.Rate : aspect);
            }
        }
    }

    /// <summary>决策20分、过程25分，得分依次为19分、21.5分: each score is that of the level that its points name.</summary>
    private static IEnumerable<(Figure Told, string Name, Aspect Aspect)> OfPairs(Passage passage) =>
        from paired in PairedScores.In(passage)
        from pair in paired.Pairs
        where NameOf(pair.Score.Label).Name.Length == 0
        let name = NameOf(pair.Points.Label).Name
        where name.Length > 0 && !pair.Score.IsHedged && OneAfterAnother().IsMatch(TextFold.Squeeze(paired.Pairs[0].Score.Label))
        select (pair.Score, name, Aspect.Score);

    [GeneratedRegex(@"(?:分别|依次|各)(?:为|是)?$")]
    private static partial Regex OneAfterAnother();

    /// <summary>投入、过程、产出三个部分分别得19分、23.8分、28分: the n-th score is that of the n-th level.</summary>
    private static IEnumerable<(Figure Told, string Name, Aspect Aspect)> InOrder(Passage passage)
    {
        for (var i = 0; i < passage.Mentions.Count; i++)
        {
            var first = passage.Mentions[i];
            if (first.Figure.InTable || first.Figure.Unit.Dimension != Dimension.Points || Names().Match(first.Gap) is not { Success: true } listed)
                continue;
            var names = listed.Groups["names"].Value.Split('、', '和').Select(n => DeclaredLevels.NameOf(n)).ToList();
            var scores = passage.Mentions.Skip(i).TakeWhile((m, n) => n == 0 || m.Continues).ToList();
            if (names.Count == scores.Count && names.TrueForAll(n => n.Length > 0))
                foreach (var (score, name) in scores.Zip(names))
                    yield return (score.Figure, name, listed.Groups["points"].Success ? Aspect.Points : Aspect.Score);
        }
    }

    [GeneratedRegex(@"(?:^|[,;:。)])\s*(?<names>(?:[一-龥]{2,6}、)+[一-龥]{2,6}?(?:和[一-龥]{2,6}?)?)(?:等)?(?:[二三四五六两]个?(?:部分|方面|类|项|大类|维度)(?:指标)?)?(?:指标)?(?:的)?(?:自评|评价)?(?:得分|(?<points>分值|满分))?(?:分别|依次|各)(?:得|为|是|实得|得分为?)$")]
    private static partial Regex Names();

    /// <summary>(过程, Score) for 过程类得; no name for a mere 得.</summary>
    private static (string Name, Aspect Aspect) NameOf(string label)
    {
        var told = OfLevel().Match(TextFold.Squeeze(label));
        if (!told.Success)
            return ("", Aspect.Any);
        var aspect = told.Groups["rate"].Success ? Aspect.Rate : told.Groups["lost"].Success ? Aspect.Lost : told.Groups["score"].Success ? Aspect.Score : told.Groups["points"].Success ? Aspect.Points : Aspect.Any;
        return (told.Groups["name"].Value, aspect);
    }

    private static IEnumerable<Reading> Readings(ScoreTable table, string name, Aspect aspect, Figure told)
    {
        foreach (var funds in table.Indicators.Where(i => i.Kind == IndicatorKind.Funds && Execution().IsMatch(name)))
            foreach (var reading in Of(told, aspect, funds.Points is { } points ? Expression.Of(points) : null, funds.Score(0) is { } score ? Expression.Of(score) : null))
                yield return reading;
        foreach (var group in table.Groups.Where(g => g.Level == 0 && DeclaredLevels.IsCalled(g.Title, name)))
            foreach (var reading in Of(told, aspect, PointsOf(group), ScoreOf(group)))
                yield return reading;
        foreach (var level in table.Groups.Count > 0 ? [] : table.Indicators.Where(i => DeclaredLevels.IsCalled(i.Name, name)))
            foreach (var reading in Of(told, aspect, level.Points is { } full ? ScoreSums.InPoints(full) : null, level.Score(0) is { } given ? Expression.Of(given) : null))
                yield return reading;
    }

    private static IEnumerable<Reading> Of(Figure told, Aspect aspect, Expression? points, Expression? score)
    {
        if (aspect is Aspect.Any or Aspect.Points && points is not null)
            yield return new Reading(told, points);
        if (aspect is Aspect.Any or Aspect.Score && score is not null)
            yield return new Reading(told, score, aspect == Aspect.Any ? OtherOne : 1);
        if (aspect == Aspect.Lost && points is not null && score is not null)
            yield return new Reading(told, points - score);
    }

    private static Expression? PointsOf(LevelGroup group) =>
        group.Points is { } declared ? ScoreSums.InPoints(declared) : Sum(group.Indicators.Select(i => i.Points));

    private static Expression? ScoreOf(LevelGroup group) => Sum(group.Indicators.Select(i => i.Score(0)));

    private static Expression? Sum(IEnumerable<Figure?> figures) =>
        figures.OfType<Figure>().ToList() is { Count: > 0 } all ? all.TrueForAll(f => f.Unit.Dimension != Dimension.Ratio) ? Expression.Sum(all) : all.Select(ScoreSums.InPoints).Aggregate((a, b) => a + b) : null;

    [GeneratedRegex(@"^(?<name>[A-F](?=类|部分|项|\(|$)|(?!实得|自评|得分|失分|扣分)[一-龥]{2,6}?)?(?:类|方面|部分|维度)?(?:一级)?(?:指标)?(?:(?<rate>得分率)|(?<lost>共?(?:失|扣|丢)分?)|(?<score>(?:自评|实际|评价|实)?得分?)|(?<points>满分|分值|标准分|权重|赋分))?(?:为|\(|$)")]
    private static partial Regex OfLevel();

    /// <summary>共计失分3.85分: of all levels, not of the one just told.</summary>
    [GeneratedRegex(@"共|合计|总")]
    private static partial Regex OfAll();

    [GeneratedRegex(@"^(?:预算)?执行(?:率|情况)?$")]
    private static partial Regex Execution();
}
