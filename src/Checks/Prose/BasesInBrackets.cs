using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Prose;

/// <summary>A change with what it is measured from in brackets behind it: 学校60所，较2022年减少3所(2022年为63所); 新增能力8820吨，超出目标220吨(目标8600吨).</summary>
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
            if (change.IsPercent || !IsChange().IsMatch(change.Local) || !Opened().IsMatch(former.Gap) || !passage.After(i + 1).TrimStart().StartsWith(')') || !Passage.SameKind(change.Figure, former.Figure) || former.Figure.IsHedged)
                continue;
            if (passage.Before(change, sentences: 0).Take(MostBetween).FirstOrDefault(m => m.Depth == change.Depth && m.Role == Role.Amount && !m.Figure.IsHedged && Passage.SameKind(m.Figure, change.Figure) && ListHeads.HeadOf(passage, m) is null) is not { } now)
                continue;
            yield return Claim.Of(rule, ClaimKind.Sum, change.Figure, Expression.SizeOfChange(Expression.Of(now.Figure), Expression.Of(former.Figure), RoleReader.DirectionOf(change.Local)), Told);
        }
    }

    [GeneratedRegex(@"(?:比|较|超出?|低于|高于|少于|多于)[一-龥\d]{0,10}(?:增|减|多|少|升|降|高|低|超|目标|计划|任务)?[一-龥]{0,4}$")]
    private static partial Regex IsChange();

    [GeneratedRegex(@"^\s*\((?:上年度?|去年|年初|20\d{2}年(?:末|度)?|年度)?(?:同期)?(?:目标|计划|任务|预算)?(?:值|数)?(?:为|是)?$")]
    private static partial Regex Opened();
}
