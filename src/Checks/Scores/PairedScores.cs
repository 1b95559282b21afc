using System.Text.RegularExpressions;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>
/// Points with their scores in one sentence, 投入20分得19分，过程30分得27分, 决策（15分，得14分）、过程（25分，得23分）, or the points first and then the scores in the same order, 投入15分、过程25分…实得依次为13.5分、21分.
/// </summary>
/// <param name="Pairs">With what was lost of the points, where that is told: 过程类30分，自评27.5分，扣2.5分.</param>
/// <param name="Rest">The further scores of the sentence, and those of the next: 总分100分，自评得分92.5分.</param>
internal sealed partial record PairedScores(IReadOnlyList<(Figure Points, Figure Score, Figure? Lost)> Pairs, IReadOnlyList<Mention> Rest)
{
    private const int FewestPairs = 2;

    /// <summary>True where points and scores alternate in the list, so that they do not add up to one total.</summary>
    public bool Mixes(IReadOnlyList<Item> parts) =>
        parts.Any(p => Pairs.Any(pair => pair.Points.Id == p.Figure.Id)) && parts.Any(p => Pairs.Any(pair => pair.Score.Id == p.Figure.Id));

    public static IEnumerable<PairedScores> In(Passage passage)
    {
        var told = passage.Mentions.Where(m => m.Figure.Unit.Dimension == Dimension.Points && !m.Figure.InTable && m.Depth <= 1).ToList();
        var sentences = told.Where(m => m.Depth == 0).GroupBy(m => m.Sentence).ToDictionary(s => s.Key, s => s.ToList());
        foreach (var (sentence, mentions) in sentences)
            if ((OneByOne(mentions) ?? InTwoLists(mentions)) is { } paired)
                yield return paired with { Rest = [.. paired.Rest, .. Opening(mentions, sentences.GetValueOrDefault(sentence - 1, [])), .. sentences.GetValueOrDefault(sentence + 1, [])] };
        foreach (var bracketed in told.Where(m => m.Depth == 1).GroupBy(m => m.Sentence))
            if (OneByOne([.. bracketed]) is { } paired)
                yield return paired with { Rest = [.. paired.Rest, .. sentences.GetValueOrDefault(bracketed.Key - 1, []).Where(ProseScores.IsCalledTotal).TakeLast(1)] };
    }

    /// <summary>项目得分86.66分，评价等级为“良”。其中：决策指标15分，得13.00分: the sentence before tells the total of those that 其中 opens.</summary>
    private static IEnumerable<Mention> Opening(List<Mention> mentions, List<Mention> before) =>
        OpensParts().IsMatch(mentions[0].Gap) && before.Count > 0 && ProseScores.IsCalledTotal(before[^1]) ? [before[^1]] : [];

    [GeneratedRegex(@"^\s*其中")]
    private static partial Regex OpensParts();

    private static PairedScores? OneByOne(List<Mention> mentions)
    {
        var pairs = new List<(Figure, Figure, Figure?)>();
        var led = mentions.TakeWhile(m => Total().IsMatch(m.Local) || ProseScores.IsCalledTotal(m)).ToList();
        var i = led.Count;
        while (i + 1 < mentions.Count && !Total().IsMatch(mentions[i].Local) && !Deductions.IsTaken(mentions[i]) && Scored().IsMatch(mentions[i + 1].Gap))
        {
            var lost = i + 2 < mentions.Count && Lost().IsMatch(mentions[i + 2].Gap) && !(pairs.Count > 0 && LostInAll().IsMatch(mentions[i + 2].Gap)) ? mentions[i + 2].Figure : null;
            pairs.Add((mentions[i].Figure, mentions[i + 1].Figure, lost));
            i += lost is null ? 2 : 3;
        }
        return pairs.Count >= FewestPairs ? new PairedScores(pairs, [.. led, .. mentions[i..]]) : null;
    }

    /// <summary>，扣3分; ，冷库未竣工验收扣3分.</summary>
    [GeneratedRegex(@"^\s*[,;(]?(?:扣|失|扣分|失分|扣减|丢)$|^\s*[,(][^,;。每]{0,30}扣(?:除|减|掉|了)?$")]
    private static partial Regex Lost();

    /// <summary>效果20分得18.5分，共扣6分: after several, of them all.</summary>
    [GeneratedRegex(@"(?:共|合计|总计|累计|总)(?:扣|失|丢)")]
    private static partial Regex LostInAll();

    /// <summary>满分100分，决策20分、过程25分…，得分依次为19分、21.5分…</summary>
    private static PairedScores? InTwoLists(List<Mention> mentions)
    {
        var led = mentions.TakeWhile(m => Total().IsMatch(m.Local)).ToList();
        var told = mentions[led.Count..];
        var scores = told.FindIndex(m => ScoresFollow().IsMatch(m.Gap));
        if (scores < FewestPairs || told.Count < 2 * scores || !told.Take(scores).All(m => m.Role == Role.Amount) || told.Skip(scores + 1).Take(scores - 1).Any(m => !m.Continues))
            return null;
        return new PairedScores([.. Enumerable.Range(0, scores).Select(n => (told[n].Figure, told[scores + n].Figure, (Figure?)null))], [.. led, .. told[(2 * scores)..]]);
    }

    /// <summary>满分100分; but not 决策指标满分15分.</summary>
    [GeneratedRegex(@"(?:总分值?|(?<!指标|类|部分|方面)满分|合计|共计|总计)(?:为)?$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^\s*[,，]?(?:(?:自评|实际|实)?得分?|自评|实际)(?:为)?\s*$")]
    private static partial Regex Scored();

    [GeneratedRegex(@"^[,;]\s*(?:实得|得分|实际得分|自评得分|评价得分)(?:分别|依次|各)(?:为|是)?$")]
    private static partial Regex ScoresFollow();
}
