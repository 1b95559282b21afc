using PerfEval.Checks.Claims;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// A paragraph that retells a row or a column of a table: 合计 3,938 | 13,693 | 1,965 | 470 and 受益3,938户、13,963人，其中脱贫户1,965户，务工470人. Where several of its
/// numbers are those of the line, one that is a slip of the pen away from a cell that is not retold is meant to be that cell.
/// </summary>
internal static class LineEchoes
{
    private const int FewestMatched = 2;
    private const int MatchedDigits = 8;
    private const int TellingDigits = 4;
    private const int MostFigures = 60;
    private const int MostCells = 2_000;
    /// <summary>On either side of a table.</summary>
    private const int MostParagraphs = 150;
    private const double Sure = 0.75;
    private const double AlikeEnough = 0.3;

    private sealed record Echo(List<(Figure Told, Figure Cell)> Matched, List<Figure> NotRetold);

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        var paragraphs = report.Figures.Where(f => !f.InTable && !f.IsHedged && IsComparable(f)).GroupBy(f => f.Place.Block).Select(p => p.Take(MostFigures).ToList()).Where(p => p.Count > FewestMatched).ToList();
        var differences = Passage.Of(report).SelectMany(p => p.Mentions).Where(Change.IsDifference).Select(m => m.Figure.Id).ToHashSet();
        foreach (var table in report.Document.Tables)
        {
            var cells = TableRows.Numbers(report, table).Where(f => !f.IsHedged).ToList();
            if (cells.Count > MostCells)
                continue;
            var lines = cells.GroupBy(c => c.Place.Row).Concat(cells.GroupBy(c => c.Place.Column)).Select(l => l.ToList()).Where(l => l.Count > FewestMatched).ToList();
            var telling = cells.FindAll(c => Echoes.Digits(c) >= Echoes.FewestDigits);
            foreach (var paragraph in Nearest(paragraphs, table.Index))
            {
                report.Cancellation.ThrowIfCancellationRequested();
                if (telling.Where(c => paragraph.Exists(t => IsSame(t, c))).Take(FewestMatched).Count() < FewestMatched)
                    continue;
                var unmatched = paragraph.FindAll(t => !cells.Exists(c => IsSame(t, c)));
                foreach (var echo in lines.Select(l => EchoOf(paragraph, l)).OfType<Echo>())
                {
                    foreach (var (told, cell) in echo.Matched)
                        yield return Echoes.Agree(rule, told, cell, 0);
                    foreach (var told in unmatched)
                        if (MeantCell(report, told, echo) is { } meant && (!differences.Contains(told.Id) || ChangeColumns.IsChange(meant)))
                            yield return Claim.Of(rule, ClaimKind.Agree, told, Expression.Of(meant), Sure) with { YieldsToOthers = true };
                }
            }
        }
    }

    /// <summary>A document of thousands of paragraphs and tables retells a table near it.</summary>
    private static IEnumerable<List<Figure>> Nearest(List<List<Figure>> paragraphs, int block)
    {
        var behind = paragraphs.FindIndex(p => p[0].Place.Block > block);
        return paragraphs.Skip(Math.Max(0, (behind < 0 ? paragraphs.Count : behind) - MostParagraphs)).Take(2 * MostParagraphs);
    }

    private static bool IsComparable(Figure figure) => figure.Unit.Dimension is Dimension.Money or Dimension.Count or Dimension.Measure or Dimension.Ratio or Dimension.Points;

    private static Echo? EchoOf(List<Figure> paragraph, List<Figure> line)
    {
        var matched = new List<(Figure Told, Figure Cell)>();
        foreach (var cell in line)
            if (Echoes.Digits(cell) >= Echoes.FewestDigits && paragraph.Find(t => IsSame(t, cell)) is { } told && matched.TrueForAll(m => m.Told.Id != told.Id))
                matched.Add((told, cell));
        if (matched.Count < FewestMatched || matched.Sum(m => Echoes.Digits(m.Cell)) < MatchedDigits)
            return null;
        return new Echo(matched, line.FindAll(c => !paragraph.Exists(t => IsSame(t, c))));
    }

    /// <summary>A cell without a unit may be of any; else both must be of one kind.</summary>
    private static bool IsSame(Figure told, Figure cell) =>
        cell.Unit.Dimension == Dimension.Bare ? told.Value == cell.Value : Echoes.IsOfOneKind(told, cell) && told.BaseInterval.Meets(cell.BaseInterval);

    /// <summary>The one cell of the line that the number may be a slip for; null where there is none, or where the number is printed elsewhere too.</summary>
    private static Figure? MeantCell(Report report, Figure told, Echo echo)
    {
        if (report.Figures.Any(f => f.Id != told.Id && f.BaseValue == told.BaseValue && f.Unit.Dimension == told.Unit.Dimension))
            return null;
        return echo.NotRetold.FindAll(c => (c.Unit.Dimension == Dimension.Bare || Echoes.IsOfOneKind(told, c)) && Echoes.IsSlip(told, c)) is [var only] && (Likeness.Of(told.Label, only.Label) >= AlikeEnough || (Echoes.Digits(told) >= TellingDigits && StandsBetween(told, only, echo))) ? only : null;
    }

    /// <summary>What is retold next to it stands on the same side of the cell as of the number.</summary>
    private static bool StandsBetween(Figure told, Figure cell, Echo echo)
    {
        var matched = echo.Matched.OrderBy(m => m.Told.Id).ToList();
        var (before, after) = (matched.FindLastIndex(m => m.Told.Id < told.Id), matched.FindIndex(m => m.Told.Id > told.Id));
        return (before < 0 || matched[before].Cell.Id < cell.Id) && (after < 0 || matched[after].Cell.Id > cell.Id);
    }
}
