using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Docx;

/// <summary>What w:tcPr says.</summary>
internal sealed class CellProperties
{
    public int Span { get; private set; } = 1;

    public Merge Vertical { get; private set; }

    public Merge Horizontal { get; private set; }

    /// <summary>The deletion of the cell is tracked: the final text is without it.</summary>
    public bool IsDeleted { get; private set; }

    public void Read(WordXml xml)
    {
        for (var parent = xml.Enter(); xml.Next(parent);)
        {
            switch (xml.Name)
            {
                case "gridSpan":
                    Span = Math.Clamp(xml.Number() ?? 1, 1, Limits.TableColumns);
                    break;
                case "vMerge":
                    Vertical = MergeOf(xml);
                    break;
                case "hMerge":
                    Horizontal = MergeOf(xml);
                    break;
                case "cellDel":
                    IsDeleted = true;
                    break;
                case "tcPrChange":
                    xml.Skip();
                    break;
            }
        }
    }

    private static Merge MergeOf(WordXml xml) => xml.Attribute("val") == "restart" ? Merge.Restart : Merge.Continue;
}
