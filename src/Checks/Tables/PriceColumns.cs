using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>
/// Columns that tell an amount of each: an amount against quantity and unit price before it, 完成量 388200，综合单价 78.60，完成投资 3051.25万元; and
/// what falls to each against the amount and the number before it, 分配金额 2650万元，在校生 11286人，生均 2348元.
/// </summary>
internal static partial class PriceColumns
{
    private const double Likely = 0.6;
    private const int MostQuantities = 2;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var table in report.Document.Tables)
            for (var row = 0; row < table.RowCount; row++)
            {
                var figures = TableRows.Numbers(report, table, row);
                foreach (var each in figures.Where(f => Each().IsMatch(Header(f)) && f.Unit.Dimension is Dimension.Money or Dimension.Rate))
                    if (Shared(figures, each) is { Count: > 0 } readings)
                        yield return new Claim(rule, ClaimKind.Ratio, readings, readings.Count == 1 ? Likely : Unsure) { Basis = new("总额除以数量", "amount divided by number") };
                var prices = figures.FindAll(f => HeaderUnit.IsPrice(f.ColumnHeader) && IsMoney(f));
                foreach (var price in prices)
                    if (AmountOf(figures, price) is { } amount && Costs(figures, price, amount) is { Count: > 0 } costs)
                        yield return new Claim(rule, ClaimKind.Formula, costs, Likely) { Basis = new("数量乘以单价", "quantity times unit price") };
            }
    }

    /// <summary>A table of prices and amounts may print no unit at all.</summary>
    private static bool IsMoney(Figure figure) => figure.Unit.Dimension is Dimension.Money or Dimension.Rate or Dimension.Bare;

    /// <summary>The amount that a price leads to, before the next price: 预算单价, 预算金额, 中标单价, 中标金额.</summary>
    private static Figure? AmountOf(List<Figure> figures, Figure price)
    {
        var behind = figures.FindAll(f => f.Place.Column > price.Place.Column && !HeaderUnit.IsPrice(f.ColumnHeader) && IsAmount(f, price));
        return behind.Find(f => AreOfOneStep(f, price)) ?? (behind.Exists(f => figures.Exists(p => p.Id != price.Id && HeaderUnit.IsPrice(p.ColumnHeader) && AreOfOneStep(f, p))) ? null : Next(figures, price));
    }

    /// <summary>数量, 预算单价, 成交单价, 预算金额, 成交金额: the amounts are named as their prices are.</summary>
    private static bool AreOfOneStep(Figure amount, Figure price) => Header(amount) is { Length: > 2 } named && Header(price) is { Length: > 2 } priced && named[..2] == priced[..2];

    private static Figure? Next(List<Figure> figures, Figure price) =>
        figures.SkipWhile(f => f.Place.Column <= price.Place.Column).TakeWhile(f => !HeaderUnit.IsPrice(f.ColumnHeader))
            .FirstOrDefault(f => IsAmount(f, price));

    private static bool IsAmount(Figure figure, Figure price) =>
        !Saved().IsMatch(Header(figure)) && IsMoneyOf(figure, price);

    /// <summary>预算单价 before 节约: what was saved is the quantity at the difference of two prices.</summary>
    [GeneratedRegex(@"^(?:节约|节省|节支|差额|差价|价差|增减)")]
    private static partial Regex Saved();

    private static bool IsMoneyOf(Figure figure, Figure price) =>
        figure.Unit.Dimension == Dimension.Money || (figure.Unit.Dimension == Dimension.Bare && price.Unit.Dimension == Dimension.Bare && HeaderUnit.IsAmount(figure.ColumnHeader));

    private static List<Reading> Costs(List<Figure> figures, Figure price, Figure amount)
    {
        var quantities = figures.FindAll(f => f.Place.Column < amount.Place.Column && f.Id != price.Id && f.Unit.Dimension is Dimension.Count or Dimension.Measure or Dimension.Bare && Quantity().IsMatch(Header(f)));
        quantities.Reverse();
        var times = figures.Find(f => f.Place.Column < amount.Place.Column && f.Id != price.Id && Times().IsMatch(Header(f)));
        var ofAMonth = OfAMonth().IsMatch(Header(amount)) && OfAYear().IsMatch(Header(price));
        var costs = quantities.Take(MostQuantities).Select((q, n) => new Reading(amount, ofAMonth ? Cost(q, price, null) / Expression.Of(MonthsOfAYear) : Cost(q, price, times), 0.9 - (0.3 * n))).ToList();
        // 期数 14, 取证人数 438, 标准 1800元/人: classes are held for people who are paid once.
        if (times is not null && !ofAMonth && price.Unit.Dimension != Dimension.Bare)
            costs.AddRange(quantities.Take(MostQuantities).Select(q => new Reading(amount, Cost(q, price, null), OfOnce)).ToList());
        if (price.Unit.Dimension == Dimension.Bare)
            costs.AddRange(costs.ConvertAll(c => c with { Formula = c.Formula / Expression.Of(Unit.TenThousandYuan.Scale), Prior = c.Prior * OtherScale }));
        return costs;
    }

    /// <summary>Without units 元 and 万元 may stand side by side.</summary>
    private const double OtherScale = 0.8;

    private const double Unsure = 0.3;
    private const decimal MonthsOfAYear = 12;

    /// <summary>单价（元/㎡·年） and 月服务费: what a month costs.</summary>
    [GeneratedRegex(@"^每?月(?!数)")]
    private static partial Regex OfAMonth();

    [GeneratedRegex(@"[·/]年")]
    private static partial Regex OfAYear();

    private const double OfOnce = 0.8;

    /// <summary>46 人, 2,000 元/人·月, 10 月: a price for a time is paid as many times as the row tells.</summary>
    private static Expression Cost(Figure quantity, Figure price, Figure? times)
    {
        var once = Expression.AsPrinted(quantity, price) * Expression.Of(price);
        return times is null ? once : once * Expression.AsPrinted(times);
    }

    [GeneratedRegex(@"^(?:发放|补助|补贴|享受|救助|供餐|在岗|服务)?(?:月|天|日|次|期|学期|周|季度)数")]
    private static partial Regex Times();

    private static List<Reading> Shared(List<Figure> figures, Figure each)
    {
        var before = figures.FindAll(f => f.Place.Column < each.Place.Column && !Each().IsMatch(Header(f)) && !ChangeColumns.IsChange(f));
        var amounts = before.FindAll(f => f.Unit.Dimension == Dimension.Money);
        var numbers = before.FindAll(f => f.Unit.Dimension is Dimension.Count or Dimension.Measure && f.Value != 0);
        return [.. from number in numbers
                   from amount in amounts
                   select new Reading(each, Expression.Of(amount) / Expression.AsPrinted(number, each), 0.9)];
    }

    [GeneratedRegex(@"[人户生床亩村次家]均|^平均")]
    private static partial Regex Each();

    private static string Header(Figure figure) => TextFold.Squeeze(figure.ColumnHeader);

    [GeneratedRegex(@"数量|工程量|完成量|设计量|清运量|处理量|[人户亩台套辆个件次]数(?:\(.\))?$|面积|里程|规模|吨数")]
    private static partial Regex Quantity();
}
