namespace PerfEval.Ingest.Documents;

public enum ReadStatus
{
    Read,
    /// <summary>Some of the document was read; <see cref="Document.Problems"/> says what is missing.</summary>
    Partly,
    Unreadable,
}

/// <summary>A submitted file as blocks in reading order. Knows nothing of figures or money.</summary>
/// <param name="Path">As named on the command line; entries of an archive are written archive.zip!/folder/name.</param>
/// <param name="Sha256">Of the file's bytes, lower-case hexadecimal; empty where the bytes could not be read.</param>
/// <param name="Format">Name of the reader, or "unknown".</param>
public sealed record Document(
    string Path,
    string Sha256,
    string Format,
    ReadStatus Status,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<ReadProblem> Problems)
{
    public IEnumerable<Paragraph> Paragraphs => Blocks.OfType<Paragraph>();

    public IEnumerable<Table> Tables => Blocks.OfType<Table>();

    /// <summary>The paragraph's or cell's text at a place, or null where the place lies outside the document.</summary>
    public string? TextAt(Place place)
    {
        var text = Blocks.ElementAtOrDefault(place.Block) switch
        {
            Paragraph paragraph => paragraph.Text.Value,
            Table table when place.Row is { } row && place.Column is { } column => table.At(row, column)?.Text.Value,
            _ => null,
        };
        return text is null || place.Start + place.Length > text.Length ? null : text.Substring(place.Start, place.Length);
    }
}
