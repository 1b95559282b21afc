using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>预算数228.00、150.00、80.00 beside 决算数2280000、1420000、795000: amounts of one unit are not thousands of times apart in every row.</summary>
internal static partial class ColumnsApart
{
    private const int FewestRows = 3;
    private const decimal LeastTimes = 1500m;
    private const decimal MostTimes = 67_000m;
    private const decimal Spread = 25m;
    private const double BesideEachOther = 0.8;

    /// <summary>The column that is apart from most others; null where none is.</summary>
    public static Claim? ClaimOf(List<NumberColumn> columns, string rule)
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

    /// <summary>Prices, standards, taxes and fees are by nature a small part of the amount beside them.</summary>
    [GeneratedRegex(@"单价|单位|标准|均|每|定额|限额|税|手续费|管理费|保险|保费|利息|贴息|罚|差额?$|编码|代码")]
    private static partial Regex OfOne();

    /// <summary>Below a caption 单位：元 whole numbers of 教室间数 look like amounts.</summary>
    [GeneratedRegex(@"元|金额|资金|预算|决算|支出|收入|投资|经费|拨款|补助|到位|执行")]
    private static partial Regex OfMoney();

    /// <summary>205, 20508 of 政府收支分类科目 below a header of amounts.</summary>
    [GeneratedRegex(@"^[235]\d{2}(?:\d{2}){0,2}$")]
    private static partial Regex Classification();
}
