using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>Plain text: prose with or without hard line breaks, dumps of Word files, tables drawn with bars or tabs.</summary>
public sealed class PlainTextReader : Reader
{
    public override string Format => "txt";

    public override IReadOnlyList<string> Extensions => [".txt", ".text", ".md", ".tsv"];

    public override int Order => int.MaxValue;

    public override bool Recognises(SourceFile file) =>
        FormatName.Describe(file).Code == ProblemCodes.UnknownFormat && TextEncoding.LooksLikeText(file.Content.Span);

    public override void Read(SourceFile file, DocumentBuilder document, CancellationToken cancellation)
    {
        var lines = new LineSplitter(document).Split(file.Content, cancellation);
        var dump = new CellDump(lines);
        var prose = new ProseJoiner(document, WrapWidth.Of(lines), Margin(lines));
        for (var i = 0; i < lines.Count && document.Blocks.Count <= Limits.Blocks;)
        {
            cancellation.ThrowIfCancellationRequested();
            if ((DelimitedTable.At(lines, i) ?? dump.At(i, cancellation)) is { } table)
            {
                prose.Finish();
                document.AddTable(WithinGrid(table.Cells, document));
                i = table.Next;
                continue;
            }
            if (RunningLine.IsPageNumber(lines, i))
                prose.AddRunning(lines[i]);
            else if (!lines[i].IsBlank)
                prose.Add(lines[i]);
            i++;
        }
        prose.Finish();
    }

    /// <summary>Many short rows under one very wide row would ask for a grid far larger than the text.</summary>
    private static IReadOnlyList<Cell> WithinGrid(IReadOnlyList<Cell> cells, DocumentBuilder document)
    {
        var columns = Math.Min(cells.Max(c => c.Column + c.ColumnSpan), Limits.TableColumns);
        var rows = Limits.TableCells / columns;
        if (cells.All(c => c.Row + c.RowSpan <= rows))
            return cells;
        document.Lose(ProblemCodes.TableTooLarge, "表格过大，只读取了前一部分。", "A table is too large; only its first part was read.");
        return [.. cells.Where(c => c.Row < rows).Select(c => c with { RowSpan = Math.Min(c.RowSpan, rows - c.Row) })];
    }

    private static int Margin(List<TextLine> lines) =>
        lines.Where(l => !l.IsBlank && !l.StartsCell).Select(l => l.Indent).DefaultIfEmpty().Min();
}
