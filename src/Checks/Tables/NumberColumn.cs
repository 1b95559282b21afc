using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>A cell that is one number, with the label of its row.</summary>
internal sealed record Entry(Cell Cell, Figure Figure, string Label, string Printed)
{
    public int Row => Cell.Row;

    /// <summary>合计, 小计, 本年支出合计 …</summary>
    public bool IsTotal => IsWholeByName || RowLabels.Total().IsMatch(Label);

    /// <summary>The last row of the column, called 全县, 全年 or 总体: the whole of the rows above it.</summary>
    public bool IsWholeByName { get; init; }

    public bool IsSubtotal => RowLabels.Subtotal().IsMatch(Label);

    /// <summary>其中 rows and rows indented below it.</summary>
    public bool IsAmong => Label.StartsWith("其中", StringComparison.Ordinal);

    /// <summary>Depth that numbering and indent tell: 一、 1, （一） 2, 1. 3; 0 where the row is not numbered.</summary>
    public int Level => RowLabels.FirstLevel().IsMatch(Label) ? 1 : RowLabels.SecondLevel().IsMatch(Label) ? 2 : RowLabels.ThirdLevel().IsMatch(Label) ? 3 : 0;

    /// <summary>204, 20405, 2040501 of the row, or 204 | 05 | 01: class, item and sub-item (政府收支分类科目); empty where the rows of the column are not all so numbered.</summary>
    public string Code { get; init; } = "";

    public int Indent => Code.Length > 0 ? Code.Length : Printed.Length - Printed.TrimStart(' ', '\u3000', '\u00A0').Length;
}

/// <summary>The numbers of one column between two header rows of a table.</summary>
internal sealed record NumberColumn(Table Table, int Column, string Header, IReadOnlyList<Entry> Entries)
{
    public static IEnumerable<NumberColumn> Of(Report report, Table table, TableHeaders headers)
    {
        for (var column = 0; column < table.ColumnCount; column++)
        {
            var entries = new List<Entry>();
            var header = "";
            for (var row = 0; row < table.RowCount; row++)
            {
                if (headers.IsHeaderRow(row))
                {
                    if (entries.Count > 1)
                        yield return Closed(table, column, header, entries);
                    entries = [];
                    continue;
                }
                var cell = table.At(row, column);
                if (cell is null || cell.Row != row || cell.Column != column)
                    continue;
                if (report.In(table, cell) is [var figure] && NumberParser.ParseWhole(cell.Text.Value) is not null)
                {
                    header = figure.ColumnHeader;
                    var printed = RowLabels.Of(table, cell, headers);
                    entries.Add(new Entry(cell, figure, TextFold.Squeeze(printed), printed) { Code = RowLabels.Code(table, cell) });
                }
            }
            if (entries.Count > 1)
                yield return Closed(table, column, header, entries);
        }
    }

    private const int FewestOfWhole = 3;

    private static NumberColumn Closed(Table table, int column, string header, List<Entry> entries)
    {
        if (entries.Count >= FewestOfWhole && RowLabels.Whole().IsMatch(entries[^1].Label) && !entries.Exists(e => e.IsTotal))
            entries[^1] = entries[^1] with { IsWholeByName = true };
        if (entries.Exists(e => e.Code.Length == 0 && !e.IsTotal))
            entries = entries.ConvertAll(e => e with { Code = "" });
        return new NumberColumn(table, column, header, entries);
    }
}

internal static partial class RowLabels
{
    /// <summary>The label next to a number: the nearest text cell at its left, as printed.</summary>
    public static string Of(Table table, Cell cell, TableHeaders headers)
    {
        for (var column = cell.Column - 1; column >= 0; column--)
        {
            var left = table.At(cell.Row, column);
            if (left is null || left.Text.Value.Length == 0 || NumberParser.ParseWhole(left.Text.Value) is not null)
                continue;
            var text = left.Text.Value;
            if (text.Trim() is not ("" or "—" or "-" or "/" or "－" or "无") && !headers.IsHeaderRow(left.Row) && !headers.IsUnit(left))
                return text.TrimEnd();
        }
        return "";
    }

    /// <summary>
    /// The digits left of the name on the cell's own side of the row, joined where the code is printed in several cells; empty where they are no code. What is
    /// left blank before them, 201 | | above | 03 | above | | 01, is that of the rows above.
    /// </summary>
    public static string Code(Table table, Cell cell)
    {
        var column = cell.Column - 1;
        while (column >= 0 && (TextAt(table, cell.Row, column) is not { Length: > 0 } text || NumberParser.ParseWhole(text) is not null))
            column--;
        while (column > 0 && ReferenceEquals(table.At(cell.Row, column), table.At(cell.Row, column - 1)))
            column--;
        var digits = "";
        for (column--; column >= 0 && TextAt(table, cell.Row, column) is { } part && part.Length <= MostDigits && part.All(char.IsAsciiDigit); column--)
            digits = (part.Length == 0 && IsRestOfCode(digits) ? DigitsAbove(table, cell.Row, column) : part) + digits;
        return Classification().IsMatch(digits) ? digits : "";
    }

    /// <summary>03 of 20103, 01 or 0301 of 2010301.</summary>
    private static bool IsRestOfCode(string digits) => digits.Length is 2 or 4;

    private static string DigitsAbove(Table table, int row, int column)
    {
        for (var above = row - 1; above >= 0; above--)
            if (TextAt(table, above, column) is { Length: > 0 } text)
                return text.Length <= MostDigits && text.All(char.IsAsciiDigit) ? text : "";
        return "";
    }

    /// <summary>The squeezed text of the cell that starts there; null where none does.</summary>
    private static string? TextAt(Table table, int row, int column) =>
        table.At(row, column) is { } cell && cell.Row == row && cell.Column == column ? TextFold.Squeeze(cell.Text.Value) : null;

    private const int MostDigits = 7;

    [GeneratedRegex(@"^[23]\d{2}(?:\d{2}){0,2}$")]
    private static partial Regex Classification();

    [GeneratedRegex(@"^(?:\(?[一二三四五六七八九十\d]+[)、.]?)?(?:部门|单位|全部|各项|全县|全市|全区)?(?:合计|总计|共计|小计|总额|合 计|总 计)(?:数|金额)?$|(?:收入|支出|收支|资产|负债|经费|资金|投资)(?:合计|总计|小计)$")]
    public static partial Regex Total();

    [GeneratedRegex(@"^(?:全[县市区州省镇乡校院年局域]|全街道|全系统|全行业|总体|总支出|总收入|总数)$")]
    public static partial Regex Whole();

    [GeneratedRegex(@"小计$")]
    public static partial Regex Subtotal();

    [GeneratedRegex(@"^[一二三四五六七八九十]+、")]
    public static partial Regex FirstLevel();

    [GeneratedRegex(@"^\([一二三四五六七八九十]+\)")]
    public static partial Regex SecondLevel();

    [GeneratedRegex(@"^\(?\d{1,2}[.、)]")]
    public static partial Regex ThirdLevel();
}
