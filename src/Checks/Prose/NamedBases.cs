using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Prose;

/// <summary>
/// Changes against an amount that is named, not printed again: 全年预算3259.05万元，较年初预算增加318.45万元，预算调整率10.83%; 年初结转a万元…年末结转b万元，较年初减少c万元.
/// </summary>
internal static partial class NamedBases
{
    private const double SameName = 0.85;
    private const double Likely = 0.5;
    private const double OfBalance = 0.8;
    private const int FarthestBase = 8;

    public static IEnumerable<Claim> Changes(Report report, string rule) =>
        from found in Of(report)
        let now = Expression.Of(found.Current.Figure)
        let then = Expression.Of(found.Base.Figure)
        select Claim.Of(rule, ClaimKind.Sum, found.Delta.Figure, found.Delta.Direction > 0 ? now - then : then - now, SinceOpening().IsMatch(found.Delta.Gap) ? OfBalance : Likely);

    /// <summary>预算调整率 told after such a change.</summary>
    public static IEnumerable<Claim> Rates(Report report, string rule) =>
        from found in Of(report)
        let rate = found.Passage.Mentions.FirstOrDefault(m => m.IsPercent && m.Sentence == found.Delta.Sentence && m.Figure.Id > found.Delta.Figure.Id && Rate().IsMatch(m.Local))
        where rate is not null && found.Base.Figure.Value != 0
        select Claim.Of(rule, ClaimKind.Ratio, rate.Figure, Expression.Of(found.Delta.Figure) / Expression.Of(found.Base.Figure), Likely);

    private static IEnumerable<(Passage Passage, Item Current, Item Base, Mention Delta)> Of(Report report)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var item in passage.Items)
                foreach (var change in Change.Of(item))
                    if (change is { Base: null, Delta: { Direction: not 0 } delta } && Passage.SameKind(item.Figure, delta.Figure)
                        && (Than().Match(delta.Gap) is { Success: true } than ? BaseOf(passage, item, than.Groups["base"].Value) : OpeningOf(passage, item, delta)) is { } @base)
                        yield return (passage, item, @base, delta);
    }

    private static Item? BaseOf(Passage passage, Item item, string name) =>
        passage.Before(item, FarthestBase).FirstOrDefault(i => Passage.SameKind(i.Figure, item.Figure) && Likeness.Of(i.Figure.Label, name) >= SameName);

    private static Item? OpeningOf(Passage passage, Item closing, Mention delta) =>
        SinceOpening().IsMatch(delta.Gap) && OfClosing().IsMatch(closing.Figure.Label) ? passage.Before(closing, FarthestBase).FirstOrDefault(i => i.Depth == 0 && Passage.SameKind(i.Figure, closing.Figure) && OpeningBalance.Name().IsMatch(i.Figure.Label)) : null;

    [GeneratedRegex(@"^[,;(]?(?:比|较)(?:年初|上年末|上年年末|期初)(?:数|余额)?[净共]?(?:增|减|多|少|下降|上升)[^,;。]{0,4}$")]
    private static partial Regex SinceOpening();

    [GeneratedRegex(@"(?:年末|期末|年底)[^,]{0,4}(?:结转|结余|余额)")]
    private static partial Regex OfClosing();

    [GeneratedRegex(@"(?:比|较)(?<base>(?!上年|去年|上一年|同期)[^,;。]{0,12}?(?:预算|计划|批复|下达|概算|投资)(?:数|额)?)(?:[净共]?(?:增|减|多|少|超|节|压|调)[^,;。]{0,4})$")]
    private static partial Regex Than();

    [GeneratedRegex(@"(?:调整|变动|增减|追加)率(?:为|是)?$")]
    private static partial Regex Rate();
}
