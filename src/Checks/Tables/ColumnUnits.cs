using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Coincidences;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>
/// A column of amounts in another unit than its header or caption tells (单位：万元 above 6,585,700.00): several of its numbers are printed elsewhere ten thousand
/// times larger or smaller, and none as it stands. One claim for each such column, and one for the table where all its columns are such. Besides, columns of amounts
/// of which one is thousands of times the other in every row.
/// </summary>
internal static partial class ColumnUnits
{
    private const int FewestNumbers = 2;
    private const int TellingDigits = 4;
    private const decimal Factor = 10_000m;
    private const double Sure = 0.88;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        var printed = report.Figures.Where(IsTelling).ToLookup(f => Math.Abs(f.BaseValue));
        foreach (var table in report.Document.Tables)
        {
            var columns = NumberColumn.Of(report, table, new TableHeaders(table)).ToList();
            var slips = columns.FindAll(c => c.Entries.Any(e => IsTelling(e.Figure))).ConvertAll(column => SlipOf(column, printed));
            foreach (var (told, other) in slips.OfType<Slip>().Take(slips.TrueForAll(s => s is not null) ? 1 : slips.Count))
                yield return Claim.Of(rule, ClaimKind.Agree, told, Expression.Of(other), Sure);
            if (slips.TrueForAll(s => s is null) && FarApart(columns, rule) is { } apart)
                yield return apart;
        }
    }

    /// <summary>预算数228.00、150.00、80.00 beside 决算数2280000、1420000、795000: amounts of one unit do not differ so in every row. The column that is apart from most others.</summary>
    private static Claim? FarApart(List<NumberColumn> columns, string rule)
    {
        var told = columns.FindAll(c => c.Entries.All(e => e.Figure.Unit.Dimension == Dimension.Money) && !OfOne().IsMatch(TextFold.Squeeze(c.Header)) && !c.Entries.All(e => Classification().IsMatch(e.Figure.Text)));
        var apart = told.ConvertAll(c => (Large: told.ConvertAll(o => Apart(c, o)).OfType<(Figure, Figure)>().ToList(), Small: told.ConvertAll(o => Apart(o, c)).OfType<(Figure, Figure)>().ToList()));
        if (!apart.Exists(c => c.Large.Count > 0))
            return null;
        var (larger, smaller) = apart.MaxBy(c => Math.Max(c.Large.Count, c.Small.Count));
        var isLarge = larger.Count >= smaller.Count;
        var (own, others) = isLarge ? (larger[0].Item1, larger.ConvertAll(p => p.Item2)) : (smaller[0].Item2, smaller.ConvertAll(p => p.Item1));
        var mean = Expression.Sum(others) / Expression.Of(others.Count);
        var times = Expression.Of(LeastTimes);
        return Claim.Of(rule, ClaimKind.Order, own, isLarge ? mean * times : mean / times, BesideEachOther) with { Relation = isLarge ? Relation.AtMost : Relation.AtLeast, IsRuleOfThumb = true, Detail = Bilingual.Of($"该列与同表其他金额列（如{others[0].Text.Trim()}）逐行相差约一万倍，请核对该列的单位。", $"its column is about ten thousand times apart from other columns of the table, such as {others[0].Text.Trim()}, in every row; check its unit.") };
    }

    /// <summary>The amounts of the last row that both columns have; null where the first are not so much larger in all rows.</summary>
    private static (Figure Large, Figure Small)? Apart(NumberColumn large, NumberColumn small)
    {
        var others = small.Entries.Where(e => e.Figure.Value != 0).ToDictionary(e => e.Row, e => e.Figure);
        var rows = large.Entries.Where(e => e.Figure.Value != 0 && others.ContainsKey(e.Row)).Select(e => (Large: e.Figure, Small: others[e.Row])).ToList();
        if (rows.Count < FewestRows || rows.Exists(r => r.Large.Unit != r.Small.Unit) || (rows.TrueForAll(r => r.Small.Number.Decimals == 0) && !OfMoney().IsMatch(small.Header)))
            return null;
        var times = rows.ConvertAll(r => Math.Abs(r.Large.Value / r.Small.Value));
        return times.Min() >= LeastTimes && times.Max() <= MostTimes && times.Max() <= times.Min() * Spread ? rows[^1] : null;
    }

    private const int FewestRows = 3;
    private const decimal LeastTimes = 1500m;
    private const decimal MostTimes = 67_000m;
    private const decimal Spread = 25m;
    private const double BesideEachOther = 0.8;

    /// <summary>Prices, standards, taxes and fees are by nature a small part of the amount beside them.</summary>
    [GeneratedRegex(@"单价|单位|标准|均|每|定额|限额|税|手续费|管理费|保险|保费|利息|贴息|罚|差额?$|编码|代码")]
    private static partial Regex OfOne();

    /// <summary>Below a caption 单位：元 whole numbers of 教室间数 look like amounts.</summary>
    [GeneratedRegex(@"元|金额|资金|预算|决算|支出|收入|投资|经费|拨款|补助|到位|执行")]
    private static partial Regex OfMoney();

    /// <summary>205, 20508 of 政府收支分类科目 below a header of amounts.</summary>
    [GeneratedRegex(@"^[235]\d{2}(?:\d{2}){0,2}$")]
    private static partial Regex Classification();

    /// <param name="Told">The last such number of the column, which is its total where it has one.</param>
    private sealed record Slip(Figure Told, Figure Other);

    private static Slip? SlipOf(NumberColumn column, ILookup<decimal, Figure> printed)
    {
        var larger = new List<Slip>();
        var smaller = new List<Slip>();
        foreach (var figure in column.Entries.Select(e => e.Figure).Where(IsTelling).DistinctBy(f => f.BaseValue))
        {
            var value = Math.Abs(figure.BaseValue);
            if (Elsewhere(value) is not null)
                return null;
            if (Elsewhere(value * Factor) is { } above)
                larger.Add(new Slip(figure, above));
            if (Elsewhere(value / Factor) is { } below)
                smaller.Add(new Slip(figure, below));
        }
        return (larger.Count, smaller.Count) switch
        {
            ( >= FewestNumbers, 0) => larger[^1],
            (0, >= FewestNumbers) => smaller[^1],
            _ => null,
        };

        Figure? Elsewhere(decimal value) => printed[value].FirstOrDefault(f => f.Place.Block != column.Table.Index || f.Place.Column != column.Column);
    }

    private static bool IsTelling(Figure figure) => figure.Unit.Dimension == Dimension.Money && !figure.IsHedged && RunSums.SignificantDigits(figure) >= TellingDigits;
}
