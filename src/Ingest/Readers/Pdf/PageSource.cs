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
        var tree = new PageTree(_store);
        var nodes = tree.Pages;
        if (_store.IsCutOff)
            problems.Lose(ProblemCodes.Truncated, "PDF 不完整（文件被截断），只能读取剩余部分。", "The PDF is cut off; only what is left could be read.");
        if (_store.IsKeyLost)
            problems.Lose(ProblemCodes.Corrupt, "PDF 声明已加密，但加密信息已损坏；已按未加密读取，内容可能不完整。",
                "The PDF says that it is encrypted, but not how; it was read as if it were not, and some of it may be missing.");
        if (nodes.Count == 0)
            throw new ReadFailureException(ProblemCodes.Corrupt, "PDF 已损坏，找不到任何页面。", "The PDF is damaged: no page was found.");
        if (_store.WasRepaired || tree.IsRebuilt)
            problems.Note(ProblemCodes.Repaired, "PDF 的目录已损坏，已通过扫描全文件恢复，内容可能不完整。", "The PDF's index is damaged; it was rebuilt from the content, and some of it may be missing.");
        var lacksSome = (_store.WasRepaired || tree.IsRebuilt) && _store.Catalogue.Dictionary("Pages")?.Integer("Count") > nodes.Count;
        if (lacksSome || tree.LacksPages)
            problems.Lose(ProblemCodes.PartMissing, "PDF 已损坏，有些页面找不到了。", "The PDF is damaged: some of its pages are lost.");
        if (nodes.Count > Limits.PdfPages)
            problems.Lose(ProblemCodes.TextTooLong, "PDF 页数过多，只读取了前一部分。", "The PDF has too many pages; only the first ones were read.");
        var reader = new PageReader(_store, _budget);
        var damaged = new List<int>();
        for (var number = 1; number <= Math.Min(nodes.Count, Limits.PdfPages) && !_budget.IsSpent; number++)
        {
            var before = _store.Losses;
            var page = TryRead(reader, nodes[number - 1], number);
            if (page is null || _store.Losses > before)
                damaged.Add(number);
            if (page is not null)
                yield return page;
        }
        if (_budget.IsSpent)
            problems.Lose(ProblemCodes.TextTooLong, "PDF 内容过多，只读取了前一部分。", "The PDF holds too much content; only its first part was read.");
        if (damaged.Count > 0)
            problems.Lose(ProblemCodes.Corrupt, $"第 {PageList.Of(damaged)} 页已损坏，内容不完整。", $"Page {PageList.Of(damaged)} is damaged and not complete.");
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
