using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Sheets;

/// <summary>A cell of a spreadsheet and the figure that it prints.</summary>
/// <param name="Row">Of the sheet, from 0.</param>
/// <param name="Figure">Null where the cell holds no number, or one that is no figure.</param>
internal sealed record SheetCell(string Sheet, int Row, int Column, SheetValue Value, string Text, Figure? Figure)
{
    public bool IsBlank => Value.Stored is null && string.IsNullOrWhiteSpace(Text);

    /// <summary>What the stored number is multiplied by to give the figure in base units.</summary>
    public decimal Scale => Figure is null ? 1 : Figure.Unit.Scale * (Figure.Text.AsSpan().IndexOfAny('%', '％') >= 0 ? 100 : 1);
}
