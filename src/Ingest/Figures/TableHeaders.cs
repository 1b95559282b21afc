using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Figures;

/// <summary>
/// Which cells of a table are headers, and which headers a cell stands under. Submitted forms stack several small tables in one grid,
/// so the header of a cell is the nearest header row above it, not the first row of the table.
/// </summary>
public sealed partial class TableHeaders
{
    private const int LongestHeader = 40;
    private const int HeaderRowsAtMost = 3;
    private readonly Table _table;
    private readonly bool[] _isHeaderRow;
    private readonly TableHeaders? _former;

    public TableHeaders(Table table)
        : this(table, null)
    {
    }

    private TableHeaders(Table table, TableHeaders? former)
    {
        _table = table;
        _former = former;
        _isHeaderRow = new bool[table.RowCount];
        for (var row = 0; row < table.RowCount; row++)
            _isHeaderRow[row] = (row > 0 && NumbersColumns(row)) || (LooksLikeHeader(row) && !LeavesNumbersBlank(row)) || (IsHeaderRow(row - 1) && (GoesOnAbove(row) || DividesAbove(row)));
    }

    /// <summary>
    /// 一、财政拨款收入 | 812.40 | 一、一般公共服务支出 | 306.90 above 二、事业收入 | | 二、外交支出 | |: what names something only where the row of numbers above
    /// names something too is a row whose amounts are left blank.
    /// </summary>
    private bool LeavesNumbersBlank(int row)
    {
        for (var above = row - 1; above >= 0 && !_isHeaderRow[above]; above--)
        {
            var numbers = Enumerable.Range(0, _table.ColumnCount).Where(c => _table.At(above, c) is { } cell && cell.Row == above && NumberParser.ParseWhole(cell.Text.Value) is not null).ToList();
            if (numbers.Count > 1)
                return numbers.TrueForAll(c => _table.At(row, c) is not { } cell || cell.Text.Value.Trim().Length == 0);
        }
        return false;
    }

    /// <summary>Headers of a table right below another: one without header rows, but as many columns, goes on under the headers of the other.</summary>
    internal static TableHeaders After(TableHeaders? former, Table table)
    {
        var own = new TableHeaders(table);
        return former is not null && former._table.ColumnCount == table.ColumnCount && !own._isHeaderRow.Contains(true) ? new TableHeaders(table, former) : own;
    }

    public bool IsHeaderRow(int row) => row >= 0 && row < _isHeaderRow.Length && _isHeaderRow[row];

    /// <summary>A cell of a header row; labels at the left of data rows are no headers in this sense.</summary>
    public bool IsHeader(Cell cell) => IsHeaderRow(cell.Row);

    /// <summary>
    /// Texts of the header cells above, outermost first, joined by a blank; empty where none stands above. A cell that covers several
    /// columns stands under the first that does not head rubrics or remarks: 合计 | 96 below 评价标准, 备注, 得分 is a score.
    /// </summary>
    public string ColumnHeader(Cell cell)
    {
        var first = HeaderAbove(cell.Row, cell.Column);
        for (var column = cell.Column; column < cell.Column + cell.ColumnSpan && column < _table.ColumnCount; column++)
            if (HeaderAbove(cell.Row, column) is { Length: > 0 } header && !Description().IsMatch(TextFold.Squeeze(header)))
                return header;
        return first;
    }

    private string HeaderAbove(int below, int column)
    {
        var row = below - 1;
        while (row >= 0 && !_isHeaderRow[row])
            row--;
        if (row < 0)
            return _former?.HeaderAbove(_former._table.RowCount, column) ?? "";
        var parts = new List<string>();
        for (var taken = 0; row >= 0 && _isHeaderRow[row] && taken < HeaderRowsAtMost; row--)
        {
            if (NumbersColumns(row))
                continue;
            taken++;
            var text = _table.At(row, column)?.Text.Value.Trim();
            if (string.IsNullOrEmpty(text) && parts.Count > 0)
                text = GroupAtLeft(row, column);
            if (!string.IsNullOrEmpty(text) && !parts.Contains(text, StringComparer.Ordinal))
                parts.Insert(0, text);
        }
        return string.Join(' ', parts);
    }

    /// <summary>工程数量（处） | | 资金（万元） | over 计划 | 完工 | 合同金额 | 已支付: where the merging of cells was lost, a header covers the blanks at its right.</summary>
    private string GroupAtLeft(int row, int column)
    {
        for (; column >= 0 && _table.At(row + 1, column)?.Text.Value.Trim().Length > 0; column--)
            if (_table.At(row, column)?.Text.Value.Trim() is { Length: > 0 } group)
                return group;
        return "";
    }

    /// <summary>Label cells to the left in the same row, outermost first, joined by a blank.</summary>
    public string RowHeader(Cell cell) => string.Join(' ', RowLabels(cell));

    public IReadOnlyList<string> RowLabels(Cell cell) => LabelsBefore(cell, ofOwnSide: false);

    /// <summary>
    /// The labels of the cell's own side where numbers divide the row: 一、一般公共预算财政拨款收入 | 2,186.42 | 一、一般公共服务支出 | 742.18.
    /// </summary>
    public string SideHeader(Cell cell) => string.Join(' ', LabelsBefore(cell, ofOwnSide: true));

