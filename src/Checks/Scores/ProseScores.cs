using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
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

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
        {
            foreach (var list in ListHeads.Of(passage).Lists)
                if (list.Totals[0].Total.Figure.Unit.Dimension == Dimension.Points && SumClaims.Of(rule, list, MostReadings) is { } claim)
                    yield return claim;
            foreach (var claim in Bracketed(passage, rule))
                yield return claim;
        }
    }

    /// <summary>
    /// The headings below one whose points add up to its points are its parts; then their scores must add up to its score.
    /// </summary>
    private static IEnumerable<Claim> Bracketed(Passage passage, string rule)
    {
        var headings = new List<(Figure Points, Figure Score)>();
        for (var i = 1; i < passage.Mentions.Count; i++)
            if (passage.Mentions[i].Figure.Unit.Dimension == Dimension.Points && passage.Mentions[i - 1].Figure.Unit.Dimension == Dimension.Points && ScoreInBracket().IsMatch(passage.Mentions[i].Gap))
                headings.Add((passage.Mentions[i - 1].Figure, passage.Mentions[i].Figure));
        for (var i = 0; i < headings.Count; i++)
        {
            decimal sum = 0;
            for (var count = 1; count <= MostParts && i + count < headings.Count && sum < headings[i].Points.Value; count++)
            {
                sum += headings[i + count].Points.Value;
                if (count < 2 || sum != headings[i].Points.Value)
                    continue;
                var parts = headings.GetRange(i + 1, count);
                yield return Claim.Of(rule, ClaimKind.Score, headings[i].Points, Expression.Sum(parts.Select(p => p.Points)), 0.7);
                yield return Claim.Of(rule, ClaimKind.Score, headings[i].Score, Expression.Sum(parts.Select(p => p.Score)), 0.8);
            }
        }
    }

    [GeneratedRegex(@"^[,，;、]?\s*(?:自评|评价|实际|本项)?得分?(?:为|:)?\s*$")]
    private static partial Regex ScoreInBracket();
}
