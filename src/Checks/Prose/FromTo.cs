using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Prose;

/// <summary>A change told from where to where, and then by how much: 从74分钟缩短到52分钟，缩短22分钟，缩减29.7%; 由2.0万吨扩至5.0万吨，新增3.0万吨.</summary>
internal static partial class FromTo
{
    private const double Sure = 0.85;

    /// <summary>The word before the second number says that the first was the former: it opens no list, though 由 stands before it.</summary>
    public static bool Leads(string after) => To().IsMatch(after);

    /// <summary>中央资金由5612万元增加到5846万元: what the amount came to, of the one it came from. Null where the amount is none that another came from.</summary>
    public static Item? Latter(Passage passage, Item item) =>
        passage.Items.ElementAtOrDefault(item.Index + 1) is { } next && next.Sentence == item.Sentence && Passage.SameKind(next.Figure, item.Figure) && From().IsMatch(item.Amount.Local) && To().IsMatch(next.Amount.Gap) ? next : null;

    public static IEnumerable<Claim> Changes(Passage passage, string rule) =>
        from change in Of(passage)
        where !change.Told.IsPercent
        select Claim.Of(rule, ClaimKind.Sum, change.Told.Figure, change.By, Sure);

    public static IEnumerable<Claim> Rates(Passage passage, string rule) =>
        from change in Of(passage)
        where change.Told.IsPercent
        select Claim.Of(rule, ClaimKind.Growth, change.Told.Figure, change.By / change.Then, Sure);

    private static IEnumerable<(Mention Told, Expression Then, Expression By)> Of(Passage passage)
    {
        for (var i = 0; i + 2 < passage.Mentions.Count; i++)
        {
            var (then, now) = (passage.Mentions[i], passage.Mentions[i + 1]);
            if (then.IsPercent || then.Sentence != now.Sentence || then.Figure.IsHedged || now.Figure.IsHedged || then.Figure.Value <= 0 || !Passage.SameKind(then.Figure, now.Figure) || !From().IsMatch(then.Local) || !To().IsMatch(now.Gap))
                continue;
            for (var n = i + 2; n < passage.Mentions.Count && n < i + 4 && passage.Mentions[n] is var told && told.Sentence == now.Sentence && Told().Match(told.Gap) is { Success: true } by; n++)
                if ((told.IsPercent || Passage.SameKind(told.Figure, now.Figure)) && !told.Figure.IsHedged && !IsOneOfSeveral(passage, n))
                    yield return (told, Expression.Of(then.Figure), By(Expression.Of(then.Figure), Expression.Of(now.Figure), by.Value));
        }
    }

    /// <summary>由47辆增加到50辆（新增5辆、报废2辆）: what came and what went, of which neither is the change.</summary>
    private static bool IsOneOfSeveral(Passage passage, int told) =>
        passage.Mentions[told] is { Depth: > 0 } first && passage.Mentions.ElementAtOrDefault(told + 1) is { IsPercent: false } next && next.Depth == first.Depth && next.Sentence == first.Sentence && Passage.SameKind(next.Figure, first.Figure);

    /// <summary>调幅 tells no direction.</summary>
    private static Expression By(Expression then, Expression now, string word) =>
        Cues.Rise.IsMatch(word) ? now - then : Cues.Fall.IsMatch(word) ? then - now : Expression.Abs(now - then);

    [GeneratedRegex(@"(?:由|从)[^,;。]{0,12}$")]
    private static partial Regex From();

    [GeneratedRegex(@"^[^,;。]{0,6}?(?:提高|提升|增加|增长|上升|上涨|扩大|扩|升|增|缩短|压缩|压减|缩减|减少|减|降低|下降|降|缩|调整|调|发展|变)(?:到|至|为)[^,;。]{0,6}$")]
    private static partial Regex To();

    /// <summary>缩短22分钟, 每人增加5元, 缩减近三成(29.7%)</summary>
    [GeneratedRegex(@"^\s*[,;(][^,;。]{0,6}?(?:提高|提升|增加|增长|上升|上涨|新增|净增|扩大|增幅|涨幅|增|缩短|压缩|压减|缩减|减少|净减|降低|下降|降幅|减幅|调幅|上调|下调|节约|节省|节本|节支|减|降)(?:了|额|率|幅度|幅|近[一-龥]成)?(?:为|达到?|约)?\(?$")]
    private static partial Regex Told();
}
