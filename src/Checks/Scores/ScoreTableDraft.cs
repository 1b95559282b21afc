using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>A score table while its rows are read one by one.</summary>
internal sealed partial class ScoreTableDraft
{
    private readonly List<Indicator> _indicators = [];
    private readonly List<int> _parts = [];
    private readonly List<TotalRow> _subtotals = [];
    private readonly List<TotalRow> _totals = [];
    private TotalRow? _leading;
    private readonly Dictionary<int, Cell?[]> _levels = [];
    private int _subtotalFrom;

    /// <summary>True once the row of totals was read: only further totals belong to the table then.</summary>
    public bool IsClosed => _totals.Count > 0;

    public int IndicatorCount => _indicators.Count(i => i.Kind != IndicatorKind.Funds);

    public void BeginPart()
    {
        if (_parts.Count == 0 || _parts[^1] != _indicators.Count)
            _parts.Add(_indicators.Count);
    }

    public void BeginSection() => _levels.Clear();

    public void Add(ScoreGrid grid, int row, IReadOnlyList<ScoreColumns> strips)
    {
        for (var strip = 0; strip < strips.Count; strip++)
        {
            var columns = strips[strip];
            var label = LabelOf(grid, row, columns);
            if (!columns.IsFunds && label is { } cell && TotalLabel().IsMatch(TextFold.Squeeze(cell.Text.Value)))
            {
                if (IndicatorCount > 0)
                    AddTotal(grid, row, cell, strips, columns);
                else
                    Lead(grid, row, cell, strips);
                return;
            }
            AddIndicator(grid, row, columns, strip);
        }
    }

    public ScoreTable Build()
    {
        var levels = LevelRows.In(_indicators);
        var indicators = _indicators.Where((_, i) => !levels.Contains(i)).ToList();
        int Without(int position) => position - levels.Count(l => l < position);
        var groups = levels.Zip(levels.Skip(1).Append(_indicators.Count), (level, next) =>
            new LevelGroup(0, LevelRows.TitleOf(_indicators[level]), _indicators[level].Points, _indicators[level].Score(0), _indicators.GetRange(level + 1, next - level - 1)));
        TotalRow Moved(TotalRow total) => total with { First = Without(total.First), End = Without(total.End) };
        return new ScoreTable(indicators, [.. _parts.Select(Without)], [.. _subtotals.Select(Moved)], _totals.Count == 0 && _leading is not null ? [_leading] : [.. _totals.Select(Moved)], [.. groups, .. LevelGroups.Of(indicators)]);
    }

    /// <summary>The cell that may name a total: the first in the row, or a deeper level where the outer ones are merged with the rows above.</summary>
    private static Cell? LabelOf(ScoreGrid grid, int row, ScoreColumns columns)
    {
        var end = columns.Levels.Count == 0 ? grid.View.ColumnCount : columns.Levels[^1].To + 1;
        var start = columns.Levels.Count == 0 ? 0 : columns.Levels[0].From;
        var cells = grid.RowCells(row).Where(c => c.Column < end && !string.IsNullOrWhiteSpace(c.Text.Value)).ToList();
        return cells.FirstOrDefault(c => c.Column >= start && TotalLabel().IsMatch(TextFold.Squeeze(c.Text.Value))) ?? cells.FirstOrDefault();
    }

    /// <summary>The total printed above its indicators, or the subtotal above those of the first level.</summary>
    private void Lead(ScoreGrid grid, int row, Cell label, IReadOnlyList<ScoreColumns> strips)
    {
        var total = TotalFigures.Of(grid, row, label, strips, 0, 0);
        if (total.IsBlank)
            return;
        if (Subtotal().IsMatch(total.Label))
            _subtotals.Add(total);
        else
            _leading = total;
    }

    private void AddTotal(ScoreGrid grid, int row, Cell label, IReadOnlyList<ScoreColumns> strips, ScoreColumns columns)
    {
        var total = TotalFigures.Of(grid, row, label, strips, _subtotalFrom, _indicators.Count);
        if (total.IsBlank)
            return;
        var isInner = columns.Levels.Count > 1 && label.Column > columns.Levels[0].To;
        if (isInner || Subtotal().IsMatch(total.Label))
        {
            _subtotals.Add(total);
            _subtotalFrom = _indicators.Count;
            return;
        }
        _totals.Add(total with { First = 0 });
    }

