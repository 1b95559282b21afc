using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>
/// Indicator tables that print the points of level 1 only, in brackets, and no column of points: 产出指标（50分）. Together they make the
/// full score that the text tells, and each is the points that the text gives the level.
/// </summary>
internal static partial class DeclaredLevels
{
    private const double Told = 0.85;

    public static IEnumerable<Claim> Claims(Report report, string rule)
    {
        foreach (var table in report.Document.Tables)
        {
            var levels = LevelsOf(report, table);
            if (levels.Count < 2)
                continue;
            foreach (var full in report.Figures.Where(f => !f.InTable && f.Unit.Dimension == Dimension.Points && FullScore().IsMatch(TextFold.Squeeze(f.Label))))
                yield return new Claim(rule, ClaimKind.Score, [new Reading(full, Expression.Sum(levels.Select(l => l.Points)))], Told) { Basis = new("表内一级指标分值合计", "points of all levels in the table") };
            foreach (var (name, points) in levels)
                foreach (var told in report.Figures.Where(f => !f.InTable && f.Unit.Dimension == Dimension.Points && NameOf(f.Label) == name))
                    yield return Claim.Of(rule, ClaimKind.Agree, told, Expression.Of(points), Told);
        }
    }

    private static List<(string Name, Figure Points)> LevelsOf(Report report, Table table)
    {
        var grid = ScoreGrid.Of(report, table);
        var levels = new List<(string Name, Figure Points)>();
        if (ScoreTables.Of(report).Tables.Any(t => t.Indicators.Any(i => ReferenceEquals(i.Grid.Source, table))))
            return levels;
        var hasLevels = Enumerable.Range(0, table.RowCount).Any(row => grid.Headers.IsHeaderRow(row) && grid.RowCells(row).Count(c => ColumnRoles.Of(c.Text.Value) == ColumnRole.Level) > 1);
        if (hasLevels)
            foreach (var cell in table.Cells.Where(c => LevelTitle().IsMatch(TextFold.Squeeze(c.Text.Value))))
                if (grid.FiguresIn(cell) is [{ Unit.Dimension: Dimension.Points } figure] && NameOf(cell.Text.Value) is { Length: > 0 } name && !levels.Exists(l => l.Name == name))
                    levels.Add((name, figure));
        return levels;
    }

    /// <summary>产出 for 产出指标（50分）.</summary>
    internal static string NameOf(string title) => LevelName().Match(TextFold.Squeeze(title)) is { Success: true } match ? match.Groups["name"].Value : "";

    /// <summary>决策（A） and A决策 are called 决策, and A.</summary>
    internal static bool IsCalled(string title, string name) => NameOf(title) == name || (name.Length == 1 && Letter().Match(TextFold.Squeeze(title)).Value == name);

    [GeneratedRegex(@"^[A-F](?=[一-龥])|(?<=\()[A-F](?=\))")]
    private static partial Regex Letter();

    [GeneratedRegex(@"^[一-龥]{2,8}\(\d+(?:\.\d+)?分\)$")]
    private static partial Regex LevelTitle();

    [GeneratedRegex(@"^[A-F]?(?<name>[一-龥]{2,6}?)(?:指标)?(?:\(|$)")]
    private static partial Regex LevelName();

    [GeneratedRegex(@"^(?:标准分值?|满分|总分值|总分|分值合计)(?:为|是|:)?$")]
    private static partial Regex FullScore();
}
