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
        if (total is null || Increment().IsMatch(total.Local) || Withheld().IsMatch(price.Local) || (Mean().IsMatch(price.Local) && near.Exists(m => m.Figure.Id < price.Figure.Id && m.Figure.Unit.Dimension == Dimension.Money)))
            return null;
        var period = Period(passage, price);
        var periods = period is null ? [] : near.FindAll(m => m.Figure.Id < total.Figure.Id && IsPeriods(m, period) && m.Figure.Value > 1);
        if (ListedTotal(passage, near, price) is { } own)
            total = own;
        var counts = near.Where(m => m.Figure.Unit.Dimension is Dimension.Count or Dimension.Measure && !IsTime(m) && !IsOfNextPrice(near, price, m) && (m.Figure.Id < total.Figure.Id || (m.Depth == price.Depth && price.Depth > 0)) && m.Figure.Value > 1).Reverse().Take(MostCounts).ToList();
        if (counts.Count == 0)
            return null;
        if (counts.Find(c => c.Figure.Id > price.Figure.Id && CountsPeriods(passage, c)) is { } personMonths)
            return Claim.Of(rule, ClaimKind.Formula, total.Figure, Expression.Of(price.Figure) * Expression.AsPrinted(personMonths.Figure), AllFactors) with { Basis = new("标准乘以数量", "standard times number") };
        var readings = counts.Select((c, n) => new Reading(total.Figure, Expression.Of(price.Figure) * Expression.AsPrinted(c.Figure, price.Figure), 0.9 - (0.1 * n))).ToList();
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

    /// <summary>每人每月380元，262人月: people times months in one number.</summary>
    private static bool CountsPeriods(Passage passage, Mention count) => PeriodsOfEach().IsMatch(passage.After(passage.PositionOf(count)));

    [GeneratedRegex(@"^\s*[·.•]?(?:月|天|日)(?![一-龥])")]
    private static partial Regex PeriodsOfEach();

    /// <summary>护理员每人每月2800元，其余6人每人每月2500元: the number right before another price is told of that one.</summary>
    private static bool IsOfNextPrice(List<Mention> near, Mention price, Mention count) =>
        count.Figure.Id > price.Figure.Id && near.Find(m => m.Figure.Id > count.Figure.Id) is { Figure.Unit.Dimension: Dimension.Money } next && PerUnit().IsMatch(next.Local);

    /// <summary>每人2800元，…每人2500元，…，分别为a元和b元: as many amounts as prices, in their order.</summary>
    private static Mention? ListedTotal(Passage passage, List<Mention> near, Mention price)
    {
        var prices = near.FindAll(m => IsPrice(passage, passage.PositionOf(m)) && m.Figure.Unit.Dimension is Dimension.Money or Dimension.Rate);
        var first = near.FindIndex(m => m.Figure.Id > prices[^1].Figure.Id && m.Figure.Unit.Dimension == Dimension.Money);
        if (prices.Count < 2 || first < 0)
            return null;
        var totals = near.Skip(first).Take(1).Concat(near.Skip(first + 1).TakeWhile(m => m.Continues && m.Figure.Unit.Dimension == Dimension.Money)).ToList();
        return totals.Count == prices.Count ? totals[prices.IndexOf(price)] : null;
    }

    /// <summary>涉及17人，多发6240元，平均每人367元，已追回5880元: a mean is of the amount before it.</summary>
    [GeneratedRegex(@"平均|人均|户均")]
    private static partial Regex Mean();

    /// <summary>标准拟由90元提到100元，按34444人次测算，将增支34.44万元: of what the standard rises by.</summary>
    [GeneratedRegex(@"(?:增|多|少|节)支|(?:增加|新增|减少)(?:支出|投入|补助)?$")]
    private static partial Regex Increment();

    /// <summary>9个坐席、12个月，…扣减4860元（每月扣2430元）: what was taken in some months is none of the numbers before.</summary>
    [GeneratedRegex(@"扣(?:减|除|款)?$")]
    private static partial Regex Withheld();

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
