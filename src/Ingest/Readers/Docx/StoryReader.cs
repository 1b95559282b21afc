using System.Text;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Docx;

/// <summary>Reads one part of running text: the body, the footnotes, or a header.</summary>
internal sealed class StoryReader(WordXml xml, StyleSheet styles, NumberingCounter numbering, DocumentBuilder document)
{
    private readonly FieldTracker _fields = new();
    private int _openTables;

    /// <summary>True once a picture was met.</summary>
    public bool HasPictures { get; set; }

    /// <summary>The blocks of the whole part, as they are reached.</summary>
    public IEnumerable<StoryBlock> ReadPart() => ReadFlow(xml.Enter(), cell: null);

    /// <summary>The blocks of the present w:txbxContent.</summary>
    public List<StoryBlock> ReadTextBox() =>
        ReadFlow(xml.Enter(), cell: null).Select(b => b is StoryParagraph p ? p with { Role = ParagraphRole.TextBox, HeadingLevel = 0 } : b).ToList();

    private IEnumerable<StoryBlock> ReadFlow(int parent, CellProperties? cell)
    {
        var carried = "";
        while (xml.Next(parent))
        {
            switch (xml.Name)
            {
                case "p":
                    var paragraph = new ParagraphReader(xml, styles, _fields, document, this);
                    var text = carried + paragraph.Read();
                    carried = paragraph.Properties.JoinsNext ? text : "";
                    if (!paragraph.Properties.JoinsNext)
                        yield return Finish(paragraph.Properties, text, keepBareNumber: cell is not null);
                    foreach (var floating in paragraph.Floating)
                        yield return floating;
                    break;
                case "tbl":
                    foreach (var block in ReadTable())
                        yield return block;
                    break;
                case "tcPr" when cell is not null:
                    cell.Read(xml);
                    break;
                case "footnote" or "endnote" when xml.Attribute("type") is "separator" or "continuationSeparator" or "continuationNotice":
                    xml.Skip();
                    break;
                case "altChunk":
                    document.Lose(ProblemCodes.EmbeddedIgnored, "文档中嵌入了另一个文件（altChunk），其内容未读取。", "The document includes another file (altChunk); its content was not read.");
                    xml.Skip();
                    break;
                case "del" or "moveFrom" or "sectPr" or "sdtPr" or "sdtEndPr":
                    xml.Skip();
                    break;
            }
        }
        if (carried.Length > 0)
            yield return new StoryParagraph(carried, ParagraphRole.Body, null);
    }

    private StoryParagraph Finish(ParagraphProperties properties, string text, bool keepBareNumber)
    {
        var number = properties.CountIn(numbering);
        if (keepBareNumber || !string.IsNullOrWhiteSpace(text))
            text = NumberedText.Join(number, text);
        return new StoryParagraph(text, properties.Role, properties.HeadingLevelOf(text));
    }

    /// <summary>The table, then what stood inside its cells and is no text: nested tables and text boxes.</summary>
    private List<StoryBlock> ReadTable()
    {
        if (_openTables == Limits.TableNesting)
        {
            document.Lose(ProblemCodes.NestedTooDeep, "表格嵌套过深，内层表格未读取。", "Tables are nested too deeply; the innermost were not read.");
            xml.Skip();
            return [];
        }
        _openTables++;
        var grid = new TableGrid();
        var inside = new List<StoryBlock>();
        for (var table = xml.Enter(); xml.Next(table);)
        {
            if (xml.Name == "tr")
                ReadRow(grid, inside);
            else if (xml.Name is "tblPr" or "tblGrid" or "sdtPr" or "sdtEndPr" or "del" or "moveFrom")
                xml.Skip();
        }
        _openTables--;
        return [new StoryTable(grid.Cells), .. inside];
    }

    private void ReadRow(TableGrid grid, List<StoryBlock> inside)
    {
        if (grid.IsFull)
        {
            document.Lose(ProblemCodes.TableTooLarge, "表格过大，只读取了前一部分。", "A table is too large; only its first part was read.");
            xml.Skip();
            return;
        }
        var indent = 0;
        var isPrinted = true;
        var cells = new List<RowCell>();
        for (var row = xml.Enter(); xml.Next(row);)
        {
            switch (xml.Name)
            {
                case "tc" when isPrinted:
                    if (ReadCell(inside) is { } cell)
                        cells.Add(cell);
                    break;
                case "gridBefore":
                    indent = Math.Clamp(xml.Number() ?? 0, 0, Limits.TableColumns);
                    break;
                case "hidden":
                    isPrinted &= !xml.IsOn();
                    break;
                case "del" or "moveFrom":
                    isPrinted = false;
                    xml.Skip();
                    break;
                case "tc" or "tblPrEx" or "trPrChange" or "sdtPr" or "sdtEndPr":
                    xml.Skip();
                    break;
            }
        }
        if (isPrinted)
            grid.AddRow(indent, cells);
    }

    private RowCell? ReadCell(List<StoryBlock> inside)
    {
        var properties = new CellProperties();
        var lines = new StringBuilder();
        foreach (var block in ReadFlow(xml.Enter(), properties))
        {
            if (block is StoryParagraph { Role: not ParagraphRole.TextBox } line)
                lines.Append(line.Text, 0, Math.Clamp(Limits.ParagraphCharacters - lines.Length, 0, line.Text.Length)).Append('\n');
            else
                inside.Add(block);
        }
        if (properties.IsDeleted)
            return null;
        if (lines.Length > Limits.ParagraphCharacters)
            document.Lose(ProblemCodes.TextTooLong, "单元格文字过长，只读取了前一部分。", "A cell is too long; only its first part was read.");
        return new RowCell(lines.ToString().Trim('\n'), properties.Span, properties.Vertical, properties.Horizontal);
    }
}
