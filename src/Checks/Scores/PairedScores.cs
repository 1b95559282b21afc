using System.Text.RegularExpressions;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>
/// Points with their scores in one sentence, 投入20分得19分，过程30分得27分, or the points first and then the scores in the same order, 投入15分、过程25分…实得依次为13.5分、21分.
/// </summary>
/// <param name="Rest">The further scores of the sentence after them: 总分100分，自评得分92.5分.</param>
internal sealed partial record PairedScores(IReadOnlyList<(Figure Points, Figure Score)> Pairs, IReadOnlyList<Mention> Rest)
{
    private const int FewestPairs = 2;

    public static IEnumerable<PairedScores> In(Passage passage)
    {
        foreach (var sentence in passage.Mentions.Where(m => m.Figure.Unit.Dimension == Dimension.Points && !m.Figure.InTable && m.Depth == 0).GroupBy(m => m.Sentence))
        {
            var mentions = sentence.ToList();
            if (OneByOne(mentions) is { } paired)
                yield return paired;
            else if (InTwoLists(mentions) is { } listed)
                yield return listed;
        }
    }

    private static PairedScores? OneByOne(List<Mention> mentions)
    {
        var pairs = new List<(Figure, Figure)>();
        var i = 0;
        for (; i + 1 < mentions.Count && !Total().IsMatch(mentions[i].Local) && Scored().IsMatch(mentions[i + 1].Gap); i += 2)
            pairs.Add((mentions[i].Figure, mentions[i + 1].Figure));
        return pairs.Count >= FewestPairs ? new PairedScores(pairs, mentions[i..]) : null;
    }

    private static PairedScores? InTwoLists(List<Mention> mentions)
    {
        var scores = mentions.FindIndex(m => ScoresFollow().IsMatch(m.Gap));
        if (scores < FewestPairs || mentions.Count < 2 * scores || !mentions.Take(scores).All(m => m.Role == Role.Amount) || mentions.Skip(scores + 1).Take(scores - 1).Any(m => !m.Continues))
            return null;
        return new PairedScores([.. Enumerable.Range(0, scores).Select(n => (mentions[n].Figure, mentions[scores + n].Figure))], mentions[(2 * scores)..]);
    }

    [GeneratedRegex(@"(?:总分值?|满分|合计|共计|总计)(?:为)?$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^\s*[,，]?(?:自评|实际|实)?得分?(?:为)?\s*$")]
    private static partial Regex Scored();

    [GeneratedRegex(@"^[,;]\s*(?:实得|得分|实际得分|自评得分|评价得分)(?:分别|依次|各)(?:为|是)?$")]
    private static partial Regex ScoresFollow();
}
