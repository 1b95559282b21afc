using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>All there was to spend: 全年财政拨款收入1,527.63万元。加上年初结转38.26万元，当年可用资金1,565.89万元; 当年结余a万元，加上年初结转结余b万元，年末滚存结余c万元.</summary>
internal static partial class CarriedIn
{
    private const double Told = 0.8;
    private const double OfAnyAmount = 0.5;
    /// <summary>收入412万元；上级补助38万元，上年结余26万元，收入总量476万元: with all that the sentence tells before it.</summary>
    private const double OfAllTold = 0.6;
    private const int FarthestSentence = 3;
    private const int MostBefore = 4;
    private const int MostTogether = 8;

    public static IEnumerable<Claim> Of(Report report, string rule) =>
        from passage in Passage.Of(report)
        from opening in passage.Items
        where opening.Figure.Unit.Dimension == Dimension.Money && IsOpening().IsMatch(opening.Amount.Local) && !opening.Amount.Gap.TrimStart().StartsWith('、')
        let all = passage.Items.Skip(opening.Index + 1).TakeWhile(i => i.Sentence == opening.Sentence).FirstOrDefault(i => i.Depth <= opening.Depth)
        where all is not null && AllThereWas().IsMatch(all.Amount.Local) && Passage.SameKind(all.Figure, opening.Figure)
        let before = passage.Before(opening, FarthestSentence).Where(i => i.Depth <= opening.Depth && Passage.SameKind(i.Figure, opening.Figure) && ListHeads.HeadOf(passage, i.Amount) is null).Take(MostBefore).ToList()
        let revenue = OfRevenue().IsMatch(all.Amount.Local) ? passage.Before(opening).FirstOrDefault(i => Revenue().IsMatch(i.Figure.Label) && Passage.SameKind(i.Figure, opening.Figure)) : null
        where before.Count > 0
        let named = revenue is not null ? [revenue] : before.FindAll(i => Received().IsMatch(i.Figure.Label))
        let together = passage.Before(opening, sentences: 0).Where(i => i.Depth == opening.Depth && Passage.SameKind(i.Figure, opening.Figure)).Take(MostTogether + 1).Reverse().ToList()
        let ofAll = together.Count is < 2 or > MostTogether ? [] : new[] { new Reading(all.Figure, Expression.Sum(together.Select(i => i.Figure)) + Expression.Of(opening.Figure), OfAllTold) }
        select new Claim(rule, ClaimKind.Balance, [.. ofAll, .. named.Concat(before).Distinct().Select((i, n) => new Reading(all.Figure, Expression.Of(i.Figure) + Expression.Of(opening.Figure), 0.9 - (0.15 * n)))], revenue is not null || named.Contains(before[0]) ? Told : OfAnyAmount);

    [GeneratedRegex(@"(?:年初|期初|上年|以前年度)[^,;。]{0,6}(?:结转|结余)[^,;。]{0,6}$")]
    private static partial Regex IsOpening();

    [GeneratedRegex(@"(?:可用|总|可支配|可使用)(?:财力|资金)|资金总(?:量|额)|收入总(?:计|量)|(?<!支出)(?:合计|共计|共有|一共|总计)(?:为|是)?$|(?:年末|期末)[^,;。]{0,2}(?:滚存)?(?:结转|结余)")]
    private static partial Regex AllThereWas();

    [GeneratedRegex(@"收入总[计量]")]
    private static partial Regex OfRevenue();

    /// <summary>All revenue of the year, however many of its sources are told between it and what was carried in.</summary>
    [GeneratedRegex(@"^(?:本年|全年|当年|年度)?总?收入(?:决算)?(?:合计|总额|数)?$")]
    private static partial Regex Revenue();

    [GeneratedRegex(@"(?:收入|拨款|下达|到位|拨入|当年结余|本年结余|当年结转)(?:资金|合计|总额|总计|数)?$")]
    private static partial Regex Received();
}
