using System.Globalization;
using ExcelDataReader;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Sheets;

namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>The printed cells of one sheet, at their places in the sheet.</summary>
internal sealed class SheetContent
{
    private readonly List<Cell> _cells = [];
    private readonly Dictionary<string, NumberFormat> _formats = new(StringComparer.Ordinal);

    /// <summary>False where the sheet is larger than the caps allow.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Cells with text, in reading order; rows and columns count from the upper left corner of the sheet.</summary>
    public IReadOnlyList<Cell> Cells => _cells;

    public static SheetContent Read(IExcelDataReader reader, SheetMarkup? markup, CancellationToken cancellation)
    {
        var content = new SheetContent();
        // The library sets aside memory for as many rows as the file claims to have.
        if (reader.RowCount > CellAddress.Rows || reader.FieldCount > CellAddress.Columns)
        {
            content.IsComplete = false;
            return content;
        }
        var merged = new MergedRanges(reader.MergeCells ?? []);
        var isHiddenSheet = !string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase);
        var columns = Math.Min(reader.FieldCount, Limits.TableColumns);
        content.IsComplete = reader.FieldCount <= Limits.TableColumns;
        long positions = 0;
        for (var row = 0; reader.Read(); row++)
        {
            cancellation.ThrowIfCancellationRequested();
            positions += reader.FieldCount;
            if (positions > Limits.TablePositions || content._cells.Count > Limits.TableCells)
            {
                content.IsComplete = false;
                break;
            }
            for (var column = 0; column < columns; column++)
            {
                if (merged.IsCovered(row, column))
                    continue;
                var text = content.Print(reader, column, out var stored);
                var formula = markup?.Formulas.GetValueOrDefault((row, column));
                if (string.IsNullOrWhiteSpace(text) && formula is null)
                    continue;
                var (rowSpan, columnSpan) = merged.SpanAt(row, column);
                var isHidden = isHiddenSheet || IsHiddenRow(reader, row, markup) || IsHiddenColumn(reader, column, markup);
                content._cells.Add(new Cell(row, column, rowSpan, columnSpan, new SourceText(text), new SheetValue(CellAddress.Of(row, column), stored, formula, isHidden)));
            }
        }
        return content;
    }

    private static bool IsHiddenRow(IExcelDataReader reader, int row, SheetMarkup? markup) => markup?.HiddenRows.Contains(row) ?? reader.RowHeight == 0;

    private static bool IsHiddenColumn(IExcelDataReader reader, int column, SheetMarkup? markup) =>
        markup?.HiddenColumns.Contains(column) ?? reader.GetColumnWidth(column) == 0;

    private string Print(IExcelDataReader reader, int column, out decimal? stored)
    {
        stored = null;
        switch (reader.GetValue(column))
        {
            case string text:
                return FormatOf(reader, column).Print(text);
            case bool isTrue:
                return isTrue ? "TRUE" : "FALSE";
            case DateTime date:
                stored = ToDecimal(date.ToOADate());
                return PrintDate(FormatOf(reader, column), date);
            case TimeSpan time:
                stored = ToDecimal(time.TotalDays);
                return PrintDate(FormatOf(reader, column), DateTime.FromOADate(0).Add(time));
            case IConvertible number when ToDecimal(number.ToDouble(CultureInfo.InvariantCulture)) is { } value:
                stored = value;
                return FormatOf(reader, column).Print(value);
            case { } other:
                return Convert.ToString(other, CultureInfo.InvariantCulture) ?? "";
            default:
                return "";
        }
    }

    private static string PrintDate(NumberFormat format, DateTime date) =>
        (format.IsDate ? format : new NumberFormat(DateFormat.ShortDate)).Print(date);

    private NumberFormat FormatOf(IExcelDataReader reader, int column)
    {
        var text = DateFormat.Find(reader.GetNumberFormatIndex(column)) ?? reader.GetNumberFormatString(column) ?? NumberFormat.General;
        if (!_formats.TryGetValue(text, out var format))
            _formats[text] = format = new NumberFormat(text);
        return format;
    }

    /// <summary>Fifteen significant digits, as spreadsheets keep and show them; null for what no decimal holds.</summary>
    private static decimal? ToDecimal(double value) => double.IsFinite(value) && Math.Abs(value) < 1e25 ? (decimal)value : null;
}
