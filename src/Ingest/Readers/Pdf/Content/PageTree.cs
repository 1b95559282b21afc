using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Content;

/// <summary>A leaf of the page tree with the attributes it inherits.</summary>
internal sealed record PageNode(PdfDictionary Dictionary, PdfDictionary Inherited)
{
    public PdfObject? this[string key] => Dictionary[key] ?? Inherited[key];
}

/// <summary>Walks the page tree; where it is lost, takes every page object of the file.</summary>
internal static class PageTree
{
    private static readonly string[] Inheritable = ["Resources", "MediaBox", "CropBox", "Rotate"];

    public static List<PageNode> Pages(ObjectStore store)
    {
        var pages = new List<PageNode>();
        var visited = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        Walk(store.Catalogue.Dictionary("Pages"), PdfDictionary.Empty, 0);
        if (pages.Count == 0)
            foreach (var number in store.Numbers)
                if (store.Resolve(new PdfReference(number, 0)) is PdfDictionary dictionary && dictionary.Name("Type") == "Page")
                    pages.Add(new PageNode(dictionary, dictionary.Dictionary("Parent") ?? PdfDictionary.Empty));
        return pages;

        void Walk(PdfDictionary? node, PdfDictionary inherited, int depth)
        {
            if (node is null || depth > Limits.PdfNesting || pages.Count > Limits.PdfPages || !visited.Add(node))
                return;
            if (node.Array("Kids") is not { } kids)
            {
                if (node.Name("Type") is null or "Page")
                    pages.Add(new PageNode(node, inherited));
                return;
            }
            var passed = Merge(node, inherited);
            for (var i = 0; i < kids.Count; i++)
                Walk(kids[i] as PdfDictionary, passed, depth + 1);
        }
    }

    private static PdfDictionary Merge(PdfDictionary node, PdfDictionary inherited)
    {
        var entries = new Dictionary<string, PdfObject>(inherited.Entries, StringComparer.Ordinal);
        foreach (var key in Inheritable)
            if (node.Raw(key) is { } value)
                entries[key] = value;
        return new PdfDictionary(entries, node.Source);
    }
}
