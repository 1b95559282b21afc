using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>Plain text: prose with or without hard line breaks, dumps of Word files, tables drawn with bars or tabs.</summary>
public sealed class PlainTextReader : Reader
{
    public override string Format => "txt";

    public override IReadOnlyList<string> Extensions => [".txt", ".text", ".md", ".csv", ".tsv", ".log"];

    public override int Order => int.MaxValue;

    public override bool Recognises(SourceFile file) =>
        FormatName.Describe(file).Code == ProblemCodes.UnknownFormat && TextEncoding.LooksLikeText(file.Content.Span);

    public override void Read(SourceFile file, DocumentBuilder document, CancellationToken cancellation)
    {
        var lines = new LineSplitter(document).Split(file.Content, cancellation);
        var prose = new ProseJoiner(document, WrapWidth.Of(lines), Margin(lines));
        for (var i = 0; i < lines.Count && document.Blocks.Count <= Limits.Blocks;)
        {
            cancellation.ThrowIfCancellationRequested();
            if ((DelimitedTable.At(lines, i) ?? CellDump.At(lines, i, cancellation)) is { } table)
            {
                prose.Finish();
                document.AddTable(table.Cells);
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

    private static int Margin(List<TextLine> lines) =>
        lines.Where(l => !l.IsBlank && !l.StartsCell).Select(l => l.Indent).DefaultIfEmpty().Min();
}
