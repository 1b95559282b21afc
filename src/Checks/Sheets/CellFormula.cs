using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Sheets;

/// <summary>What a cell's formula says of the figures that it refers to.</summary>
/// <param name="Expression">In base units, so that it equals the figure of the cell.</param>
/// <param name="Decimals">To which the formula itself rounds the stored number; null where it does not.</param>
internal sealed record CellFormula(Expression Expression, int? Decimals)
{
    private const int HighestDegree = 4;

    /// <summary>Null where the formula is not understood, or refers to no figure.</summary>
    /// <param name="cell">The cell that has the formula, or should have it.</param>
    public static CellFormula? Of(string formula, SheetCell cell, SheetCells cells)
    {
        var reader = new CellFormulaReader(formula, cell, cells, inStoredNumbers: false);
        if (reader.Read() is not { } read || reader.Operands.Count == 0 || reader.Operands.Contains(cell))
            return null;
        var scales = reader.Operands.Select(o => o.Scale).Distinct().ToList();
        if (scales is [var scale] && (scale == 1 || read.Degree is not null))
            return PowerOf(scale, scale == 1 ? 0 : read.Degree!.Value) is { } power ? new CellFormula(Times(read.Expression, cell.Scale / power), reader.Decimals) : null;
        reader = new CellFormulaReader(formula, cell, cells, inStoredNumbers: true);
        return new CellFormula(Times(reader.Read()!.Expression, cell.Scale), reader.Decimals);
    }

    private static decimal? PowerOf(decimal scale, int degree)
    {
        if (Math.Abs(degree) > HighestDegree || (scale > 10_000 && Math.Abs(degree) > 2))
            return null;
        var power = 1m;
        for (var i = 0; i < Math.Abs(degree); i++)
            power *= scale;
        return degree < 0 ? 1 / power : power;
    }

    private static Expression Times(Expression expression, decimal factor) => factor switch
    {
        1 => expression,
        < 1 => expression / Expression.Of(1 / factor),
        _ => expression * Expression.Of(factor),
    };
}
