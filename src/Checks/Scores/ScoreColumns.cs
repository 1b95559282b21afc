using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>Grid columns under one header cell.</summary>
internal sealed record ColumnSpan(int From, int To, string Header)
{
    public bool Overlaps(Cell cell) => cell.Column <= To && cell.Column + cell.ColumnSpan > From;
}

/// <summary>
/// The columns of one score table side by side with their roles. A two-up layout has two of these under one header row.
/// </summary>
/// <param name="Levels">Indicator levels, outermost first; one column where the table has no levels.</param>
/// <param name="LevelPoints">Points columns of the outer levels, by index of the level.</param>
/// <param name="LevelScores">Score columns of the outer levels, by index of the level.</param>
/// <param name="Scores">Several where self-evaluation and review are printed beside each other.</param>
/// <param name="PointsTold">Points that the header over the funds tells in words: 预算执行情况（20分）, 得分（20分×执行率）; null where it tells none.</param>
internal sealed partial record ScoreColumns(
    IReadOnlyList<ColumnSpan> Levels,
    IReadOnlyDictionary<int, ColumnSpan> LevelPoints,
    IReadOnlyDictionary<int, ColumnSpan> LevelScores,
    ColumnSpan? Points,
    IReadOnlyList<ColumnSpan> Scores,
    IReadOnlyDictionary<ColumnRole, ColumnSpan> Others,
    decimal? PointsTold)
{
    /// <summary>The header over 年度资金总额: amounts and an execution rate instead of indicators.</summary>
    public bool IsFunds => Others.ContainsKey(ColumnRole.Executed);

    /// <summary>权重 instead of 分值: scores may count to 100 for each indicator.</summary>
    public bool IsWeighted => Points?.Header.Contains('权', StringComparison.Ordinal) == true;

    public ColumnSpan? this[ColumnRole role] => Others.GetValueOrDefault(role);

    /// <summary>Points that a header for the execution of the budget tells in brackets; null where it tells none.</summary>
    public static decimal? PointsIn(string header) =>
        InBrackets().Match(TextFold.Squeeze(header)) is { Success: true } told ? decimal.Parse(told.Groups["points"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?:预算|资金|执行|得分)[^()]{0,8}(?:\([^()\d]{1,8}\))?\((?<points>\d{1,2})分(?:[×*]执行率)?\)")]
    private static partial Regex InBrackets();

    /// <summary>Roles of the columns under header rows; empty where they head no score table.</summary>
    public static IReadOnlyList<ScoreColumns> Of(Table table, int firstRow, int lastRow)
    {
        var found = new List<ScoreColumns>();
        var strip = new List<(ColumnSpan Span, ColumnRole Role)>();
        var told = Enumerable.Range(firstRow, lastRow - firstRow + 1).SelectMany(row => Enumerable.Range(0, table.ColumnCount).Select(column => table.At(row, column))).OfType<Cell>().Select(c => PointsIn(c.Text.Value)).FirstOrDefault(p => p is not null);
        foreach (var column in Spans(table, firstRow, lastRow))
        {
            if (column.Role is ColumnRole.Level or ColumnRole.Name && strip.Exists(c => c.Span.Header == column.Span.Header)
                && strip.Exists(c => c.Role is ColumnRole.Points or ColumnRole.Score))
            {
                Add(found, strip, told);
                strip.Clear();
            }
            strip.Add(column);
        }
        Add(found, strip, told);
        return found;
    }

    private static void Add(List<ScoreColumns> found, List<(ColumnSpan Span, ColumnRole Role)> strip, decimal? told)
    {
        var levels = strip.Where(c => c.Role == ColumnRole.Level).ToList();
        if (levels.Count == 0)
            levels = strip.TakeWhile(c => c.Role is not (ColumnRole.Points or ColumnRole.Score)).Where(c => c.Role == ColumnRole.Name).ToList();
        var (levelPoints, points) = ByLevel(strip, levels, ColumnRole.Points);
        var (levelScores, scores) = ByLevel(strip, levels, ColumnRole.Score);
        var others = new Dictionary<ColumnRole, ColumnSpan>();
        foreach (var (span, role) in strip)
            if (role is not (ColumnRole.None or ColumnRole.Level or ColumnRole.Name or ColumnRole.Points or ColumnRole.Score))
                others.TryAdd(role, span);
        if (points.Count + scores.Count > 0 && (levels.Count > 0 || others.ContainsKey(ColumnRole.Executed)))
            found.Add(new ScoreColumns([.. levels.Select(l => l.Span)], levelPoints, levelScores, points.FirstOrDefault(), scores, others, others.ContainsKey(ColumnRole.Executed) ? told : null));
    }

    /// <summary>一级指标, 分值, 二级指标, 分值: a column of points left of a deeper level tells the points of the level before it.</summary>
    private static (Dictionary<int, ColumnSpan> ByLevel, List<ColumnSpan> Own) ByLevel(
        List<(ColumnSpan Span, ColumnRole Role)> strip, List<(ColumnSpan Span, ColumnRole Role)> levels, ColumnRole role)
    {
        var byLevel = new Dictionary<int, ColumnSpan>();
        var own = new List<ColumnSpan>();
        foreach (var (span, _) in strip.Where(c => c.Role == role))
        {
            var before = levels.Count(l => l.Span.From < span.From);
            if (before > 0 && before < levels.Count)
                byLevel.TryAdd(before - 1, span);
            else
                own.Add(span);
        }
        return (byLevel, own);
    }

    private static IEnumerable<(ColumnSpan Span, ColumnRole Role)> Spans(Table table, int firstRow, int lastRow)
    {
        for (var column = 0; column < table.ColumnCount; column++)
        {
            var from = column;
            var (header, role) = HeaderOf(table, firstRow, lastRow, column);
            var cell = table.At(lastRow, column);
            while (cell is not null && column + 1 < table.ColumnCount && ReferenceEquals(table.At(lastRow, column + 1), cell))
                column++;
            yield return (new ColumnSpan(from, column, header), role);
        }
    }

    /// <summary>The lowest header cell that names a role.</summary>
    private static (string Header, ColumnRole Role) HeaderOf(Table table, int firstRow, int lastRow, int column)
    {
        for (var row = lastRow; row >= firstRow; row--)
        {
            var text = TextFold.Squeeze(table.At(row, column)?.Text.Value ?? "");
            if (text.Length > 0 && ColumnRoles.Of(text) is var role and not ColumnRole.None)
                return (text, role);
        }
        return ("", ColumnRole.None);
    }
}