    private List<string> LabelsBefore(Cell cell, bool ofOwnSide)
    {
        var parts = new List<string>();
        var isBehindNumber = false;
        for (var column = 0; column < cell.Column; column++)
        {
            var left = _table.At(cell.Row, column);
            if (left is null || ReferenceEquals(left, cell) || left.Column != column || left.Text.Value.Trim() is not { Length: > 0 } text)
                continue;
            if (NumberParser.ParseWhole(text) is not null)
            {
                isBehindNumber = true;
                continue;
            }
            if (text.Length > LongestHeader || Describes(left))
                continue;
            if (ofOwnSide && isBehindNumber)
                parts.Clear();
            isBehindNumber = false;
            if (!parts.Contains(text, StringComparer.Ordinal))
                parts.Add(text);
        }
        return parts;
    }

    /// <summary>
    /// What a number cell measures: in a table of indicators the name of the indicator, else the nearest label at its left, else the
    /// column header.
    /// </summary>
    public string Label(Cell cell)
    {
        string? indicator = null;
        for (var column = 0; column < cell.Column; column++)
            if (_table.At(cell.Row, column) is { } left && left.Column == column && left.Text.Value.Trim() is { Length: > 0 and <= LongestHeader } text
                && IndicatorHeader().IsMatch(TextFold.Squeeze(HeaderAbove(cell.Row, column))) && NumberParser.ParseWhole(text) is null)
                indicator = text;
        return indicator ?? (RowLabels(cell) is { Count: > 0 } labels ? labels[^1] : ColumnHeader(cell));
    }

    /// <summary>Rubrics, targets and remarks stand beside a number without naming it.</summary>
    private bool Describes(Cell cell) => Description().IsMatch(TextFold.Squeeze(ColumnHeader(cell))) || IsUnit(cell);

    /// <summary>公里 under 计量单位: what the numbers of the row count, not what they are of.</summary>
    public bool IsUnit(Cell cell) =>
        cell.Text.Value.Length is > 0 and <= LongestUnit && UnitCatalog.Find(TextFold.Squeeze(cell.Text.Value)) is not null && UnitColumn().IsMatch(TextFold.Squeeze(ColumnHeader(cell)));

    private const int LongestUnit = 6;

    [GeneratedRegex(@"^(?:计量|计算)?单位$|^计量$")]
    private static partial Regex UnitColumn();

    /// <summary>栏次 | | 1 | 2 | 3 and 行次 (财政部部门决算报表), or 1 | 2 | 3 | 4 alone: the numbers of the columns.</summary>
    private bool NumbersColumns(int row) =>
        (Enumerable.Range(0, Math.Min(_table.ColumnCount, 3)).Select(c => _table.At(row, c)).FirstOrDefault(c => c is not null && c.Row == row && c.Text.Value.Trim().Length > 0) is { } first && TextFold.Squeeze(first.Text.Value) is "栏次" or "行次")
        || (IsHeaderRow(row - 1) && CountsColumns(row));

    private bool CountsColumns(int row)
    {
        var counted = 0;
        for (var column = 0; column < _table.ColumnCount; column++)
            if (_table.At(row, column) is { } cell && cell.Row == row && cell.Column == column && TextFold.Squeeze(cell.Text.Value) is { Length: > 0 } text && text != (++counted).ToString(CultureInfo.InvariantCulture))
                return false;
        return counted >= FewestCounted;
    }

    private const int FewestCounted = 4;

    private bool LooksLikeHeader(int row)
    {
        int cells = 0, named = 0;
        for (var column = 0; column < _table.ColumnCount; column++)
        {
            var cell = _table.At(row, column);
            if (cell is null || cell.Column != column)
                continue;
            var text = TextFold.Squeeze(cell.Text.Value);
            if (text.Length == 0)
                continue;
            if (text.Length > LongestHeader || NumberParser.ParseWhole(text) is { Unit.Dimension: Dimension.Bare })
                return false;
            if (cell.Row != row)
                continue;
            cells++;
            if ((HeaderWord().IsMatch(text) || NamesUnit().IsMatch(text)) && !text.Contains('。', StringComparison.Ordinal) && NumberParser.ParseWhole(text) is null && !HasAmount().IsMatch(text))
                named++;
        }
        return (cells >= 2 && named >= 2 && named * 2 > cells) || (row == 0 && ((cells >= 3 && HeadsNumbers(0)) || (IsCutByCells(0) && HeadsNumbers(1)) || IsOverHeader()));
    }

    /// <summary>等次 | 项目数 | | 资金 | over a row without numbers whose first cell is blank: the upper half of the header, its merging lost.</summary>
    private bool IsOverHeader() =>
        _table.RowCount > 2 && _table.At(1, 0) is { } below && below.Row == 1 && below.Text.Value.Trim().Length == 0 && HeadsNumbers(1)
        && _table.Cells.Where(c => c.Row == 0).ToList() is var own && own.Exists(c => c.Text.Value.Trim().Length > 0) && !own.Exists(HoldsNumber);

