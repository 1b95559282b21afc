namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>A line of the file that holds at least one character.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="Gap">Newlines since the end of the line before it: 1 = the next line, 2 = one empty line between.</param>
internal readonly record struct TextLine(int Number, string Text, int Gap)
{
    private const int WidestMeasured = 400;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public bool StartsCell => Text[0] == '\t';

    public string Trimmed => Text.Trim();

    public int Indent => Text.Length - Text.TrimStart().Length;

    /// <summary>Columns that the line takes on a page set in half-width columns, where a Chinese character takes two.</summary>
    public int Width
    {
        get
        {
            var text = Text.AsSpan().Trim();
            var width = 0;
            foreach (var c in text[..Math.Min(text.Length, WidestMeasured)])
                width += c >= '\u2E80' ? 2 : 1;
            return width;
        }
    }
}
