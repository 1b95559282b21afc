namespace PerfEval.Ingest.Documents;

/// <summary>Caps on what a submitted file may ask of the machine. Nothing in a document is trusted.</summary>
public static class Limits
{
    public const long FileBytes = 256L << 20;
    /// <summary>
    /// In use on the heap at which documents at work are stopped; the runtime's own limit, System.GC.HeapHardLimit of the Cli project, lies above.
    /// </summary>
    public const long HeapBytes = 512L << 20;
    /// <summary>Files out of archives that wait for their turn, together.</summary>
    public const long UnpackedBytesWaiting = 64L << 20;
    public const int ArchiveEntries = 20_000;
    public const long ArchiveExpandedBytes = 1L << 30;
    public const int ArchiveRatio = 200;
    public const int ArchiveDepth = 3;
    /// <summary>A ratio above the cap counts as a bomb only from this size on: small repetitive parts compress well.</summary>
    public const long ArchiveRatioFrom = 16L << 20;
    public const int XmlDepth = 512;
    public const int HtmlDepth = 256;
    public const int HtmlCharacters = 32_000_000;
    public const int ParagraphCharacters = 1_000_000;
    /// <summary>Of a plain-text file: about ten thousand printed pages.</summary>
    public const int TextCharacters = 20_000_000;
    public const int TextLines = 1_000_000;
    public const int TableCells = 300_000;
    public const int TableColumns = 1_024;
    /// <summary>Rows times columns: few cells with wide spans could ask for a grid that fills the memory.</summary>
    public const int TablePositions = 4_000_000;
    public const int DocumentCharacters = 50_000_000;
    public const int Blocks = 200_000;
    public const int TableNesting = 16;
    public const int PdfObjects = 2_000_000;
    public const int PdfPages = 5_000;
    /// <summary>Entries of the page tree that are looked at, pages and what holds them.</summary>
    public const int PdfPageTreeEntries = 2_000_000;
    /// <summary>Arrays and dictionaries inside one another, and objects that are needed to read another.</summary>
    public const int PdfNesting = 64;
    public const int PdfFormNesting = 16;
    public const int PdfStreamBytes = 128 << 20;
    /// <summary>All streams of one document together; a stream that is used twice counts twice.</summary>
    public const long PdfExpandedBytes = 1L << 30;
    public const int PdfOperators = 20_000_000;
    public const int PdfGlyphs = 5_000_000;
    public const int PdfGlyphsPerPage = 200_000;
    /// <summary>Drawings with more lines than this on a page are pictures, not tables.</summary>
    public const int PdfRulingsPerPage = 20_000;
}
