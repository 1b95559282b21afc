using PerfEval.Checks.Claims;
using PerfEval.Checks.Sheets;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Sheets;

namespace PerfEval.Checks.Rules;

/// <summary>A spreadsheet cell whose number is not what its formula gives, or a number typed where its neighbours have one formula.</summary>
public sealed class FormulaCacheDiffers : Rule
{
    private const double OfItsFormula = 0.97;
    private const double OfItsNeighbours = 0.93;

    public override Bilingual Defect { get; } = new("单元格数值与公式计算结果不符", "Cell does not show what its formula gives");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        var cells = SheetCells.Of(report);
        foreach (var cell in cells.All.Where(c => c.Figure is not null))
        {
            var own = cell.Value.Formula;
            if ((own ?? NeighboursFormula(cell, cells)) is not { } formula || CellFormula.Of(formula, cell, cells) is not { } read)
                continue;
            // What the formula rounds further than the cell prints cannot be told apart from an error.
            if (read.Decimals is { } decimals && decimals < DecimalsOf(cell))
                continue;
            yield return Claim.Of(Name, ClaimKind.Formula, cell.Figure!, read.Expression, own is null ? OfItsNeighbours : OfItsFormula) with
            {
                Detail = own is null
                    ? new($"{cell.Value.Address}为手工数值，其两侧单元格使用同一公式，此处应为={formula}。", $"{cell.Value.Address} is a typed number; the cells at both its sides have one formula, which here would be ={formula}.")
                    : new($"单元格{cell.Value.Address}的公式为={formula}。", $"The formula of {cell.Value.Address} is ={formula}."),
            };
        }
    }

    /// <summary>The formula that the cells at both sides, or above and below, have in common, as it would stand in this cell.</summary>
    private static string? NeighboursFormula(SheetCell cell, SheetCells cells) => Between(cell, cells, 1, 0) ?? Between(cell, cells, 0, 1);

    private static string? Between(SheetCell cell, SheetCells cells, int rows, int columns)
    {
        if (cells.At(cell.Sheet, cell.Row - rows, cell.Column - columns)?.Value.Formula is not { } before
            || cells.At(cell.Sheet, cell.Row + rows, cell.Column + columns)?.Value.Formula is not { } behind)
            return null;
        return SharedFormula.Move(before, 2 * rows, 2 * columns) == behind ? SharedFormula.Move(before, rows, columns) : null;
    }

    private static int DecimalsOf(SheetCell cell) => cell.Figure!.Number.Decimals + (cell.Figure.Text.Contains('%', StringComparison.Ordinal) ? 2 : 0);
}