    /// <summary>
    /// 金额 | 占比（%） | 数 | | （%） below a header row: a row that names nothing at its left and holds no number is the rest of the header, where a cell that
    /// covers both rows was cut at the end of a page.
    /// </summary>
    private bool GoesOnAbove(int row)
    {
        if (_table.At(row, 0) is not { } first || (first.Row == row && first.Text.Value.Trim().Length > 0))
            return false;
        var own = _table.Cells.Where(c => c.Row == row && c.Text.Value.Trim().Length > 0).ToList();
        return own.Count > 1 && own.TrueForAll(c => c.Text.Value.Length <= LongestRestOfHeader && !HoldsNumber(c)) && HeadsNumbers(row);
    }

    private const int LongestRestOfHeader = 12;

    /// <summary>
    /// 预算数 | 决算数 over 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | 公务接待费 | 合计 …: a row without numbers that divides the columns of the header above it, over
    /// numbers or over a row that divides it again.
    /// </summary>
    private bool DividesAbove(int row)
    {
        while (row < _table.RowCount && Divides(row))
            if (HeadsNumbers(row++))
                return true;
        return false;
    }

    private bool Divides(int row)
    {
        var own = Enumerable.Range(0, _table.ColumnCount).Select(c => _table.At(row, c)).OfType<Cell>().Where(c => c.Row == row && c.Text.Value.Trim().Length > 0).Distinct().ToList();
        return own.Count > 1 && own.TrueForAll(c => c.Text.Value.Length <= LongestHeader && !HoldsNumber(c) && _table.At(row - 1, c.Column) is { } above && above.ColumnSpan > c.ColumnSpan);
    }

    /// <summary>A row without numbers over one that is mostly numbers heads their columns, whatever it calls them.</summary>
    private bool HeadsNumbers(int row)
    {
        int cells = 0, numbers = 0;
        for (var column = 0; column < _table.ColumnCount; column++)
        {
            if (_table.At(row, column) is { } own && own.Row == row && HoldsNumber(own))
                return false;
            if (row + 1 >= _table.RowCount || _table.At(row + 1, column) is not { } below || below.Row != row + 1 || below.Column != column || below.Text.Value.Length == 0)
                continue;
            cells++;
            if (NumberParser.ParseWhole(below.Text.Value) is not null)
                numbers++;
        }
        return numbers >= 2 && numbers * 2 >= cells;
    }

    /// <summary>班数 | 春季学期 | | over | 在校 | 寄宿: cells that cover several rows and several columns stand side by side.</summary>
    private bool IsCutByCells(int row)
    {
        var own = _table.Cells.Where(c => c.Row == row).ToList();
        return own.Exists(c => c.RowSpan > 1) && own.Exists(c => c.ColumnSpan > 1) && !own.Exists(HoldsNumber);
    }

    /// <summary>2023, 2023年 and 2024年执行数 are names, not numbers.</summary>
    private static bool HoldsNumber(Cell cell) => cell.Text.Value.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && !OfYear().IsMatch(TextFold.Squeeze(cell.Text.Value));

    [GeneratedRegex(@"^(?:19|20)\d{2}(?:年[^\d]*)?$")]
    private static partial Regex OfYear();

    [GeneratedRegex(@"^(?:[一二三]级)?(?:指标|值)|指标[值名内]|分值|得分|评分|标准|备注|预算数|执行数|决算数|执行率|完成值|完成情况|目标值|金额|合计|小计|总计|^项目$|项目名称|科目|单位|名称|人数|[^效]率$|占比|比例|比重|增减|变动|年$|年度|内容|类别|序号|权重|原因|说明|收入|支出|数量|单价|编制|实有|实际|计划|^20\d{2}年度?(?:决算|预算|支出|收入|执行)|本年|上年|年初|年末|调整|结转|结余|栏次|行次|等级|资金|来源|依据")]
    private static partial Regex HeaderWord();

    /// <summary>项目数（个）, 计划资金（万元）, 2022年（元）: only a header tells a unit without a number.</summary>
    [GeneratedRegex(@"^(?:(?:(?:19|20)\d{2}年度?)?[一-龥""]+|(?:19|20)\d{2}年度?)\((?:亿元|万元|千元|元|%|‰|个|人|户|件|次|人次|亩|公里|平方米|㎡|分|份|家|名|所|台|套|处|座|口|条|辆|吨|立方米|万人|万亩|元/人|人/次|天)\)$")]
    private static partial Regex NamesUnit();

    [GeneratedRegex(@"(?:[一二三四]级|评价|考核|绩效)指标$|指标名称$")]
    private static partial Regex IndicatorHeader();

    [GeneratedRegex(@"评价标准|评分标准|评分细则|计分(?:方法|办法|标准)|评分(?:办法|规则)|指标解释|指标说明|评价要点|指标值|目标值|完成值|完成情况|^备注$")]
    private static partial Regex Description();

    [GeneratedRegex(@"\d[\d,.]*(?:万元|元|%|分(?!值))|:\d")]
    private static partial Regex HasAmount();
}
