using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// Answers and grades from the best to the worst, each with its number: 收回144份，满意118份、基本满意19份、不满意7份; 项目18个，“优”13个、“良”4个、“中”1个.
/// Together they are all that was asked or rated.
/// </summary>
internal static partial class ClosedAnswers
{
    private const int FarthestWhole = 3;
    private const int MostWholes = 3;
    private const int Fewest = 2;
    private const double OfWholeScale = 0.8;
    private const double OfSome = 0.4;

    public static IEnumerable<PartList> Find(Passage passage)
    {
        foreach (var answers in Runs(passage).Where(r => r.Count > Fewest || IsWholeScale(r) || HasNoWorse(passage, r)))
        {
            var isWhole = IsWholeScale(answers) || HasNoWorse(passage, answers);
            var totals = passage.Before(answers[0], FarthestWhole).Where(i => i.Depth <= answers[0].Depth && i.Figure.Unit.Dimension == Dimension.Count && IsAsked(passage, i) && Passage.SameKind(i.Figure, answers[0].Figure))
                .DistinctBy(i => i.Figure.Value).Take(MostWholes).Select((i, n) => (i, 0.9 - (0.15 * n))).ToList();
            if (totals.Count > 0)
                yield return new PartList(TotalsByNumbers.First(passage, totals, [answers]), [answers], isWhole ? OfWholeScale : OfSome);
        }
    }

    /// <summary>“优”的7个，“良”的2个，没有“中”和“差”的项目: the words close the scale.</summary>
    private static bool HasNoWorse(Passage passage, List<Item> answers) => NoWorse().IsMatch(passage.After(passage.PositionOf(answers[^1].Amount)));

    [GeneratedRegex(@"^[个项家]?[一-龥]{0,4}[,;。]\s*(?:没有|无|未出现)[“""]?(?:中|差|不合格|不满意)")]
    private static partial Regex NoWorse();

    /// <summary>满意率95.1% after the numbers of all answers: those satisfied, more or less, of all.</summary>
    public static IEnumerable<Claim> Satisfaction(Passage passage, string rule)
    {
        foreach (var rate in passage.Mentions.Where(IsSatisfaction))
            if (RunBefore(passage, rate) is { } answers && !IsOfOthers(passage, rate, answers))
            {
                var positive = answers.FindAll(a => !Negative().IsMatch(NameOf(a)) && NameOf(a).EndsWith("满意", StringComparison.Ordinal));
                var all = Expression.Sum(answers.Select(a => a.Figure));
                var readings = Enumerable.Range(1, positive.Count).Reverse().Select((count, n) => new Reading(rate.Figure, Expression.Sum(positive.Take(count).Select(p => p.Figure)) / all, 0.9 - (0.1 * n))).ToList();
                if (readings.Count > 0)
                    yield return new Claim(rule, ClaimKind.Ratio, readings, IsWholeScale(answers) ? OfAll : OfSome);
            }
    }

    /// <summary>家长问卷…很满意327份…；教师问卷的满意度: of those who answered another questionnaire.</summary>
    private static bool IsOfOthers(Passage passage, Mention rate, List<Item> answers)
    {
        if (Respondents().Match(rate.Local) is not { Success: true } asked)
            return false;
        var end = passage.Offsets[passage.PositionOf(answers[0].Amount)];
        return !passage.Text[Math.Max(0, end - MostRead)..end].Contains(asked.Groups["who"].Value, StringComparison.Ordinal);
    }

    private const int MostRead = 200;

    [GeneratedRegex(@"(?<who>[一-龥]{2})(?:调查)?问卷的?满意")]
    private static partial Regex Respondents();

    private const double OfAll = 0.7;

    /// <summary>True where the rate is of answers that are told one by one before it.</summary>
    public static bool IsOfAnswers(Passage passage, Mention rate) => IsSatisfaction(rate) && RunBefore(passage, rate) is not null;

    private static bool IsSatisfaction(Mention mention) => mention.IsPercent && !mention.Figure.IsHedged && Satisfied().IsMatch(mention.Local);

    private static List<Item>? RunBefore(Passage passage, Mention rate) =>
        Runs(passage).LastOrDefault(r => r[^1].Figure.Id < rate.Figure.Id && rate.Sentence == r[^1].Sentence && r.Exists(a => NameOf(a).EndsWith("满意", StringComparison.Ordinal)));

