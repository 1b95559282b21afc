using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Figures;

/// <summary>Figures of a table: cells that are one number, and numbers inside the text of cells.</summary>
internal static partial class TableFigures
{
    public static void Add(List<Figure> figures, Table table, TableHeaders headers, TableUnit caption, ContextReader contexts, CancellationToken cancellation)
    {
        var unit = caption;
        foreach (var cell in table.Cells)
            if (cell.Row <= 3 || cell.Text.Value.Length < 40)
                unit = TableUnit.FromCaption(cell.Text.Value, unit);
        foreach (var cell in table.Cells)
        {
            cancellation.ThrowIfCancellationRequested();
            AddCell(figures, table, cell, headers, unit, contexts);
        }
    }

    private static void AddCell(List<Figure> figures, Table table, Cell cell, TableHeaders headers, TableUnit caption, ContextReader contexts)
    {
        var text = cell.Text.Value;
        if (text.Length == 0 || headers.IsHeader(cell))
            return;
        var column = headers.ColumnHeader(cell);
        var row = headers.RowHeader(cell);
        if (NotMeasured().IsMatch(TextFold.Squeeze(column.Split(' ')[^1])) || OfCode().IsMatch(column) || Rubric().IsMatch(TextFold.Squeeze(column)))
            return;
        if (caption.Money == Unit.None)
            caption = caption with { Money = StubUnit(table, headers, cell.Row) };
        var place = new Place(table.Index, table.Number, cell.Row, cell.Column);
        var ownUnit = HeaderUnit.Of(column) ?? UnitOfRowHeader(row, column) ?? (HeaderUnit.IsRatio(column) ? null : UnitOfRow(table, headers, cell, column) ?? UnitOfAnswers(table, headers, cell, column) ?? UnitOfParts(table, headers, cell, column));
        if (NumberParser.ParseWhole(text) is not { } number)
        {
            var score = ownUnit?.Dimension == Dimension.Points ? ScoreCell.Find(text) : null;
            ProseFigures.AddScanned(figures, text, cell.Text, place, BareUnitInText(ownUnit, row, caption), n => contexts.InTable(table, text[..n.Start], cell.ColumnSpan > 1 ? "" : column, row), row, column, score);
            return;
        }
        var unit = number.Unit != Unit.None ? WithTableScale(number.Unit, ownUnit) : ownUnit ?? UnitOfCaption(caption, column, row);
        if (unit == Unit.Percent && Weight().IsMatch(TextFold.Squeeze(column)))
            unit = Unit.Weight;
        var label = headers.Label(cell);
        figures.Add(ProseFigures.Make(figures.Count, number, unit, text, cell.Text, place, label, contexts.InTable(table, "", column, headers.SideHeader(cell))) with
        {
            RowHeader = row,
            ColumnHeader = column,
            Stored = StoredBehind(number, cell.Sheet?.Stored),
        });
    }

    /// <summary>The stored number in the printed unit; null where what is printed is not this number rounded.</summary>
    private static decimal? StoredBehind(PrintedNumber printed, decimal? stored)
    {
        var inUnit = stored * (printed.Unit == Unit.Percent ? 100 : 1);
        return inUnit is { } value && Math.Abs(value - printed.Value) <= printed.LastDigit ? value : null;
    }

    /// <summary>项目资金（万元） at the left of a form tells the unit of its amounts, not of the rate beside them.</summary>
    private static Unit? UnitOfRowHeader(string row, string column) =>
        HeaderUnit.Of(row) is { } unit && !(unit.Dimension == Dimension.Money && HeaderUnit.IsRatio(column)) ? unit : null;

    /// <summary>What a column 计量单位 at the left says of the numbers of its row; amounts of money are not counted in 户 or 处.</summary>
    private static Unit? UnitOfRow(Table table, TableHeaders headers, Cell cell, string header)
    {
        for (var column = 0; column < cell.Column; column++)
            if (table.At(cell.Row, column) is { } left && headers.IsUnit(left) && UnitCatalog.Find(TextFold.Squeeze(left.Text.Value)) is { } unit)
                return unit.Dimension == Dimension.Money || !(HeaderUnit.IsAmount(header) || HeaderUnit.IsPrice(header)) ? unit : null;
        return null;
    }

    /// <summary>非常满意 | 满意 | 不满意 | 有效问卷（份）: answers are counted as their questionnaires, and 发放 | 收回 | 满意 | 满意率 are of nothing else.</summary>
    private static Unit? UnitOfAnswers(Table table, TableHeaders headers, Cell cell, string header)
    {
        var isSent = HeaderUnit.IsOfQuestionnaires(header);
        if (!isSent && !HeaderUnit.IsAnswer(header))
            return null;
        var others = Enumerable.Range(0, table.ColumnCount).Where(c => c != cell.Column).Select(c => table.At(cell.Row, c)).OfType<Cell>().Select(headers.ColumnHeader).ToList();
        if (others.Find(o => Questionnaires().IsMatch(TextFold.Squeeze(o))) is { } of)
            return HeaderUnit.Of(of) ?? UnitCatalog.Find("份");
        return others.Exists(o => Satisfaction().IsMatch(TextFold.Squeeze(o))) ? UnitCatalog.Find("份") : null;
    }

