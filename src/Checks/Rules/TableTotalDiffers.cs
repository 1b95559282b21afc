using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Scores;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>Total rows, total columns and 其中 rows of a table against what they total.</summary>
public sealed partial class TableTotalDiffers : Rule
{
    public override Bilingual Defect { get; } = new("表内合计与明细不符", "Table total differs from its details");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        var scores = ScoreTables.Of(report);
        foreach (var table in report.Document.Tables)
        {
            var headers = new TableHeaders(table);
            var columns = NumberColumn.Of(report, table, headers).Where(IsAmount).ToList();
            foreach (var column in columns)
            {
                var former = columns.FindLast(c => c.Column < column.Column && c.Header == column.Header);
                for (var i = 0; i < column.Entries.Count; i++)
                {
                    if (scores.Covers(table, column.Entries[i].Cell))
                        continue;
                    var claim = column.Entries[i].IsTotal ? TotalRow(column, i, former) : AmongRows(column, i) ?? RowsBelow(column, i);
                    if (claim is not null)
                        yield return claim;
                }
            }
            foreach (var claim in TotalColumns(report, table, headers))
                yield return claim;
        }
        foreach (var claim in FormSplits.Claims(report, Name).Concat(CountRates.Answers(report, Name)).Concat(CountRates.Grades(report, Name)).Concat(LineRelations.Of(report, LineShape.Sum, Name)))
            yield return claim;
    }

    /// <summary>Points and scores are the business of the score rules; rates do not add up.</summary>
    private static bool IsAmount(NumberColumn column) =>
        column.Entries.All(e => e.Figure.Unit.Dimension is Dimension.Money or Dimension.Bare or Dimension.Count or Dimension.Measure)
        && !HeaderUnit.IsRatio(column.Header) && !NoSum().IsMatch(TextFold.Squeeze(column.Header));

    /// <param name="former">科目 | 金额 | 科目 | 金额: the column of the same header at the left. Where that has no total, the two are a list printed in two halves, whose total is of both.</param>
    private Claim? TotalRow(NumberColumn column, int index, NumberColumn? former)
    {
        var readings = TotalRows.Readings(column, index);
        var isOfOne = former is not null && readings.Count > 0 && readings[0].Formula.Operands.Count == 1;
        if (isOfOne)
            readings = [.. readings.Select(r => r.Formula.Operands.Count == 1 ? r with { OnlyExcuses = true } : r)];
        if (readings.Count == 0 || (isOfOne && !former!.Entries.Any(e => e.IsTotal)) || IsLastOfStock(column, index) || (column.Entries[index].IsWholeByName && LiesAmongParts(readings[0])))
            return null;
        return new Claim(Name, ClaimKind.Sum, readings, LikelyMean.Is(readings[0].Stated, readings[0].Formula.Operands) ? OfMeans : column.Entries[index].IsWholeByName ? OfName : PlainTotal().IsMatch(column.Entries[index].Label) ? 0.88 : 0.75);
    }

    /// <summary>Too little to accuse alone; where another column of the row adds up, enough.</summary>
    private const double OfName = 0.45;
    private const double OfIndent = 0.45;

    /// <summary>302 is all of 30201 to 30299.</summary>
    private const double OfCode = 0.85;

    /// <summary>一、税收收入, then its taxes set in by blanks: those divide it.</summary>
    private Claim? RowsBelow(NumberColumn column, int index)
    {
        var entries = column.Entries;
        var below = entries.Skip(index + 1).TakeWhile(e => e.Indent > entries[index].Indent && !e.IsTotal && !e.IsAmong).ToList();
        var first = below.Count == 0 ? 0 : below.Min(e => e.Indent);
        var parts = below.FindAll(e => e.Indent == first);
        return parts.Count < 2 ? null : Claim.Of(Name, ClaimKind.Sum, entries[index].Figure, Expression.Sum(parts.Select(p => p.Figure)), entries[index].Code.Length > 0 ? OfCode : OfIndent);
    }

    /// <summary>阶段末累计结余 | … | 6,967.60 | 合计 6,967.60: a balance carried from row to row is not added up.</summary>
    private static bool IsLastOfStock(NumberColumn column, int index) =>
        index > 1 && Stock().IsMatch(TextFold.Squeeze(column.Header)) && column.Entries[index].Figure.BaseValue == column.Entries[index - 1].Figure.BaseValue;

    [GeneratedRegex(@"累计|期末|年末|滚存|余额")]
    private static partial Regex Stock();

    /// <summary>全年 of a column of balances or of those on the books is the last of them.</summary>
    private static bool LiesAmongParts(Reading reading) =>
        reading.Formula.Operands.Any(p => p.Value > 0) && reading.Stated.Value <= reading.Formula.Operands.Max(p => p.Value);

    private const double OfMeans = 0.3;

    /// <summary>A row, then 其中：a, b, c: the rows from 其中 on divide the row before it.</summary>
    private Claim? AmongRows(NumberColumn column, int index)
    {
        var entries = column.Entries;
        if (index + 1 >= entries.Count || !entries[index + 1].IsAmong || entries[index].IsAmong)
            return null;
        var readings = new List<Reading>();
        var last = index + 1;
        var isSetIn = entries[index + 1].Indent > entries[index].Indent;
        for (var end = index + 1; end < entries.Count && !entries[end].IsTotal && end - index <= 10; end++)
        {
            if ((isSetIn && entries[end].Indent <= entries[index].Indent) || OfItsOwn().IsMatch(entries[end].Label))
                break;
            last = end;
            if (end > index + 1 && entries[end].IsAmong)
                break;
            readings.Insert(0, new Reading(entries[index].Figure, Expression.Sum(entries.Skip(index + 1).Take(end - index).Select(e => e.Figure)), Rest(entries[end]) ? 0.95 : 0.3));
        }
        if (readings.Count == 0)
            return null;
        if (readings.Exists(r => r.Prior > 0.9))
            readings = readings.ConvertAll(r => r.Prior < 0.9 ? r with { OnlyExcuses = true } : r);
        var complete = last - index >= 2 && entries.Skip(index + 2).Take(last - index - 1).Any(Rest) && !MayBeSiblings(entries, index, last);
        return new Claim(Name, ClaimKind.Sum, readings, complete ? 0.8 : last - index >= 2 ? 0.4 : 0.15);
    }

    /// <summary>Where a total stands below, the rows after 其中 may be others of what it totals, beside the one that 其中 details.</summary>
    private static bool MayBeSiblings(IReadOnlyList<Entry> entries, int index, int last)
    {
        if (entries[index].IsTotal || entries.Skip(last).FirstOrDefault(e => e.IsTotal) is not { } total)
            return false;
        var ofTotal = Gap(total, entries.Skip(index).TakeWhile(e => e != total).Where(e => !e.IsAmong));
        return ofTotal < Gap(entries[index], entries.Skip(index + 1).Take(last - index));
    }

    /// <summary>In the table of basic data (整体支出绩效评价基础数据表) these follow the parts of 公用经费 without an indent.</summary>
    [GeneratedRegex(@"^政府采购(?:金额|支出)?|^部门整体支出|^[“""]?三公")]
    private static partial Regex OfItsOwn();

    private static decimal Gap(Entry total, IEnumerable<Entry> parts) =>
        Math.Abs(parts.Sum(p => p.Figure.BaseValue) - total.Figure.BaseValue) / Math.Max(1, Math.Abs(total.Figure.BaseValue));

    /// <summary>A row 其他 closes a list, and so does 地方, which is all but the centre: nothing is left out.</summary>
    private static bool Rest(Entry entry) => Closing().IsMatch(entry.Label);

    /// <summary>A column headed 合计 against the columns beside it under the same upper header.</summary>
    private IEnumerable<Claim> TotalColumns(Report report, Table table, TableHeaders headers)
    {
        for (var row = 0; row < table.RowCount; row++)
        {
            if (headers.IsHeaderRow(row))
                continue;
            var cells = TableRows.Numbers(report, table, row);
            for (var i = 0; i < cells.Count; i++)
            {
                if (!TotalHeader().IsMatch(Last(cells[i].ColumnHeader)))
                    continue;
                var readings = ReadingsOf(cells, i, HeadsGroup(table, headers, row, cells[i]));
                if (readings.Count > 0)
                    yield return new Claim(Name, ClaimKind.Sum, readings, 0.7);
            }
        }
    }

    private static List<Reading> ReadingsOf(List<Figure> cells, int total, bool headsGroup)
    {
        var grouped = Grouped(cells, total);
        if (headsGroup)
            return grouped.Count == 0 ? [] : [new Reading(cells[total], Expression.Sum(grouped), 0.9)];
        var right = cells.Skip(total + 1).TakeWhile(f => !TotalHeader().IsMatch(Last(f.ColumnHeader)) && Adds(f, cells[total])).ToList();
        var left = cells.Take(OfFlow().IsMatch(Last(cells[total].ColumnHeader)) ? 0 : total).Reverse().TakeWhile(f => !TotalHeader().IsMatch(Last(f.ColumnHeader)) && Adds(f, cells[total])).Reverse().ToList();
        var totals = cells.Skip(total + 1).Where(f => SubtotalHeader().IsMatch(Last(f.ColumnHeader)) && Adds(f, cells[total])).ToList();
        var readings = new List<Reading>();
        foreach (var (set, prior) in new[] { (grouped, 0.9), (right, 0.9), (SameGroup(right, cells[total]), 0.8), (totals, 0.7), (SameGroup(left, cells[total]), 0.8), (left, total == cells.Count - 1 ? 0.9 : 0.6) })
            if (set.Count >= 2 && readings.TrueForAll(r => r.Formula.Operands.Count != set.Count || r.Formula.Operands[0].Id != set[0].Id))
                readings.Add(new Reading(cells[total], Expression.Sum(set), prior));
        var longest = readings.Count == 0 ? [] : readings[0].Formula.Operands;
        readings.AddRange(Enumerable.Range(2, Math.Max(0, longest.Count - 2)).Select(n => new Reading(cells[total], Expression.Sum(longest.Take(n)), OfFirst) { OnlyExcuses = true }));
        return readings;
    }

    /// <summary>“三公”经费合计 | … | 公务接待费 | 会议费 | 培训费: a total may be of the first columns beside it alone.</summary>
    private const double OfFirst = 0.3;

    /// <summary>基本支出 over 小计 | 人员经费 | 公用经费: a total that opens a group is of nothing else, whatever of it a row leaves blank.</summary>
    private static bool HeadsGroup(Table table, TableHeaders headers, int row, Figure total)
    {
        var (group, members) = (Outer(total), 0);
        for (var column = total.Place.Column!.Value + 1; group.Length > 0 && column < table.ColumnCount && table.At(row, column) is { } cell && IsWithin(headers.ColumnHeader(cell), group); column++)
            members++;
        return members > 1;
    }

    private static bool Adds(Figure figure, Figure total) =>
        figure.Unit.IsCompatibleWith(total.Unit) && !HeaderUnit.IsRatio(figure.ColumnHeader) && figure.Unit.Dimension != Dimension.Points && !NoSum().IsMatch(TextFold.Squeeze(figure.ColumnHeader)) && !HeaderUnit.IsRatio(figure.RowHeader) && !NoSum().IsMatch(Last(figure.RowHeader));

    /// <summary>合计 | 因公出国（境）费 | 公务用车购置及运行维护费: 小计, 购置费, 运行维护费 | 公务接待费: of the group that a total heads, what stands for itself and the totals of groups within.</summary>
    private static List<Figure> Grouped(List<Figure> cells, int total)
    {
        var group = Outer(cells[total]);
        var within = cells.Skip(total + 1).TakeWhile(f => (group.Length == 0 || IsWithin(f.ColumnHeader, group)) && !(OfThreePublic().IsMatch(Last(cells[total].ColumnHeader)) && BesideThreePublic().IsMatch(Last(f.ColumnHeader)))).Where(f => Adds(f, cells[total])).ToList();
        var totals = within.FindAll(f => TotalHeader().IsMatch(Last(f.ColumnHeader)) && Outer(f) != group);
        return totals.Count == 0 ? group.Length == 0 ? [] : within : within.FindAll(f => !totals.Exists(t => t.Id != f.Id && IsWithin(f.ColumnHeader, Outer(t))));
    }

    /// <summary>预算数 公务用车购置及运行维护费 of 预算数 公务用车购置及运行维护费 小计.</summary>
    private static string Outer(Figure figure) => figure.ColumnHeader.LastIndexOf(' ') is > 0 and var end ? figure.ColumnHeader[..end] : "";

    private static bool IsWithin(string header, string group) => header.StartsWith(group, StringComparison.Ordinal) && header.Length > group.Length && header[group.Length] == ' ';

    private static List<Figure> SameGroup(List<Figure> figures, Figure total)
    {
        var group = total.ColumnHeader.Split(' ')[0];
        return figures.Where(f => f.ColumnHeader.Split(' ')[0] == group).ToList();
    }

    private static string Last(string header) => TextFold.Squeeze(header.Split(' ')[^1]);

    [GeneratedRegex(@"^(?:[一二两三四五六七八九十]年|累计|全年|年度|(?:本年)?(?:支出|收入)|[“”""]?三公[“”""]?经费(?:支出)?)?(?:合计|总计|小计|共计|总额)(?:\(.*\))?$")]
    private static partial Regex TotalHeader();

    [GeneratedRegex(@"^(?:其他|地方(?:财政)?(?:资金|配套|补助))")]
    private static partial Regex Closing();

    [GeneratedRegex(@"^小计")]
    private static partial Regex SubtotalHeader();

    /// <summary>本年收入合计 | 其中 | 其他收入 | 本年支出合计: what stands before it is of another flow.</summary>
    [GeneratedRegex(@"收入|支出")]
    private static partial Regex OfFlow();

    [GeneratedRegex(@"三公")]
    private static partial Regex OfThreePublic();

    /// <summary>In the tables of 三公 these stand beside, and are none of the three.</summary>
    [GeneratedRegex(@"^(?:会议|培训|差旅|机关运行)")]
    private static partial Regex BesideThreePublic();

    [GeneratedRegex(@"^(?:合计|总计|小计|共计)$")]
    private static partial Regex PlainTotal();

    [GeneratedRegex(@"分值|得分|权重|评分|行次|栏次|单价|标准|年度指标值|实际完成值|目标值|序号|排名|名次|增减(?:率|幅)|增长率|变动率|[人生户亩床次校所村家镇站台车天]均|每(?!年|月|季|周|日|期)[一-龥]{1,3}(?:造价|成本|投资|费用|单价|补助|支出|收入)|单位(?:造价|成本)|平均|均价|月数|工期|天数|时限|年限|倍数|指数|温度")]
    private static partial Regex NoSum();
}
