namespace PerfEval.CorpusTool.Sources;

/// <summary>How the tables of the .txt file are laid out.</summary>
public enum TableLayout
{
    /// <summary>One cell per line, each begun by a tab: what Word files look like once saved as text.</summary>
    Dump,
    /// <summary>One row per line, cells between bars.</summary>
    Pipe,
}

/// <summary>One report as written by hand: its text without marks, the figures that were marked, and what is claimed of them.</summary>
/// <param name="Facts">Of the header: unit, year, template and others, by name.</param>
/// <param name="Figures">In reading order of the source.</param>
/// <param name="Claims">Lines of the claims section.</param>
public sealed record ReportSource(
    string Name,
    IReadOnlyDictionary<string, string> Facts,
    IReadOnlyList<SourceBlock> Blocks,
    IReadOnlyList<PrintedFigure> Figures,
    IReadOnlyList<string> Claims)
{
    public TableLayout TableLayout => Fact("txt") == "pipe" ? TableLayout.Pipe : TableLayout.Dump;

    /// <summary>The numbers of headings come from Word, not from the text.</summary>
    public bool NumberedByWord => Fact("headings") == "automatic";

    /// <summary>Written without sight of the rules, and telling more relations than they know: what it measures is how far they reach.</summary>
    public bool IsOfSecondPart => Fact("part") == "second";

    public string Fact(string name) => Facts.GetValueOrDefault(name, "");
}

public abstract record SourceBlock;

/// <param name="Level">1 for the title.</param>
public sealed record SourceHeading(int Level, SourceText Text) : SourceBlock;

public sealed record SourceParagraph(SourceText Text) : SourceBlock;

/// <summary>A note told under the page; its reference stands in the text as [^1].</summary>
public sealed record SourceFootnote(int Number, SourceText Text) : SourceBlock;

public sealed record SourceTable(int ColumnCount, IReadOnlyList<IReadOnlyList<SourceCell>> Rows) : SourceBlock;

/// <param name="ColumnSpan">0 where the cell belongs to the one at its left.</param>
/// <param name="ContinuesAbove">The cell belongs to the one above.</param>
public sealed record SourceCell(SourceText Text, int ColumnSpan, int RowSpan, bool ContinuesAbove);

/// <summary>Text as it is printed, and the marked figures in it by their offset.</summary>
public sealed record SourceText(string Value, IReadOnlyList<(int Start, PrintedFigure Figure)> Marks)
{
    public static readonly SourceText Empty = new("", []);
}

/// <summary>A number that the source marks as a figure.</summary>
/// <param name="Ids">Names by which claims speak of it; a name that several figures bear means their sum.</param>
/// <param name="Text">As printed.</param>
/// <param name="Value">In the printed or inherited unit.</param>
/// <param name="Unit">Symbol as printed, or as inherited from a list or a column; empty for a bare number.</param>
/// <param name="IsDoubtful">A careful reader may or may not call it a figure.</param>
/// <param name="Truth">What should have been printed, where the report was given an error here.</param>
public sealed record PrintedFigure(
    int Index,
    IReadOnlyList<string> Ids,
    string Text,
    decimal Value,
    int Decimals,
    string Unit,
    bool IsDoubtful,
    string? Truth);
