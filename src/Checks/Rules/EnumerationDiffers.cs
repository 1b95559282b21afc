using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>A stated count against the names listed after it, or against the counts that it divides into.</summary>
public sealed partial class EnumerationDiffers : Rule
{
    private const int LongestName = 24;
    private const int MostReadings = 12;

    public override Bilingual Defect { get; } = new("所列个数与数目不符", "Count differs from what is listed");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var passage in Passage.Of(report))
        {
            foreach (var list in ListHeads.Of(passage).Lists)
                if (list.Totals[0].Total.Figure.Unit.Dimension == Dimension.Count && !list.Widest.Any(p => OfLevel().IsMatch(passage.After(passage.PositionOf(p.Amount)))) && !IsNet(passage, list) && SumClaims.Of(Name, list, MostReadings) is { } claim)
                    yield return claim with { Certainty = Math.Min(claim.Certainty, 0.85) };
            for (var i = 0; i < passage.Mentions.Count; i++)
                if ((NamesClaim(passage, i) ?? NamesBefore(passage, i)) is { } claim)
                    yield return claim;
        }
        foreach (var claim in NamedRows.Of(report, Name, ofCounts: true))
            yield return claim;
    }

    /// <summary>比计划少完成959户。4个县超额完成，3个县的缺口分别是…: what some exceeded makes up for a part of what others fell short.</summary>
    private static bool IsNet(Passage passage, PartList list)
    {
        var (total, first) = (passage.PositionOf(list.Totals[0].Total.Amount), passage.PositionOf(list.Widest[0].Amount));
        return total < first && Enumerable.Range(total, first - total).Any(i => Exceeded().IsMatch(passage.After(i)));
    }

    [GeneratedRegex(@"超额|超计划|超任务|超目标")]
    private static partial Regex Exceeded();

    /// <summary>4个一级指标、11个二级指标、22个三级指标: each level divides the one before, and they add up to nothing.</summary>
    [GeneratedRegex(@"^[一二三四]级")]
    private static partial Regex OfLevel();

    /// <summary>5个内设机构，分别为：办公室、窗口管理股…</summary>
    private Claim? NamesClaim(Passage passage, int index)
    {
        var mention = passage.Mentions[index];
        if (mention.Figure.Unit is not { Dimension: Dimension.Count, Scale: 1 } || mention.Figure.Value is < 2 or > 60 || mention.Figure.IsHedged)
            return null;
        var after = passage.After(index);
        var lead = Cued().Match(after);
        if (!lead.Success)
            lead = Uncued().Match(after);
        if (!lead.Success)
            return null;
        var list = after[lead.Length..];
        var end = End().Match(list);
        if (!end.Success && index + 1 < passage.Mentions.Count)
            return null;
        list = end.Success ? list[..end.Index] : list;
        if (OpenEnd().IsMatch(list))
            return null;
        var byComma = Names(list, Comma());
        var byAll = Names(list, CommaOrAnd());
        if (byComma is null || byAll is null || byAll.Count < 2 || (!lead.Groups["cue"].Success && byComma.Count < 2 && byAll.Count != mention.Figure.Value))
            return null;
        var chosen = Math.Abs(byComma.Count - mention.Figure.Value) <= Math.Abs(byAll.Count - mention.Figure.Value) ? byComma : byAll;
        var readings = new[] { chosen.Count, byAll.Count, byComma.Count }.Distinct().Select(n => new Reading(mention.Figure, Expression.Of(n), 0.9)).ToList();
        // 单位共5个，其中行政单位1个、事业单位4个，名单如下: the list is of all of them.
        if (ListHeads.HeadOf(passage, mention) is { } head)
            readings = [new Reading(head.Figure, Expression.Of(chosen.Count), 0.95), .. readings.Select(r => r with { Prior = 0.5 })];
        return new Claim(Name, ClaimKind.Count, readings, Strong().IsMatch(lead.Value) ? 0.92 : lead.Groups["cue"].Success ? 0.6 : 0.35) { Items = chosen };
    }

    /// <summary>奖励城关镇、柳林镇、新店乡3个乡镇; 养老、失业、工伤保险共3项. After 等 the list may go on, but it is not longer than the count.</summary>
    private Claim? NamesBefore(Passage passage, int index)
    {
        var mention = passage.Mentions[index];
        if (mention.Figure.Unit is not { Dimension: Dimension.Count, Scale: 1, Base: "个" or "家" or "所" or "项" or "名" or "类" } || mention.Figure.Value is < 2 or > 60 || mention.Figure.IsHedged || Listed().Match(mention.Gap) is not { Success: true } listed)
            return null;
        var names = Names(Remark().Replace(listed.Groups["list"].Value, ""), Comma());
        var all = Names(Remark().Replace(listed.Groups["list"].Value, ""), CommaOrAnd());
        if (names is null || all is null || names.Count < 2)
            return null;
        var close = listed.Groups["close"].Value;
        var areKinds = AreOfKind(names, passage.After(index));
        var counts = new[] { names.Count, areKinds && !AreOfKind(all, passage.After(index)) ? names.Count : all.Count }.Distinct().ToList();
        if (close.StartsWith('等') && !counts.Exists(c => c >= mention.Figure.Value))
            return null;
        var chosen = counts.Contains(all.Count) && all.Count == mention.Figure.Value ? all : names;
        return new Claim(Name, ClaimKind.Count, [.. counts.Select(n => new Reading(mention.Figure, Expression.Of(n), 0.9))], areKinds && !close.StartsWith('等') ? OfKind : close.EndsWith('共') || close.EndsWith('计') ? Told : Likely) { Items = chosen };
    }

    /// <summary>甲镇、乙镇、丙乡3个乡镇; 办公室、政工股2个股室: every name ends as the things counted are called.</summary>
    private static bool AreOfKind(List<string> names, string after) =>
        Kind().Match(after) is { Success: true } kind && names.TrueForAll(n => kind.Value.Contains(n[^1], StringComparison.Ordinal));

    [GeneratedRegex(@"^(?:内设|派出|下属|直属|行政)?[一-龥]{1,2}(?=[,;。:()]|$|共|的|开展|实施|参与)|^(?:乡镇|股室|科室|街道|社区|中心|学校|医院|村)")]
    private static partial Regex Kind();

    private const double Told = 0.6;
    private const double OfKind = 0.8;
    private const double Likely = 0.35;

    private static List<string>? Names(string list, Regex separator)
    {
        var names = separator.Split(list).Select(n => Numbering().Replace(n.Trim(), "").Trim()).Where(n => n.Length > 0).ToList();
        return names.Count == 0 || names.Exists(n => n.Length > LongestName || n.Contains(',', StringComparison.Ordinal)) ? null : names;
    }

    [GeneratedRegex(@"^[^、;。:\d]{0,18}?[,:(]*\s*(?<cue>分别为|分别是|分别有|即|包括|包含|具体为|具体是|具体有|具体包括|为[:：]|是[:：]|(?<=[,:])有(?=[一-龥]{2,16}、))\s*[:：]?\s*")]
    private static partial Regex Cued();

    [GeneratedRegex(@"^[^、,;。:\d(]{0,16}?[,:(]\s*(?<cue>(?!))?(?=[""一-龥①])")]
    private static partial Regex Uncued();

    [GeneratedRegex(@"[。;!?]|\n\s*\S|,(?=[^、]{6,})|,(?=(?:共?计|共|合计|总计|其中|下设|含)$)|\)(?=[,。;]|$)")]
    private static partial Regex End();

    [GeneratedRegex(@"等\s*$|等(?=[^、]{0,8}$)|……|\.\.\.")]
    private static partial Regex OpenEnd();

    /// <summary>The names from the last comma or verb on.</summary>
    [GeneratedRegex(@"(?:^\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))?|[,;:。])[^,;:。、]{0,14}?(?<list>(?:[一-龥]{2,16}(?:\([^()]{1,12}\))?、)+[一-龥]{2,16}?(?:\([^()]{1,12}\))?)(?<close>等?共?计?|等这?)$")]
    private static partial Regex Listed();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Remark();

    [GeneratedRegex(@"、|,")]
    private static partial Regex Comma();

    [GeneratedRegex(@"、|,|和|及|以及|与")]
    private static partial Regex CommaOrAnd();

    [GeneratedRegex(@"^(?:[①-⑳]|\d{1,2}[.、]|[(]\d[)]|[一二三四五六七八九十]是)")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"分别|即|具体")]
    private static partial Regex Strong();
}
