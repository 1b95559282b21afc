using System.Globalization;

namespace PerfEval.Ingest.Sheets;

/// <summary>A1 addresses. Rows and columns count from 0.</summary>
public static class CellAddress
{
    public const int Columns = 16_384;
    public const int Rows = 1_048_576;

    public static string Of(int row, int column) => ColumnName(column) + (row + 1).ToString(CultureInfo.InvariantCulture);

    public static string ColumnName(int column)
    {
        var name = "";
        for (; column >= 0; column = (column / 26) - 1)
            name = (char)('A' + (column % 26)) + name;
        return name;
    }

    public static int ColumnOf(string letters) => letters.Aggregate(0, (number, c) => (number * 26) + (c - 'A' + 1)) - 1;

    /// <summary>Null where the text is no address inside of a sheet.</summary>
    public static (int Row, int Column)? Parse(string? address)
    {
        var letters = address?.TakeWhile(char.IsAsciiLetterUpper).Count() ?? 0;
        if (letters is 0 or > 3 || !int.TryParse(address.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row))
            return null;
        var column = ColumnOf(address![..letters]);
        return row is < 1 or > Rows || column >= Columns ? null : (row - 1, column);
    }
}
