using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>所得税11938万元，增长3.77%, where the row of the table prints 11938 and -3.77: the word goes the other way than the sign.</summary>
internal static class SignsInTable
{
    private const double Certainty = 0.92;
    private const int FewestDigits = 3;

    public static IEnumerable<Claim> Contradicted(Report report, string rule)
    {
        var signed = SignedCells(report).ToLookup(c => (Math.Abs(c.Cell.Value), c.Cell.Number.Decimals));
        if (signed.Count == 0)
            yield break;
        foreach (var passage in Passage.Of(report))
            foreach (var told in passage.Mentions.Where(m => m is { Role: Role.Growth or Role.Delta, Direction: not 0, Figure: { InTable: false, IsHedged: false, Value: > 0 } } && TypoModel.DigitCount(m.Figure.Value, m.Figure.Number.Decimals) >= FewestDigits))
            {
                var amounts = passage.Items.Where(i => i.Sentence == told.Sentence && i.Figure.Id < told.Figure.Id).Select(i => i.Figure).ToList();
                if (signed[(told.Figure.Value, told.Figure.Number.Decimals)].Where(c => amounts.Exists(a => IsOfRow(c.Row, a))).Select(c => c.Cell).ToList() is { Count: > 0 } cells && cells.TrueForAll(c => Math.Sign(c.Value) != told.Direction))
                    yield return Opposed(rule, told, cells[0]);
            }
    }

    /// <summary>The change in the direction of the word is at most what the cell tells, with its sign.</summary>
    private static Claim Opposed(string rule, Mention told, Figure cell) => Claim.Of(rule, ClaimKind.Order, told.Figure, told.Direction > 0 ? Expression.Of(cell) : Expression.Of(cell) * Expression.Of(-1m), Certainty) with
    {
        Relation = Relation.AtMost,
        IsOfPrintedValue = true,
        Word = Change.WordOf(told),
        Detail = Bilingual.Of($"所述方向“{Change.WordOf(told)}”与表内同一行的{cell.Text.Trim()}相反。", $"\"{Change.WordOf(told)}\" goes the other way than {cell.Text.Trim()} in its row of the table."),
    };

    /// <summary>The cells of columns that print falls with a minus, each with the numbers of its row.</summary>
    private static IEnumerable<(Figure Cell, List<Figure> Row)> SignedCells(Report report)
    {
        foreach (var table in report.Document.Tables)
        {
            var rows = Enumerable.Range(0, table.RowCount).Select(row => TableRows.Numbers(report, table, row)).ToList();
            var signed = rows.SelectMany(r => r).Where(f => f.Value < 0).Select(f => f.Place.Column).ToHashSet();
            foreach (var row in rows)
                foreach (var cell in row.Where(f => f.Value != 0 && signed.Contains(f.Place.Column)))
                    yield return (cell, row);
        }
    }

    private static bool IsOfRow(List<Figure> row, Figure amount) =>
        row.Exists(f => f.Unit.Dimension == Dimension.Bare ? f.Value == amount.Value : f.BaseInterval.Meets(amount.BaseInterval) && f.Unit.Dimension == amount.Unit.Dimension);
}
