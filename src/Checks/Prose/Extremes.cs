using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>执行率最低的是水上交通安全监管，只有81.08%; 得分率最高的为产出指标（97.20%）: the row and the column of a table are named together, so that one cell is meant.</summary>
internal static partial class Extremes
{
    private const double Sure = 0.9;
    private const int ShortestRow = 3;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        var cells = report.Document.Tables.SelectMany(t => TableRows.Numbers(report, t)).Where(f => !f.IsHedged && f.RowHeader.Length > 0).ToList();
        foreach (var passage in Passage.Of(report))
            foreach (var told in passage.Mentions.Where(m => m.Figure is { IsHedged: false, InTable: false }))
                if (Named().Match(told.Gap) is { Success: true } named && Cell(cells, told.Figure, named.Groups["what"].Value, named.Groups["row"].Value) is { } cell)
                    yield return Echoes.Agree(rule, told.Figure, cell, Sure);
    }

    private static Figure? Cell(List<Figure> cells, Figure told, string what, string row) =>
        cells.FindAll(c => Echoes.IsOfOneKind(told, c) && IsColumn(TextFold.Squeeze(c.ColumnHeader), what) && IsRow(TextFold.Squeeze(c.RowHeader), row)) is [var only] ? only : null;

    private static bool IsColumn(string header, string what) => header.Length > 1 && (header.Contains(what, StringComparison.Ordinal) || (what.EndsWith(Bare(header), StringComparison.Ordinal) && Bare(header).Length > 1));

    private static string Bare(string header) => InBrackets().Replace(header, "");

    private static bool IsRow(string header, string row) => row.Length >= ShortestRow && (header.Contains(row, StringComparison.Ordinal) || (header.Length >= ShortestRow && row.Contains(header, StringComparison.Ordinal)));

    [GeneratedRegex(@"(?:^|[,;。、])(?:其中)?(?<what>[一-龥]{2,10}?(?:率|得分|进度|比例))最[高低](?:的)?(?:是|为)(?<row>[^,;。()]{2,24}?)(?:[,(](?:仅有?|只有|为|达到?|是|仅为)?|仅有?|只有|仅为)$")]
    private static partial Regex Named();

    [GeneratedRegex(@"\([^)]*\)|%")]
    private static partial Regex InBrackets();
}
