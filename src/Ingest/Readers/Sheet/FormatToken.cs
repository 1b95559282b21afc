namespace PerfEval.Ingest.Readers.Sheet;

internal enum FormatTokenKind
{
    Literal,
    Digit,
    Point,
    Comma,
    Percent,
    Exponent,
    Text,
    General,
    Date,
    Elapsed,
}

/// <param name="Text">Of a literal, what it prints; of a digit, what its place shows when it is empty; of a date part, its letters.</param>
internal sealed record FormatToken(FormatTokenKind Kind, string Text)
{
    public string Literal => Kind is FormatTokenKind.Literal or FormatTokenKind.Percent ? Text : "";

    public string EmptyPlace => Text;
}
