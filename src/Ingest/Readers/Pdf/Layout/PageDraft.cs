namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>A page taken apart: its items in reading order, and what is printed in its margins.</summary>
internal sealed class PageDraft(int number, double width, double height)
{
    public int Number => number;

    public double Width => width;

    public double Height => height;

    public List<PageItem> Items { get; set; } = [];

    public List<TextLine> Running { get; } = [];
}
