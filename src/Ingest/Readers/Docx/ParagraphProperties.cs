using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Docx;

/// <summary>What w:pPr and the paragraph's style say.</summary>
internal sealed class ParagraphProperties(StyleSheet styles)
{
    /// <summary>A longer paragraph is text, whatever outline level its writer gave it.</summary>
    private const int LongestHeading = 80;

    private string? _styleId;
    private int? _outlineLevel;
    private int? _numberingId;
    private int? _numberingLevel;

    /// <summary>The paragraph mark is deleted or moved away: the text goes on in the next paragraph.</summary>
    public bool JoinsNext { get; private set; }

    public WordStyle Style => styles.Find(_styleId);

    public ParagraphRole Role => Style.IsContents ? ParagraphRole.Running : Style.IsCaption ? ParagraphRole.Caption : ParagraphRole.Body;

    public void Read(WordXml xml)
    {
        for (var parent = xml.Enter(); xml.Next(parent);)
        {
            switch (xml.Name)
            {
                case "pStyle":
                    _styleId = xml.Attribute("val");
                    break;
                case "outlineLvl":
                    _outlineLevel = xml.Number();
                    break;
                case "numId":
                    _numberingId = xml.Number();
                    break;
                case "ilvl":
                    _numberingLevel = xml.Number();
                    break;
                case "del" or "moveFrom":
                    JoinsNext = true;
                    break;
                case "pPrChange" or "rPrChange" or "sectPr" or "tabs" or "pBdr" or "ins" or "moveTo":
                    xml.Skip();
                    break;
            }
        }
    }

    public int? HeadingLevelOf(string text)
    {
        if (text.Length > LongestHeading || text.Contains('\n', StringComparison.Ordinal))
            return null;
        return _outlineLevel is >= 0 and <= 8 ? _outlineLevel + 1 : Style.HeadingLevel;
    }

    /// <summary>Counts the paragraph in its list and gives its printed number; empty where it has none.</summary>
    public string CountIn(NumberingCounter numbering)
    {
        if ((_numberingId ?? Style.NumberingId) is not { } list)
            return "";
        return numbering.Next(list, _numberingLevel ?? (_numberingId is null ? Style.NumberingLevel : null), _styleId);
    }
}
