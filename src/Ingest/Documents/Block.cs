namespace PerfEval.Ingest.Documents;

public enum ParagraphRole
{
    Body,
    Heading,
    Caption,
    Footnote,
    TextBox,
    /// <summary>A running header, footer or page number: read, but not part of the report's text.</summary>
    Running,
}

/// <summary>One piece of a document in reading order.</summary>
/// <param name="Index">Position in <see cref="Document.Blocks"/>.</param>
/// <param name="HeadingPath">The headings above it, outermost first.</param>
public abstract record Block(int Index, IReadOnlyList<string> HeadingPath);

/// <param name="HeadingLevel">1 = outermost; 0 for text that is no heading.</param>
public sealed record Paragraph(
    int Index,
    IReadOnlyList<string> HeadingPath,
    SourceText Text,
    ParagraphRole Role,
    int HeadingLevel) : Block(Index, HeadingPath);

/// <summary>A grid with merged cells resolved: every grid position is covered by at most one cell.</summary>
/// <param name="Number">Position among the tables of the document, from 0.</param>
/// <param name="Name">Sheet name or caption known to the reader; otherwise null.</param>
public sealed record Table(
    int Index,
    IReadOnlyList<string> HeadingPath,
    int Number,
    int RowCount,
    int ColumnCount,
    IReadOnlyList<Cell> Cells,
    string? Name = null) : Block(Index, HeadingPath)
{
    private Cell?[]? _grid;

    /// <summary>The cell that covers a grid position, or null where nothing stands.</summary>
    public Cell? At(int row, int column)
    {
        if (row < 0 || column < 0 || row >= RowCount || column >= ColumnCount)
            return null;
        return (_grid ??= BuildGrid())[(row * ColumnCount) + column];
    }

    private Cell?[] BuildGrid()
    {
        var grid = new Cell?[RowCount * ColumnCount];
        foreach (var cell in Cells)
            for (var r = cell.Row; r < Math.Min(cell.Row + cell.RowSpan, RowCount); r++)
                for (var c = cell.Column; c < Math.Min(cell.Column + cell.ColumnSpan, ColumnCount); c++)
                    grid[(r * ColumnCount) + c] ??= cell;
        return grid;
    }
}

/// <param name="Row">Upper row of the cell, from 0.</param>
/// <param name="Column">Left column of the cell, from 0.</param>
/// <param name="Sheet">What a spreadsheet stores behind the printed text; null for other formats.</param>
public sealed record Cell(
    int Row,
    int Column,
    int RowSpan,
    int ColumnSpan,
    SourceText Text,
    SheetValue? Sheet = null);

/// <summary>What a spreadsheet holds behind the printed text of a cell.</summary>
/// <param name="Address">A1 address.</param>
/// <param name="Stored">The stored or cached number, unrounded.</param>
/// <param name="Formula">Formula text without the leading equals sign.</param>
/// <param name="Hidden">The cell's row, column or sheet is hidden.</param>
public sealed record SheetValue(string Address, decimal? Stored, string? Formula, bool Hidden);
