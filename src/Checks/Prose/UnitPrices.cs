using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Amounts told as a standard times a number: 完成户厕改造620户，每户奖补1000元，共发放62万元.</summary>
internal static partial class UnitPrices
{
    private const double OneOfEach = 0.6;
    private const double SeveralCounts = 0.2;

    /// <summary>How much for each, for how long and for how many, and what that came to, in one sentence.</summary>
    private const double AllFactors = 0.75;
    private const int MostCounts = 3;
    private const double Otherwise = 0.5;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            for (var i = 0; i < passage.Mentions.Count; i++)
                if (passage.Mentions[i] is { Figure.Unit.Dimension: Dimension.Money or Dimension.Rate } price && IsPrice(passage, i) && ClaimOf(passage, price, rule) is { } claim)
                    yield return claim;
    }

    private static Claim? ClaimOf(Passage passage, Mention price, string rule)
    {
        var near = passage.Mentions.Where(m => m.Sentence == price.Sentence).ToList();
        var total = price.Depth > 0 && near.FindLast(m => m.Figure.Id < price.Figure.Id && m.Depth < price.Depth && m.Figure.Unit.Dimension == Dimension.Money) is { } outside ? outside : near.Find(m => m.Figure.Id > price.Figure.Id && m.Figure.Unit.Dimension == Dimension.Money && !PerUnit().IsMatch(m.Local) && !OfAnotherYear().IsMatch(m.Local));
        if (total is null || (Mean().IsMatch(price.Local) && near.Exists(m => m.Figure.Id < price.Figure.Id && m.Figure.Unit.Dimension == Dimension.Money)))
            return null;
        var period = Period(passage, price);
        var periods = period is null ? [] : near.FindAll(m => m.Figure.Id < total.Figure.Id && IsPeriods(m, period) && m.Figure.Value > 1);
        var counts = near.Where(m => m.Figure.Unit.Dimension is Dimension.Count or Dimension.Measure && !IsTime(m) && (m.Figure.Id < total.Figure.Id || (m.Depth == price.Depth && price.Depth > 0)) && m.Figure.Value > 1).Reverse().Take(MostCounts).ToList();
        if (counts.Count == 0)
            return null;
        var readings = counts.Select((c, n) => new Reading(total.Figure, Expression.Of(price.Figure) * Expression.AsPrinted(c.Figure), 0.9 - (0.1 * n))).ToList();
        List<Reading> Times(Expression periods, double share) => readings.ConvertAll(r => r with { Formula = r.Formula * periods, Prior = r.Prior * share });
        List<Reading> ofYear = period == Month ? Times(Expression.Of(MonthsOfAYear), periods.Count == 1 ? Otherwise : 1) : [];
        List<Reading> ofPeriods = periods is [var told] ? [.. Times(Expression.AsPrinted(told.Figure), 1), .. ofYear] : ofYear;
        if (ofPeriods.Count > 0)
            readings = [.. ofPeriods, .. readings.Select(r => r with { Prior = r.Prior * Otherwise })];
        return new Claim(rule, ClaimKind.Formula, readings, counts.Count > 1 ? SeveralCounts : periods.Count == 1 ? AllFactors : OneOfEach)
        {
            Basis = new("标准乘以数量", "standard times number"),
        };
    }

    /// <summary>涉及17人，多发6240元，平均每人367元，已追回5880元: a mean is of the amount before it.</summary>
    [GeneratedRegex(@"平均|人均|户均")]
    private static partial Regex Mean();

    private const decimal MonthsOfAYear = 12;

    private const string Month = "月";

    /// <summary>每人每月300元, 300元/月, 每生每天5元: how long the price is for; null where it is not told.</summary>
    private static string? Period(Passage passage, Mention price) =>
        EachPeriod().Match(price.Local) is { Success: true } before ? before.Groups["time"].Value : PerPeriod().Match(passage.After(passage.PositionOf(price))) is { Success: true } behind ? behind.Groups["time"].Value : null;

    [GeneratedRegex(@"每(?<time>月|天|日)|(?<time>月)均")]
    private static partial Regex EachPeriod();

    [GeneratedRegex(@"^\s*/(?:[人生][·.•/]?)?(?<time>月|天|日)")]
    private static partial Regex PerPeriod();

    /// <summary>6个月 at so much a month, 200天 at so much a day.</summary>
    private static bool IsPeriods(Mention mention, string period) => mention.Figure.Unit.Symbol is var unit && (unit.EndsWith(period, StringComparison.Ordinal) || (period == "日" && unit == "天"));

    private static bool IsTime(Mention mention) => mention.Figure.Unit.Symbol is "个月" or "天" or "日" or "年";

    [GeneratedRegex(@"上年|去年|上一年|同期")]
    private static partial Regex OfAnotherYear();

    private static bool IsPrice(Passage passage, int index) =>
        passage.Mentions[index].Figure.Unit is { Dimension: Dimension.Rate } unit ? unit.Base.StartsWith('元') : PerUnit().IsMatch(passage.Mentions[index].Local) || AfterPrice().IsMatch(passage.After(index));

    [GeneratedRegex(@"(?:单价|[人户生床亩村]均)(?:[一-龥]{0,4}|为)$|每(?:人|户|村|个|生|亩|公里|月|年|套|台|名|所|床|头|件|次|座|平方米|学年|学期)[一-龥]{0,8}$")]
    private static partial Regex PerUnit();

    [GeneratedRegex(@"^\s*/(?:[(]?人|户|村|个|生|亩|公里|套|台|名|所|床|头|件|次|座)(?:[·.•]?(?:年|月))?|^的?(?:补助|补贴|奖补|发放|拨付|资助)?标准")]
    private static partial Regex AfterPrice();
}
