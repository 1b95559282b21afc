using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.Pdf.Fonts;
using PerfEval.Ingest.Readers.Pdf.Layout;

namespace PerfEval.Ingest.Readers.Pdf;

/// <summary>Reads PDF files that were written by a program. Scanned pages without a text layer are named, not read.</summary>
public sealed class PdfReader : Reader
{
    /// <summary>Viewers accept this much junk before the header.</summary>
    private const int HeaderWithin = 1024;
    private const double ScanCover = 0.5;
    private const int FewCharacters = 20;
    private const double UnknownShare = 0.4;
    /// <summary>A few characters without a meaning are bullets and ornaments.</summary>
    private const double OrnamentShare = 0.01;
    private const int Ornaments = 3;

    public override string Format => "pdf";

    public override IReadOnlyList<string> Extensions => [".pdf"];

    /// <summary>After the readers whose signature stands at the very start: an archive may hold a PDF uncompressed.</summary>
    public override int Order => 10;

    public override bool Recognises(SourceFile file) => HeaderAt(file) >= 0;

    public override void Read(SourceFile file, DocumentBuilder document, CancellationToken cancellation)
    {
        var pages = new PageSource(file.Content[HeaderAt(file)..], cancellation);
        var drafts = new List<PageDraft>();
        var scanned = new List<int>();
        var recognised = new List<int>();
        var unknown = new List<int>();
        foreach (var page in pages.Read(document))
        {
            cancellation.ThrowIfCancellationRequested();
            if (NeedsOcr(page))
                scanned.Add(page.Number);
            else if (HasUnknownText(page))
                unknown.Add(page.Number);
            if (page.IsOcrLayer)
                recognised.Add(page.Number);
            drafts.Add(PageLayout.Build(page, drafts.Count > 0 ? drafts[^1] : null));
        }
        DocumentLayout.Write(drafts, document, cancellation);
        Report(document, scanned, recognised, unknown);
    }

    private static int HeaderAt(SourceFile file)
    {
        var start = file.Content.Span[..Math.Min(HeaderWithin, file.Content.Length)];
        return start.StartsWith("PK"u8) ? -1 : start.IndexOf("%PDF-"u8);
    }

    /// <summary>A picture of text, text as outlines, or characters that the fonts do not name.</summary>
    private static bool NeedsOcr(PdfPage page)
    {
        var characters = page.Glyphs.Count(g => !g.IsBlank);
        if (characters == 0)
            return page.ImageCover > 0 || page.HasDrawing;
        return UnknownCount(page) > UnknownShare * characters || (!page.IsOcrLayer && characters < FewCharacters && page.ImageCover > ScanCover);
    }

    private static bool HasUnknownText(PdfPage page) => UnknownCount(page) > Math.Max(Ornaments, OrnamentShare * page.Glyphs.Count);

    private static int UnknownCount(PdfPage page) => page.Glyphs.Count(g => g.Text == PdfFont.Unknown);

    private static void Report(DocumentBuilder document, List<int> scanned, List<int> recognised, List<int> unknown)
    {
        if (scanned.Count > 0)
            document.Lose(ProblemCodes.NeedsOcr,
                $"第 {PageList.Of(scanned)} 页没有可读取的文字（扫描件或图片），需要先做文字识别（OCR）。",
                $"Page {PageList.Of(scanned)}: no text to read (scanned or an image); OCR is needed first.");
        if (unknown.Count > 0)
            document.Lose(ProblemCodes.InvalidEncoding,
                $"第 {PageList.Of(unknown)} 页有些字符的字体没有说明是什么字，以 � 代替。",
                $"Page {PageList.Of(unknown)}: the fonts do not say what some characters are; they are shown as �.");
        if (recognised.Count > 0)
            document.Note(ProblemCodes.OcrLayer,
                $"第 {PageList.Of(recognised)} 页是扫描件，文字来自识别层，数字可能认错，请对照原件。",
                $"Page {PageList.Of(recognised)}: scanned; the text comes from an OCR layer and its digits may be wrong. Compare with the original.");
    }
}
