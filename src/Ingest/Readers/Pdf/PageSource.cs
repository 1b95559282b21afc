using System.Globalization;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.Pdf.Content;
using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf;

/// <summary>Opens a file and gives its pages, one at a time.</summary>
internal sealed class PageSource
{
    private readonly ObjectStore _store;
    private readonly ReadingBudget _budget;

    /// <exception cref="ReadFailureException">The file needs a password.</exception>
    public PageSource(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        _store = new ObjectStore(content, cancellation);
        _budget = new ReadingBudget(cancellation);
    }

    /// <param name="problems">Told what could not be read; a page that fails does not end the others.</param>
    public IEnumerable<PdfPage> Read(DocumentBuilder problems)
    {
        var nodes = PageTree.Pages(_store);
        if (nodes.Count == 0)
            throw new ReadFailureException(ProblemCodes.Corrupt, "PDF 已损坏，找不到任何页面。", "The PDF is damaged: no page was found.");
        if (_store.WasRepaired)
            problems.Note(ProblemCodes.Repaired, "PDF 的目录已损坏，已通过扫描全文件恢复，内容可能不完整。", "The PDF's index is damaged; it was rebuilt from the content, and some of it may be missing.");
        if (nodes.Count > Limits.PdfPages)
            problems.Lose(ProblemCodes.TextTooLong, "PDF 页数过多，只读取了前一部分。", "The PDF has too many pages; only the first ones were read.");
        var reader = new PageReader(_store, _budget);
        for (var i = 0; i < Math.Min(nodes.Count, Limits.PdfPages); i++)
        {
            if (TryRead(reader, nodes[i], i + 1) is { } page)
                yield return page;
            else
                problems.Lose(ProblemCodes.Corrupt, $"第 {(i + 1).ToString(CultureInfo.InvariantCulture)} 页已损坏，无法读取。",
                    $"Page {(i + 1).ToString(CultureInfo.InvariantCulture)} is damaged and cannot be read.");
            if (_budget.IsSpent)
            {
                problems.Lose(ProblemCodes.TextTooLong, "PDF 内容过多，只读取了前一部分。", "The PDF holds too much content; only its first part was read.");
                yield break;
            }
        }
    }

    private static PdfPage? TryRead(PageReader reader, PageNode node, int number)
    {
        try
        {
            return reader.Read(node, number);
        }
        catch (Exception error) when (error is not (OperationCanceledException or ReadFailureException))
        {
            return null;
        }
    }
}
