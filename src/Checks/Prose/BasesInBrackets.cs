using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// A change with what it is measured from in brackets behind it, or before it: 学校60所，较2022年减少3所(2022年为63所); 新增能力8820吨，超出目标220吨(目标8600吨);
/// 同比增长8.08%(2022年为396件); 较上年(1358件)多128件，增长9.43%.
/// </summary>
internal static partial class BasesInBrackets
{
    private const double Told = 0.9;

    /// <summary>Beyond so many mentions the amount that changed stands too far away to be sure of.</summary>
    private const int MostBetween = 4;

    public static IEnumerable<Claim> Of(Passage passage, string rule)
    {
        for (var i = 1; i + 1 < passage.Mentions.Count; i++)
        {
            var (change, former) = (passage.Mentions[i], passage.Mentions[i + 1]);
            if (BracketedBefore(passage, i) is { } by)
                yield return Claim.Of(rule, ClaimKind.Sum, former.Figure, by, Told);
            if (change.IsPercent || !IsChange().IsMatch(change.Local) || !Opened().IsMatch(former.Gap) || !passage.After(i + 1).TrimStart().StartsWith(')') || !Passage.SameKind(change.Figure, former.Figure) || former.Figure.IsHedged)
                continue;
            if (passage.Before(change, sentences: 0).Take(MostBetween).FirstOrDefault(m => m.Depth == change.Depth && m.Role == Role.Amount && !m.Figure.IsHedged && Passage.SameKind(m.Figure, change.Figure) && ListHeads.HeadOf(passage, m) is null) is not { } now)
                continue;
            yield return Claim.Of(rule, ClaimKind.Sum, change.Figure, Expression.SizeOfChange(Expression.Of(now.Figure), Expression.Of(former.Figure), RoleReader.DirectionOf(change.Local)), Told);
        }
    }

    /// <summary>Each amount with the former one in brackets behind its growth rate.</summary>
    public static IEnumerable<(Item Now, Figure Former)> Compared(Passage passage)
    {
        for (var i = 1; i + 1 < passage.Mentions.Count; i++)
            if (IsRateOf(passage, i) && HeadBefore(passage, passage.Mentions[i], passage.Mentions[i + 1]) is { } now)
                yield return (now, passage.Mentions[i + 1].Figure);
    }

    /// <summary>A growth rate with its base in brackets behind it.</summary>
    private static bool IsRateOf(Passage passage, int index) =>
        passage.Mentions[index] is { IsPercent: true, Role: Role.Growth, Figure.IsHedged: false } && passage.Mentions[index + 1] is { Figure: { IsHedged: false, Value: > 0 } } former
        && Opened().IsMatch(former.Gap) && passage.After(index + 1).TrimStart().StartsWith(')');

    /// <summary>Growth rates whose base stands in brackets, where the amount that grew heads a list told between, or the change itself is told.</summary>
    public static IEnumerable<Claim> Rates(Passage passage, string rule)
    {
        for (var i = 1; i + 1 < passage.Mentions.Count; i++)
        {
            var (change, former) = (passage.Mentions[i], passage.Mentions[i + 1]);
            if (IsRateOf(passage, i) && HeadBefore(passage, change, former) is { } now)
                yield return Claim.Of(rule, ClaimKind.Growth, change.Figure, Expression.SizeOfChange(Expression.Of(now.Figure), Expression.Of(former.Figure), change.Direction) / Expression.Of(former.Figure), Told);
            if (BracketedBefore(passage, i) is not null && i + 2 < passage.Mentions.Count && passage.Mentions[i + 2] is { IsPercent: true, Role: Role.Growth, Figure.IsHedged: false } rate && rate.Sentence == former.Sentence && rate.Gap.TrimStart().StartsWith(',') && change.Figure.Value > 0)
                yield return Claim.Of(rule, ClaimKind.Growth, rate.Figure, Expression.Of(former.Figure) / Expression.Of(change.Figure), Told);
        }
    }

    /// <summary>受理428件，刑事186件、民事231件、行政11件，同比增长: what grew is the whole of the list.</summary>
    private static Item? HeadBefore(Passage passage, Mention change, Mention former)
    {
        var before = passage.Items.Where(i => i.Sentence == change.Sentence && i.Figure.Id < change.Figure.Id && i.Depth == change.Depth && Passage.SameKind(i.Figure, former.Figure)).ToList();
        return before.Count > 2 && before[^1].Amount.Gap.TrimStart().StartsWith('、') && before.FindIndex(i => !i.Amount.Gap.TrimStart().StartsWith('、') && i.Amount.Gap.TrimStart().StartsWith(',')) is > 0 and var first ? before[first - 1] : null;
    }

    /// <summary>较上年(1358件)多128件: the change against the amount told before it; null where the words are others.</summary>
    private static Expression? BracketedBefore(Passage passage, int index)
    {
        var (former, change) = (passage.Mentions[index], passage.Mentions[index + 1]);
        return Against().IsMatch(former.Gap) && ThenMore().Match(change.Gap) is { Success: true } word && !change.IsPercent && Passage.SameKind(former.Figure, change.Figure) && !former.Figure.IsHedged && !change.Figure.IsHedged
            && passage.Before(former, sentences: 1).Take(MostBetween).FirstOrDefault(m => m.Depth < former.Depth && m.Role == Role.Amount && !m.Figure.IsHedged && Passage.SameKind(m.Figure, former.Figure)) is { } now
            ? Expression.SizeOfChange(Expression.Of(now.Figure), Expression.Of(former.Figure), word.Groups["rise"].Success ? 1 : -1)
            : null;
    }

    [GeneratedRegex(@"(?:比|较|与)(?:上年度?|去年|20\d{2}年度?)(?:同期)?[一-龥]{0,4}\($")]
    private static partial Regex Against();

    [GeneratedRegex(@"^\)(?:相比)?,?(?:净|共)?(?:(?<rise>多|增加|增长|上升|提高|新增)|少|减少|下降|降低)了?$")]
    private static partial Regex ThenMore();

    [GeneratedRegex(@"(?:比|较|超出?|低于|高于|少于|多于)[一-龥\d]{0,10}(?:增|减|多|少|升|降|高|低|超|目标|计划|任务)?[一-龥]{0,4}$")]
    private static partial Regex IsChange();

    [GeneratedRegex(@"^\s*\((?:上年度?|去年|年初|20\d{2}年(?:末|度)?|年度)?(?:同期)?(?:目标|计划|任务|预算)?(?:值|数)?(?:为|是)?$")]
    private static partial Regex Opened();
}
