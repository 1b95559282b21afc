using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Content;

/// <summary>A leaf of the page tree with the attributes it inherits.</summary>
internal sealed record PageNode(PdfDictionary Dictionary, PdfDictionary Inherited)
{
    public PdfObject? this[string key] => Dictionary[key] ?? Inherited[key];
}

/// <summary>Walks the page tree; where it is lost, takes every page object of the file.</summary>
internal sealed class PageTree
{
    private static readonly string[] Inheritable = ["Resources", "MediaBox", "CropBox", "Rotate"];
    private readonly List<PageNode> _pages = [];
    private readonly HashSet<PdfDictionary> _visited = new(ReferenceEqualityComparer.Instance);
    /// <summary>The nodes from the root to the one at work. A stack of our own: the tree may be deeper than that of the thread.</summary>
    private readonly Stack<(PdfArray Kids, int Next, PdfDictionary Inherited)> _open = new();

    public PageTree(ObjectStore store)
    {
        Visit(store.Catalogue.Dictionary("Pages"), PdfDictionary.Empty);
        Walk();
        if (_pages.Count > 0)
            return;
        IsRebuilt = true;
        LacksPages = false;
        foreach (var number in store.Numbers)
            if (store.Resolve(new PdfReference(number, 0)) is PdfDictionary dictionary && dictionary.Name("Type") == "Page")
                _pages.Add(new PageNode(dictionary, dictionary.Dictionary("Parent") ?? PdfDictionary.Empty));
    }

    /// <summary>In the order of the document; one more than are read where there are more.</summary>
    public IReadOnlyList<PageNode> Pages => _pages;

    /// <summary>The tree holds something that is neither a page nor a part of the tree, or was too large.</summary>
    public bool LacksPages { get; private set; }

    /// <summary>The pages stand in the order of their numbers, for the tree led to none.</summary>
    public bool IsRebuilt { get; }

    private void Walk()
    {
        for (var entries = 0; _pages.Count <= Limits.PdfPages && _open.TryPop(out var node);)
        {
            if (node.Next == node.Kids.Count)
                continue;
            if (++entries > Limits.PdfPageTreeEntries)
            {
                LacksPages = true;
                return;
            }
            _open.Push(node with { Next = node.Next + 1 });
            Visit(node.Kids[node.Next] as PdfDictionary, node.Inherited);
        }
    }

    private void Visit(PdfDictionary? node, PdfDictionary inherited)
    {
        if (node is not null && !_visited.Add(node))
            return;
        if (node?.Array("Kids") is { } kids)
            _open.Push((kids, 0, Merge(node, inherited)));
        else if (node?.Name("Type") == "Page" || (node is not null && node.Name("Type") is null && node.Raw("Kids") is null))
            _pages.Add(new PageNode(node, inherited));
        else
            LacksPages = true;
    }

    private static PdfDictionary Merge(PdfDictionary node, PdfDictionary inherited)
    {
        if (!Inheritable.Any(node.Entries.ContainsKey))
            return inherited;
        var entries = new Dictionary<string, PdfObject>(inherited.Entries, StringComparer.Ordinal);
        foreach (var key in Inheritable)
            if (node.Raw(key) is { } value)
                entries[key] = value;
        return new PdfDictionary(entries, node.Source);
    }
}
