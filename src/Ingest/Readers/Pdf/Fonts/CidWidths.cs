using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Fonts;

/// <summary>The /W and /DW entries of a CID font, for a font size of 1.</summary>
internal sealed class CidWidths
{
    private const double GlyphUnits = 0.001;
    private const int MostCids = 0x10000;
    private const int MostEntries = 1 << 20;
    private readonly Dictionary<int, double> _widths = [];
    private int _set;

    public CidWidths(PdfDictionary font)
    {
        Default = (font.Number("DW") ?? 1000) * GlyphUnits;
        if (font.Array("W") is not { } entries)
            return;
        for (var i = 0; i + 1 < entries.Count && _set < MostEntries;)
        {
            if (entries[i] is not PdfNumber { Integer: >= 0 and < MostCids and var first })
                i++;
            else if (entries[i + 1] is PdfArray list)
            {
                for (var n = 0; n < list.Count && first + n < MostCids; n++)
                    Set(first + n, list[n]);
                i += 2;
            }
            else if (i + 2 < entries.Count && entries[i + 1] is PdfNumber last)
            {
                for (var cid = first; cid <= Math.Min(last.Integer, MostCids - 1); cid++)
                    Set(cid, entries[i + 2]);
                i += 3;
            }
            else
                i++;
        }
    }

    public double Default { get; }

    public double this[int cid] => _widths.GetValueOrDefault(cid, Default);

    public bool Knows(int cid) => _widths.ContainsKey(cid);

    private void Set(int cid, PdfObject? width)
    {
        _widths[cid] = ((width as PdfNumber)?.Value ?? 0) * GlyphUnits;
        _set++;
    }
}
