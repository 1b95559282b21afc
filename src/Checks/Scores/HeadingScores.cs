using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>A heading that carries points and score in brackets: （一）项目立项（10分，自评得分10分）.</summary>
/// <param name="Level">By its numbering, 1 = outermost.</param>
internal sealed record HeadingScore(Figure Points, Figure Score, int Level);

/// <summary>Scores told in the headings of a report: each heading is the sum of those one level below it.</summary>
internal static partial class HeadingScores
{
    private const decimal Full = 100;
    private const double Sure = 0.92;
    private const double OfOne = 0.5;
    private const double Partial = 0.2;

    /// <summary>In reading order; empty where such points and scores stand neither in a numbered heading nor at the start of a paragraph.</summary>
    public static IReadOnlyList<HeadingScore> In(Report report, Passage passage)
    {
        var headings = new List<HeadingScore>();
        for (var i = 1; i < passage.Mentions.Count; i++)
        {
            var (points, score) = (passage.Mentions[i - 1].Figure, passage.Mentions[i].Figure);
            if (points.Unit.Dimension != Dimension.Points || score.Unit.Dimension != Dimension.Points || points.InTable || Deductions.IsTaken(passage.Mentions[i - 1]))
                continue;
            var opens = OpensParagraph(report, passage, i - 1);
            if (!IsScoreBesidePoints(passage.Mentions[i]) && !(opens && ScoreBehindBracket().IsMatch(passage.Mentions[i].Gap)))
                continue;
            var level = LevelAt(report, points, passage.Mentions[i - 1].Local);
            if (level == 0 && !opens)
                return [];
            headings.Add(new HeadingScore(points, score, level == 0 ? BelowAllNumbered : level));
        }
        return headings;
    }

    private const int BelowAllNumbered = 9;

    /// <summary>绩效目标（6分）得4.5分。…, a paragraph that tells its points first and of one indicator alone.</summary>
    private static bool OpensParagraph(Report report, Passage passage, int mention)
    {
        var place = passage.Mentions[mention].Figure.Place;
        return report.Document.Blocks[place.Block] is Paragraph && place.Start <= LongestName
            && !passage.Mentions.Skip(mention + 2).TakeWhile(m => m.Figure.Place.Block == place.Block).Any(m => IsScoreBesidePoints(m) || ScoreBehindBracket().IsMatch(m.Gap));
    }

    [GeneratedRegex(@"^\)\s*得分?(?:为|:)?$")]
    private static partial Regex ScoreBehindBracket();

    private const int LongestName = 16;

    /// <summary>The heading's own numbering; 该部分分值20分 speaks of the heading in the line above.</summary>
    internal static int LevelAt(Report report, Figure points, string local)
    {
        var block = points.Place.Block;
        if (report.Document.Blocks[block] is not Paragraph paragraph)
            return 0;
        var level = LevelOf(TextFold.Fold(paragraph.Text.Value));
        return level == 0 && block > 0 && OfThisPart().IsMatch(local) && report.Document.Blocks[block - 1] is Paragraph above ? LevelOf(TextFold.Fold(above.Text.Value)) : level;
    }

    [GeneratedRegex(@"^\s*(?:该|本|此)(?:部分|项|类|块)[^,;]{0,6}$")]
    private static partial Regex OfThisPart();

    /// <param name="total">The score of the whole report.</param>
    /// <param name="full">The points of the whole report: 四个部分满分100分.</param>
    /// <param name="count">How many parts those points are said to be of; null where it is not told.</param>
    public static IEnumerable<Claim> Claims(IReadOnlyList<HeadingScore> headings, Figure? total, Figure? full, int? count, string rule)
    {
        for (var i = 0; i + 1 < headings.Count; i++)
        {
            var below = headings.Skip(i + 1).TakeWhile(h => h.Level > headings[i].Level).ToList();
            if (below.Count == 0)
                continue;
            var parts = below.Where(h => h.Level == below[0].Level).ToList();
            var certainty = ArePart(headings[i].Points.Value, headings[i].Score.Value, parts) ? Partial : parts.Count == 1 ? OfOne : Sure;
            yield return Claim.Of(rule, ClaimKind.Score, headings[i].Points, Expression.Sum(parts.Select(p => p.Points)), certainty) with { Basis = new("下级标题分值之和", "points of the headings below") };
            yield return Claim.Of(rule, ClaimKind.Score, headings[i].Score, Expression.Sum(parts.Select(p => p.Score)), certainty) with { Basis = new("下级标题得分之和", "scores of the headings below") };
        }
        var roots = headings.Count == 0 ? [] : headings.Where(h => h.Level == headings.Min(o => o.Level)).ToList();
        if (full is not null && roots.Count > 1)
            yield return Claim.Of(rule, ClaimKind.Score, full, Expression.Sum(roots.Select(r => r.Points)), count == roots.Count ? Sure : Partial) with { Basis = new("各部分分值之和", "points of all parts") };
        if (total is not null && roots.Count > 1)
            yield return Claim.Of(rule, ClaimKind.Score, total, Expression.Sum(roots.Select(r => r.Score)), ArePart(Full, total.Value, roots) ? Partial : Sure) with { Basis = new("各部分得分之和", "scores of all parts") };
    }

    /// <summary>Both points and scores fall short, and the scores by no more than the points: further headings are not printed.</summary>
    private static bool ArePart(decimal points, decimal score, IReadOnlyList<HeadingScore> parts)
    {
        var missing = score - parts.Sum(p => p.Score.Value);
        return missing > 0 && missing <= points - parts.Sum(p => p.Points.Value);
    }

    private static int LevelOf(string text)
    {
        var match = Numbering().Match(text);
        return match.Success ? int.Parse(match.Groups.Values.Skip(1).First(g => g.Success).Name[1..], System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"^\s*(?:(?<L1>[一二三四五六七八九十]+[、.])|(?<L2>\([一二三四五六七八九十]+\))|(?<L3>\d{1,2}[.、])|(?<L4>\(\d{1,2}\))|(?<L5>[①-⑳]))")]
    private static partial Regex Numbering();

    /// <summary>，得9分 right behind 10分: what was scored of these points.</summary>
    public static bool IsScoreBesidePoints(Mention mention) => ScoreBesidePoints().IsMatch(mention.Gap);

    [GeneratedRegex(@"^[,;、]?\s*(?:自评|评价|实际|本项|最终)?得分?(?:为|:)?\s*$")]
    private static partial Regex ScoreBesidePoints();
}
