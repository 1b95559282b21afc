using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Content;

/// <summary>What the pages of one document may still cost.</summary>
internal sealed class ReadingBudget(CancellationToken cancellation)
{
    private const int CheckEvery = 1024;
    private int _operators = Limits.PdfOperators;
    private int _glyphs = Limits.PdfGlyphs;

    /// <summary>True once content was left out.</summary>
    public bool IsSpent { get; private set; }

    public bool TakeOperator()
    {
        if (_operators % CheckEvery == 0)
            cancellation.ThrowIfCancellationRequested();
        IsSpent |= --_operators <= 0;
        return !IsSpent;
    }

    public bool TakeGlyph(int onPage)
    {
        IsSpent |= --_glyphs <= 0;
        return !IsSpent && onPage < Limits.PdfGlyphsPerPage;
    }
}
