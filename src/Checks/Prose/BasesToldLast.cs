using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// A change told after the amount of the year before, and that after other things than the amount that changed: 决算a元，为预算的79.21%，结余b万元；上年决算c万元，
/// 压减9.7%; 上年立案197件、罚没124.08万元，分别增长10.66%和10.03%.
/// </summary>
internal static partial class BasesToldLast
{
    private const double OfName = 0.75;

    /// <summary>上年为c万元: what the sentence or the one before began with.</summary>
    private const double OfSubject = 0.5;
    private const int FarthestSentence = 3;
    private const int ShortestName = 2;

    public static IEnumerable<Claim> Of(Report report, Passage passage, string rule)
    {
        for (var i = 1; i < passage.Mentions.Count; i++)
        {
            if (!IsRate(passage.Mentions[i]) || passage.Mentions[i].Continues)
                continue;
            var rates = passage.Mentions.Skip(i).TakeWhile((m, n) => n == 0 || (m.Continues && m.IsPercent)).ToList();
            var bases = i < rates.Count ? [] : passage.Mentions.Skip(i - rates.Count).Take(rates.Count).ToList();
            if (bases.Count == 0 || !IsFormer(report, bases[0]) || bases.Exists(b => b.IsPercent || b.Sentence != rates[0].Sentence || b.Figure.IsHedged || b.Figure.Value <= 0) || bases.Skip(1).Any(b => b.Gap.Contains(',', StringComparison.Ordinal)))
                continue;
            foreach (var (rate, then) in rates.Zip(bases))
                if (Current(passage, bases[0], then) is var (now, certainty))
                    yield return Claim.Of(rule, ClaimKind.Growth, rate.Figure, Change(rates[0], rate, now, then), certainty) with { YieldsToOthers = true };
        }
    }

    private static Expression Change(Mention first, Mention rate, Figure now, Mention then)
    {
        var (present, past) = (Expression.Of(now), Expression.Of(then.Figure));
        return OfEither().IsMatch(first.Local) ? (present - past) / past : Expression.SizeOfChange(present, past, RoleReader.DirectionOf(first.Local) * (rate.Figure.Value < 0 ? -1 : 1)) / past;
    }

    private static bool IsRate(Mention mention) => mention is { IsPercent: true, Figure.IsHedged: false } && Changed().IsMatch(mention.Local);

    private static bool IsFormer(Report report, Mention mention) =>
        Former().Match(mention.Local) is { Success: true } former && (!former.Groups["year"].Success || mention.Figure.Context.Year + 1 == report.Facts.FiscalYear);

    /// <summary>The amount of this year that goes by the name of the base, or where it has none the one that was told first. What stands right before the base is read elsewhere.</summary>
    private static (Figure Now, double Certainty)? Current(Passage passage, Mention first, Mention then)
    {
        var before = passage.Items.Where(i => i.Figure.Id < first.Figure.Id && first.Sentence - i.Sentence <= FarthestSentence && Passage.SameKind(i.Figure, then.Figure) && !OfOtherStep().IsMatch(i.Figure.Label)).ToList();
        var name = Name(then);
        if (name.Length >= ShortestName)
            return before.FindLast(i => i.Figure.Label.Contains(name, StringComparison.Ordinal)) is { } named && (then != first || !IsRightBefore(passage, named, then)) ? (named.Figure, OfName) : null;
        var told = before.FindAll(i => i.Sentence == then.Sentence);
        if (told.Count == 0)
            told = before.FindAll(i => i.Sentence == then.Sentence - 1);
        return then == first && told.Count > 0 && !IsRightBefore(passage, told[0], then) ? (told[0].Figure, OfSubject) : null;
    }

    private static bool IsRightBefore(Passage passage, Item item, Mention then) => passage.PositionOf(then) - passage.PositionOf(item.Amount) == 1 && item.Sentence == then.Sentence;

    private static string Name(Mention then) => Former().Match(then.Local) is { Success: true } former ? former.Groups["name"].Value : OnlyName().Match(then.Local) is { Success: true } only ? only.Groups["name"].Value : "";

    [GeneratedRegex(@"^\s*[,;(]?\s*(?:而)?(?:上年度?|去年|上一年度?|(?<year>20\d\d年))(?:同期)?(?<name>[一-龥“”""]{0,8}?)(?:为|是|达)?$")]
    private static partial Regex Former();

    [GeneratedRegex(@"^\s*、?\s*(?<name>[一-龥]{2,8}?)(?:为|是|达)?$")]
    private static partial Regex OnlyName();

    [GeneratedRegex(@"^\s*[,;(]?\s*(?:分别|依次|各)?(?:同比|比上年|较上年|与上年相比)?(?:分别)?(?:实现)?(?:增长|增加|上升|提高|升高|[增升涨]幅|增速|下降|减少|压减|压缩|降低|[降减]幅|下滑|回落|变动率|变动幅度|变化率)(?:为|达到?|了|至)?$")]
    private static partial Regex Changed();

    [GeneratedRegex(@"变动|变化")]
    private static partial Regex OfEither();

    [GeneratedRegex(@"预算|计划|目标|任务|上年|去年|节约|结余|结转")]
    private static partial Regex OfOtherStep();
}