    /// <summary>优良率94.44% after the numbers of 优, 良 and the rest.</summary>
    public static IEnumerable<Claim> Rates(Passage passage, string rule)
    {
        foreach (var rate in passage.Mentions.Where(m => m.IsPercent && Good().IsMatch(m.Local)))
            if (Runs(passage).LastOrDefault(r => r[^1].Figure.Id < rate.Figure.Id && rate.Sentence - r[^1].Sentence <= 1) is { } grades && grades.FindAll(g => IsGood(g, rate)) is { Count: > 0 } good && good.Exists(g => NameOf(g).StartsWith('优')))
                yield return Claim.Of(rule, ClaimKind.Ratio, rate.Figure, Expression.Sum(good.Select(g => g.Figure)) / Expression.Sum(grades.Select(g => g.Figure)), IsWholeScale(grades) || grades.Count > good.Count ? OfWholeScale : OfSome);
    }

    private static bool IsGood(Item grade, Mention rate) =>
        Grade().Match(grade.Amount.Local).Groups["grade"].Value is var word && (word.StartsWith('优') || (word.StartsWith('良') && rate.Local.Contains('良', StringComparison.Ordinal)));

    /// <summary>Numbers that follow one another in a sentence, each called by an answer or a grade.</summary>
    private static List<List<Item>> Runs(Passage passage) => Known.GetValue(passage, p => [.. RunsOf(p)]);

    private static readonly ConditionalWeakTable<Passage, List<List<Item>>> Known = [];

    private static IEnumerable<List<Item>> RunsOf(Passage passage)
    {
        var run = new List<Item>();
        foreach (var item in passage.Items)
        {
            var isAnswer = item.Figure.Unit.Dimension == Dimension.Count && (Answer().IsMatch(item.Amount.Local) || Grade().IsMatch(item.Amount.Local));
            if (isAnswer && (run.Count == 0 || (run[^1].Sentence == item.Sentence && run[^1].Index == item.Index - 1 && run.TrueForAll(r => NameOf(r) != NameOf(item)) && Passage.SameKind(run[0].Figure, item.Figure))))
            {
                run.Add(item);
                continue;
            }
            if (run.Count >= Fewest)
                yield return run;
            run = isAnswer ? [item] : [];
        }
        if (run.Count >= Fewest)
            yield return run;
    }

    private static string NameOf(Item item) =>
        Grade().Match(item.Amount.Local) is { Success: true } grade ? grade.Groups["grade"].Value : Answer().Match(item.Amount.Local).Groups["answer"].Value;

    /// <summary>The scale reaches its worst end: 不满意, 差, or grades down to 中.</summary>
    private static bool IsWholeScale(List<Item> answers) => answers.Exists(a => Worst().IsMatch(NameOf(a))) && answers.Exists(a => Best().IsMatch(NameOf(a)));

    private static bool IsAsked(Passage passage, Item item) =>
        Asked().IsMatch(item.Amount.Local) || Things().IsMatch(passage.After(passage.PositionOf(item.Amount)));

    [GeneratedRegex(@"(?:^|[“""]|中|回答|选择|表示|认为|评价为|结果[为是]|分别[为是])[“""]?(?<answer>(?:非常|很|十分|比较|较|基本|较为)?(?:不太|不)?(?:满意|了解|认可)|一般|说不清|不清楚|不好说)[”""]?的?(?:有|共|为)?$")]
    private static partial Regex Answer();

    [GeneratedRegex(@"(?:^|达到|等级|等次|结果|评[为定]|得|为|其中|自评|获)[“""]?(?<grade>优秀|良好|中等|合格|不合格|较差|优|良|中|差)[”""]?(?:等次|等级|等)?的?(?:项目|单位|部门|指标)?(?:有|共|为)?$")]
    private static partial Regex Grade();

    [GeneratedRegex(@"^(?:优秀|优|非常满意|很满意|十分满意|满意)$")]
    private static partial Regex Best();

    [GeneratedRegex(@"不满意|不太满意|差|中|合格|不了解|不认可")]
    private static partial Regex Worst();

    [GeneratedRegex(@"收回|回收|有效|访谈|访问|走访|回访|抽访|抽取|抽样|受访|调查|测评|样本|问卷|共|项目|部门|单位|涉及|参评|自评|评价")]
    private static partial Regex Asked();

    [GeneratedRegex(@"^(?:有效|重点|参评|被评)?(?:问卷|样本|答卷|部门|单位|项目|预算单位|受访)")]
    private static partial Regex Things();

    [GeneratedRegex(@"^\s*(?:[一-龥]{2,12}的|[一-龥]{2,6}问卷)?(?:综合|总体|总|整体|群众|居民|服务对象|受益对象|受访者|和|及|与|基本|比较|较|满意|合计){0,4}满意(?:率|度|比例)")]
    private static partial Regex Satisfied();

    [GeneratedRegex(@"^不|不太")]
    private static partial Regex Negative();

    [GeneratedRegex(@"优良率|优秀率|优良(?:比例|占比)")]
    private static partial Regex Good();
}
