using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>What an indicator adds to the total.</summary>
internal enum IndicatorKind
{
    Regular,
    /// <summary>年度资金总额: points for the execution rate.</summary>
    Funds,
    /// <summary>加分项</summary>
    Bonus,
    /// <summary>扣分项</summary>
    Penalty,
}

/// <summary>One row of a score table.</summary>
/// <param name="Row">Row in <paramref name="Grid"/>.</param>
/// <param name="Levels">Level cells that hold for the row, outermost first; a blank cell takes the one above. Null where none was printed.</param>
/// <param name="Points">Null where blank, or where the cell is merged with the row above.</param>
/// <param name="Scores">One per score column, null where blank, in words, or merged with the row above.</param>
internal sealed partial record Indicator(
    ScoreGrid Grid,
    int Row,
    ScoreColumns Columns,
    IndicatorKind Kind,
    IReadOnlyList<Cell?> Levels,
    string Name,
    Figure? Points,
    IReadOnlyList<Figure?> Scores)
{
    /// <summary>Costs, times and complaints: by the words of the indicator and its levels less is better.</summary>
    public bool IsLessMore => LessIsMore().IsMatch(Name + string.Concat(Levels.Select(l => TextFold.Squeeze(l?.Text.Value ?? ""))));

    [GeneratedRegex(@"成本|时效|时限|时间|天数|费用|支出|经费|预算|控制|投诉|事故|逾期|能耗|排放|压减|下降|降低|减少|误差|超")]
    private static partial Regex LessIsMore();

    public Cell? Level(int level) => level < Levels.Count ? Levels[level] : null;

    public Figure? Score(int column) => column < Scores.Count ? Scores[column] : null;

    /// <summary>The number of a column that counts in points, other than points and score; null where there is none.</summary>
    public Figure? PointsOf(ColumnRole role) => CellOf(role) is { } cell && cell.Row == Row ? Grid.PointsIn(cell) : null;

    /// <summary>The text of a column in this row, as printed; empty where the table has no such column.</summary>
    public string TextOf(ColumnRole role) => CellOf(role)?.Text.Value ?? "";

    /// <summary>The one figure of a column in this row; null where the cell holds a sentence, several figures or none.</summary>
    public Figure? FigureOf(ColumnRole role) =>
        CellOf(role) is { } cell && cell.Row == Row && NumberParser.ParseWhole(cell.Text.Value) is not null && Grid.FiguresIn(cell) is [var figure] ? figure : null;

    public Cell? CellOf(ColumnRole role) => Columns[role] is { } span ? Grid.CellIn(Row, span) : null;

    public Cell? PointsCell => Columns.Points is { } span ? Grid.CellIn(Row, span) : null;

    public Cell? ScoreCell(int column) => column < Columns.Scores.Count ? Grid.CellIn(Row, Columns.Scores[column]) : null;
}
