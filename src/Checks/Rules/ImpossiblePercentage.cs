using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>A percentage of a small number of answers that no whole number of answers gives (the GRIM test of Brown and Heathers, 2017).</summary>
public sealed partial class ImpossiblePercentage : Rule
{
    private const int FewestAnswers = 5;
    private const int MostAnswers = 400;
    private const int MostSamples = 8;

    public override Bilingual Defect { get; } = new("按样本数不可能得出该百分比", "No whole number of answers gives this percentage");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var percent in passage.Mentions.Where(m => m.IsPercent && m.Figure is { IsHedged: false, BaseValue: <= 1 } && Satisfied().IsMatch(m.Local) && !ClosedAnswers.IsOfAnswers(passage, m)))
                if (Samples(passage, percent) is { Count: > 0 } samples && !OfManyQuestions().IsMatch(passage.LinesFrom(samples.MinBy(s => s.Id)!, percent)))
                    yield return ClaimOf(percent.Figure, samples);
    }

    /// <summary>Sent out, returned, satisfied: any of these counts may be what the share is taken of, the last one likeliest. Of more than a few hundred every share can be.</summary>
    private static List<Figure> Samples(Passage passage, Mention percent)
    {
        var samples = passage.Before(percent, sentences: 1).Where(m => m.Role == Role.Amount && m.Figure.Unit.Base == "份" && !m.Figure.IsHedged).Select(m => m.Figure).ToList();
        if (samples.Exists(s => Answered().IsMatch(s.Label)))
            return [];
        if (CountedRates.IsOfReturns(percent))
            samples.RemoveAll(s => Returned().IsMatch(s.Label));
        return samples.Exists(s => s.Value > MostAnswers) || !Answers().IsMatch(passage.Text) ? [] : [.. samples.Where(s => s.Value >= FewestAnswers).DistinctBy(f => f.Value).Take(MostSamples)];
    }

    /// <summary>表示满意的219份, 知道申请条件的201份: those who answered so are told, so that the share is theirs and no other number need be guessed.</summary>
    [GeneratedRegex(@"满意|知道|知晓|了解|认为|认可|反映|回答|选择")]
    private static partial Regex Answered();

    /// <summary>What came back is a part of what was sent out, and never what the rate of returns is taken of.</summary>
    [GeneratedRegex(@"收回|回收|有效")]
    private static partial Regex Returned();

    /// <summary>The whole numbers next to the share that is printed; if none of them gives it, none does.</summary>
    private Claim ClaimOf(Figure percent, List<Figure> samples)
    {
        var readings = new List<Reading>();
        foreach (var sample in samples)
        {
            var near = Math.Clamp(decimal.Round(percent.BaseValue * sample.Value), 0, sample.Value);
            readings.AddRange(new[] { near, near - 1, near + 1 }.Where(n => n >= 0 && n <= sample.Value)
                .Select((n, order) => new Reading(percent, Expression.Of(n) / Expression.Of(sample), 0.9 - (0.1 * order))));
        }
        return new Claim(Name, ClaimKind.Count, readings, 0.6) { IsOfPrintedValue = true };
    }

    [GeneratedRegex(@"满意(?:率|度)?(?:为|达到?|占|的占)?$|回收率(?:为|达到?)?$|知晓率(?:为|达到?)?$")]
    private static partial Regex Satisfied();

    /// <summary>问卷设5个问题，每题378份有效答案: the share is of all answers together. 发现3个问题 are no questions of a questionnaire.</summary>
    [GeneratedRegex(@"每题|各题|每个问题|(?:设置?|设有|设计|列出?|包[含括]|由)[^，,。；;、]{0,6}?[两二三四五六七八九十\d](?:个|道)(?:问题|题目|题|选项)")]
    private static partial Regex OfManyQuestions();

    [GeneratedRegex(@"问卷|调查|收回|回收|发放")]
    private static partial Regex Answers();
}
