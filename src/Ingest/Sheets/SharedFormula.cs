using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfEval.Ingest.Sheets;

/// <summary>A formula as another cell of the same range has it: with its relative references moved.</summary>
public static partial class SharedFormula
{
    public static string Move(string formula, int rows, int columns) => Reference().Replace(formula, match =>
    {
        if (!match.Groups["column"].Success)
            return match.Value;
        var (column, row) = (CellAddress.ColumnOf(match.Groups["column"].Value), int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture) - 1);
        var (fixedColumn, fixedRow) = (match.Groups["fixedColumn"].Length > 0, match.Groups["fixedRow"].Length > 0);
        column += fixedColumn ? 0 : columns;
        row += fixedRow ? 0 : rows;
        if (column is < 0 or >= CellAddress.Columns || row is < 0 or >= CellAddress.Rows)
            return "#REF!";
        return $"{(fixedColumn ? "$" : "")}{CellAddress.ColumnName(column)}{(fixedRow ? "$" : "")}{(row + 1).ToString(CultureInfo.InvariantCulture)}";
    });

    /// <summary>Quoted texts and sheet names first, so that nothing inside of them is taken for a reference.</summary>
    [GeneratedRegex("""("[^"]*")|('[^']*')|(?<![A-Za-z0-9_.$])(?<fixedColumn>\$?)(?<column>[A-Z]{1,3})(?<fixedRow>\$?)(?<row>[0-9]{1,7})(?![A-Za-z0-9_.(])""")]
    private static partial Regex Reference();
}