    private void AddIndicator(ScoreGrid grid, int row, ScoreColumns columns, int strip)
    {
        var levels = LevelCells(grid, row, columns, strip);
        var points = columns.Points is { } span && grid.CellIn(row, span) is { } cell && cell.Row == row ? grid.PointsIn(cell, orWeight: true) : null;
        var scores = columns.Scores.Select(s => grid.CellIn(row, s) is { } c && c.Row == row ? grid.PointsIn(c) : null).ToList();
        if (points is null && scores.TrueForAll(s => s is null) && !SpansPoints(grid, row, columns))
            return;
        ReopenTotals();
        var name = NameOf(grid, row, columns, levels);
        var kind = columns.IsFunds ? IndicatorKind.Funds : KindOf(points, name + string.Concat(levels.Select(l => TextFold.Squeeze(l?.Text.Value ?? ""))));
        _indicators.Add(new Indicator(grid, row, columns, kind, levels, name, points, scores));
    }

    private static bool SpansPoints(ScoreGrid grid, int row, ScoreColumns columns) =>
        (columns.Points is { } points && grid.CellIn(row, points) is { } cell && cell.Row < row && grid.PointsIn(cell, orWeight: true) is not null)
        || columns.Scores.Any(s => grid.CellIn(row, s) is { } c && c.Row < row && grid.PointsIn(c) is not null);

    /// <summary>Indicators below a total: what was read as the total closed only a part, and 加分项 follow.</summary>
    private void ReopenTotals()
    {
        _subtotals.AddRange(_totals);
        _totals.Clear();
    }

    private Cell?[] LevelCells(ScoreGrid grid, int row, ScoreColumns columns, int strip)
    {
        var above = _levels.GetValueOrDefault(strip);
        var levels = new Cell?[columns.Levels.Count];
        var isNew = above is null || above.Length != levels.Length;
        for (var i = 0; i < levels.Length; i++)
        {
            var cell = grid.CellIn(row, columns.Levels[i]);
            var isBlank = cell is null || string.IsNullOrWhiteSpace(cell.Text.Value);
            levels[i] = isBlank ? isNew ? null : above![i] : isNew || !IsSame(above![i], cell!) ? cell : above[i];
            isNew |= !isBlank && i < levels.Length - 1 && !ReferenceEquals(levels[i], above?[i]);
        }
        return _levels[strip] = levels;
    }

    /// <summary>A page break prints the level again in the first row of the next page.</summary>
    private static bool IsSame(Cell? above, Cell cell) =>
        ReferenceEquals(above, cell) || (above is not null && TextFold.Squeeze(above.Text.Value) == TextFold.Squeeze(cell.Text.Value));

    private static string NameOf(ScoreGrid grid, int row, ScoreColumns columns, Cell?[] levels)
    {
        var own = levels.LastOrDefault(l => l is not null);
        if (own is not null)
            return TextFold.Squeeze(own.Text.Value);
        var end = columns.Points?.From ?? grid.View.ColumnCount;
        return TextFold.Squeeze(grid.RowCells(row).LastOrDefault(c => c.Column < end && c.Text.Value.Length > 0 && NumberParser.ParseWhole(c.Text.Value) is null)?.Text.Value ?? "");
    }

    /// <summary>A 扣分项 with points of its own is scored like any other.</summary>
    private static IndicatorKind KindOf(Figure? points, string names) =>
        Bonus().IsMatch(names) ? IndicatorKind.Bonus : points is null && Penalty().IsMatch(names) ? IndicatorKind.Penalty : IndicatorKind.Regular;

    [GeneratedRegex(@"^(?:合计|总计|共计|小计|总分|总得分|总评分|总分值|得分合计|合计得分|综合得分|综合评分|评价得分|评价总分|自评总分|自评得分|自评总得分|最终得分|分值合计|总体得分|[A-Z\d.、一-龥]{1,12}小计)(?:\([^()]*\))?(?:[:：]?\d.*)?[:：]?$")]
    private static partial Regex TotalLabel();

    [GeneratedRegex(@"小计")]
    private static partial Regex Subtotal();

    [GeneratedRegex(@"加分|附加分|奖励分")]
    private static partial Regex Bonus();

    [GeneratedRegex(@"扣分(?:项|指标)|减分(?:项|指标)|倒扣")]
    private static partial Regex Penalty();
}
