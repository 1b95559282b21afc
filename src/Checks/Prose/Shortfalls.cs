using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Formulas;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// What an outcome falls short of or exceeds, or what of a number failed, told after both: 设计190座，配套183座，少7座; 任务156场，送戏164场，超出8场;
/// 抽检248批次，合格246批次，不合格2批次.
/// </summary>
internal static partial class Shortfalls
{
    private const int FarthestSentence = 1;
    private const int MostWholes = 3;

    /// <summary>Too little to accuse where numbers are small, for other cases may be left out.</summary>
    private const double Nearest = 0.4;
    private const double NamedByTarget = 0.6;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var told in passage.Mentions.Where(m => m.Figure is { IsHedged: false, Value: > 0 } && !m.IsPercent && !m.Continues && (!m.Gap.Contains(';', StringComparison.Ordinal) || Others().IsMatch(m.Local))))
                if ((Vacant().Match(told.Local) is { Success: true } vacant ? OfPosts(passage, told, vacant, rule) : IsRest().IsMatch(told.Local) ? OfRest(passage, told, rule) : IsGap().IsMatch(told.Local) ? OfGap(passage, told, rule) : null) is { } claim)
                    yield return claim;
    }

    /// <summary>Of the two numbers before it in its sentence.</summary>
    private static Claim? OfRest(Passage passage, Mention told, string rule) =>
        Divided(passage, told) is var (part, whole) && (told.Figure.Unit.Dimension == Dimension.Count || IsFirstOf(whole, part)) && whole.Figure.Value >= part.Figure.Value && !AreParts(whole, part)
            ? Claim.Of(rule, ClaimKind.Balance, told.Figure, Expression.Of(whole.Figure) - Expression.Of(part.Figure), IsFirstOf(whole, part) ? TellsBoth : told.Figure.Unit.Dimension == Dimension.Measure ? OfMeasure : Nearest)
            : null;

    private static (Mention Part, Mention Whole)? Divided(Passage passage, Mention told) =>
        Alike(passage, told, sentences: 0, mayBePart: Others().IsMatch(told.Local)).Where(m => !IsRest().IsMatch(m.Local)).Take(2).ToList() is [var part, var whole]
            ? (part, IsFirstOf(part) && ListHeads.HeadOf(passage, part) is { } head && head.Sentence == told.Sentence ? head.Amount : whole)
            : null;

    /// <summary>年末结转186.39万元，其中专项结转142.18万元；其余44.21万元: one part and what is left of the whole.</summary>
    private static bool IsFirstOf(Mention whole, Mention part) => whole.Depth == part.Depth && IsFirstOf(part);

    private static bool IsFirstOf(Mention part) => Opens().IsMatch(part.Gap);

    private const double TellsBoth = 0.85;

    /// <summary>计划铺设18公里，年内铺设12.6公里，剩余5.4公里: lengths and areas are not small counts that other cases may fill.</summary>
    private const double OfMeasure = 0.65;

    [GeneratedRegex(@"^[,;]?[^,;。]{0,14}[,;]?其中[^,;。、和]{0,12}$")]
    private static partial Regex Opens();

    [GeneratedRegex(@"其余|余下|剩余|剩下")]
    private static partial Regex Others();

    /// <summary>编制48名，实有44人（公务员13人，事业31人），空编4名; 超编2名.</summary>
    private static Claim? OfPosts(Passage passage, Mention told, Match vacant, string rule)
    {
        var before = passage.Before(told, FarthestPost).ToList();
        if (before.Find(m => StaffFigures.IsQuota(m.Figure) && !ListHeads.IsPart(passage, m)) is not { } quota || before.Find(m => StaffFigures.IsInPost(m.Figure) || StaffFigures.SaysInPost(m.Local)) is not { } filled || quota.Figure.Unit.Dimension != filled.Figure.Unit.Dimension)
            return null;
        var (all, some) = vacant.Groups["over"].Success ? (filled, quota) : (quota, filled);
        return Claim.Of(rule, ClaimKind.Balance, told.Figure, Expression.Of(all.Figure) - Expression.Of(some.Figure), OfNamedPosts);
    }

    private const int FarthestPost = 1;
    private const double OfNamedPosts = 0.85;

    [GeneratedRegex(@"^[,;(]?(?:尚|仍|现)?(?:空编|缺编|空缺编制|(?<over>超编))(?:人数)?(?:为|有)?$")]
    private static partial Regex Vacant();

    /// <summary>Of the outcome and the target, one of which the words call so.</summary>
    private static Claim? OfGap(Passage passage, Mention told, string rule)
    {
        if (Alike(passage, told, FarthestSentence).Where(m => !IsGap().IsMatch(m.Local)).Take(MostWholes + 1).ToList() is not [var last, _, ..] near)
            return null;
        var pairs = near.Skip(1).Where(m => IsTarget(passage, m) != IsTarget(passage, last) && !AreParts(m, last)).ToList();
        if (pairs.Count == 0)
            return null;
        var readings = pairs.Select((m, n) => new Reading(told.Figure, Expression.Apart(m.Figure, last.Figure), 0.9 - (0.2 * n)) { OnlyExcuses = n > 0 }).ToList();
        return new Claim(rule, ClaimKind.Balance, readings, pairs[0].Sentence == told.Sentence && Aim().IsMatch(told.Local) ? NamedByTarget : Nearest);
    }

    /// <summary>编制62名，其中行政19名、事业43名；实有57人，其中行政18人、事业39人，比编制数少5人: what falls short are the totals, not their parts.</summary>
    public static IEnumerable<Mention> Alike(Passage passage, Mention told, int sentences, bool mayBePart = false) =>
        passage.Before(told, sentences).Where(m => m.Depth <= told.Depth && !m.IsPercent && m.Role != Role.Delta && !m.Figure.IsHedged && Passage.SameKind(m.Figure, told.Figure) && (mayBePart || !ListHeads.IsPart(passage, m)));

    private static bool IsTarget(Passage passage, Mention mention) => Aim().IsMatch(mention.Local) || AimBehind().IsMatch(passage.After(passage.PositionOf(mention)));

    /// <summary>镇6个、乡4个: parts of something else.</summary>
    private static bool AreParts(Mention first, Mention second) => second.Gap.TrimStart().StartsWith('、') || (first.Figure.Label.Length > 1 && first.Figure.Label == second.Figure.Label);

    [GeneratedRegex(@"^[,(]?\s*(?:[一-龥\d]{0,12}完成)?(?:余下|剩余|剩下|尚余|还剩|尚有|还有|其余|不合格|不达标|空置|正在[一-龥]{2}|在办|未(?!来|成年)[一-龥]{1,5})的?$")]
    private static partial Regex IsRest();

    [GeneratedRegex(@"^(?![^,;]*(?:上年|去年|年初|同期|同比|平均))(?:[一-龥]{0,6}(?:比|较|与|距|离)[一-龥]{0,10})?(?:超出|超过|超|多出|多|少于|少|短缺|差|缺|相差|欠|小于|大于|低于|高于)(?:[一-龥]{0,3}(?:目标|计划|任务|设计|编制|预算|标准|指标)[数值量]?)?了?$")]
    private static partial Regex IsGap();

    [GeneratedRegex(@"目标|计划|任务|设计|编制|应(?!用|急|收)|核定|批复|预算|概算|合同|标准|指标|要求|上限|下限|限额")]
    private static partial Regex Aim();

    /// <summary>6,000人次的目标, 156场的任务.</summary>
    [GeneratedRegex(@"^的?(?:年度|年初)?(?:目标|计划|任务)")]
    private static partial Regex AimBehind();
}