    /// <summary>其他垃圾（吨） | 易腐垃圾（吨） | 小计: what the columns right beside it are counted in, where they agree.</summary>
    private static Unit? UnitOfParts(Table table, TableHeaders headers, Cell cell, string header)
    {
        if (!Totalled().IsMatch(TextFold.Squeeze(header.Split(' ')[^1])))
            return null;
        foreach (var step in new[] { -1, 1 })
        {
            var beside = new List<Unit>();
            for (var column = cell.Column + step; column >= 0 && column < table.ColumnCount && table.At(cell.Row, column) is { } other && HeaderUnit.Of(headers.ColumnHeader(other)) is { } unit && unit.Dimension != Dimension.Ratio; column += step)
                beside.Add(unit);
            if (beside.Count > 1 && beside.TrueForAll(u => u == beside[0]))
                return beside[0];
        }
        return null;
    }

    [GeneratedRegex(@"^(?:合计|小计|总计|共计|总量)$")]
    private static partial Regex Totalled();

    [GeneratedRegex(@"满意(?:率|度)(?:\(%\)|%)?$")]
    private static partial Regex Satisfaction();

    [GeneratedRegex(@"问卷|样本|(?:发放|收回|回收|有效)(?:份?数|\(份\))")]
    private static partial Regex Questionnaires();

    /// <summary>年度预算申请（万元） at the left of a form: its unit holds for the rows below, up to the next header row.</summary>
    private static Unit StubUnit(Table table, TableHeaders headers, int row)
    {
        for (var above = row; above >= 0; above--)
        {
            var text = table.At(above, 0)?.Text.Value ?? "";
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (HeaderUnit.Of(text) is { Dimension: Dimension.Money } unit)
                return unit;
            if (headers.IsHeaderRow(above))
                return Unit.None;
            while (above > 0 && !headers.IsHeaderRow(above - 1))
                above--;
        }
        return Unit.None;
    }

    private static Unit UnitOfCaption(TableUnit caption, string column, string row)
    {
        if (HeaderUnit.IsRatio(column))
            return Unit.None;
        if (caption.TellsPercent && RateUnsaid().IsMatch(TextFold.Squeeze(column)))
            return Unit.Percent;
        if (HeaderUnit.IsGrade(column))
            return caption.Count != Unit.None ? caption.Count : UnitCatalog.Find("个") ?? Unit.None;
        if (caption.OfAmountsOnly && !HeaderUnit.IsAmount(column))
            return Unit.None;
        var isCount = HeaderUnit.IsMeasured(column) || HeaderUnit.IsCount(column) || HeaderUnit.IsCount(row) || (caption.Count != Unit.None && HeaderUnit.IsOfWorks(column));
        return isCount || caption.Money == Unit.None ? caption.Count : caption.Money;
    }

    private static Unit WithTableScale(Unit printed, Unit? header) => printed.Dimension == Dimension.Bare && header is not null ? header : printed;

    /// <summary>其中：基本支出：76.25 inside a cell: the table's unit goes to amounts, not to scores in text.</summary>
    private static Unit BareUnitInText(Unit? own, string row, TableUnit caption) =>
        own is { Dimension: Dimension.Money } ? own : HeaderUnit.Of(row) is { Dimension: Dimension.Money } unit ? unit : caption.Money;

    [GeneratedRegex(@"^[一-龥]{0,10}(?:序号|编号|编码|代码|行次|栏次|电话)$|^(?:年度|年份|日期)$|^(?:支出)?(?:功能|经济)分类(?:科目)?$|(?:位次|名次|排名|排位|位序)$")]
    private static partial Regex NotMeasured();

    /// <summary>科目编码 over 类 | 款 | 项</summary>
    [GeneratedRegex(@"(?:编码|代码) +[类款项目节]$")]
    private static partial Regex OfCode();

    [GeneratedRegex(@"评价标准|评分标准|评分细则|计分方法|计分办法|评分办法|指标解释|指标说明|扣分标准|评价要点|评分规则|计分标准|赋分标准")]
    private static partial Regex Rubric();

    /// <summary>同比增减, 为预算: headers of rates where the caption tells a unit of them.</summary>
    [GeneratedRegex(@"(?:同比|比上年|较上年)(?:增减|增长|变动)$|(?:为|完成)(?:年初|调整|年度)?预算$")]
    private static partial Regex RateUnsaid();

    [GeneratedRegex(@"权重|权数")]
    private static partial Regex Weight();
}
