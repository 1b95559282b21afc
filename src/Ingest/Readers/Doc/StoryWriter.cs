using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>Hands the paragraphs of a story over as blocks: paragraphs in tables become cells, nested tables follow their outer table.</summary>
internal sealed class StoryWriter(DocumentBuilder document, StyleSheet styles, ListCounter numbers, ParagraphRole role)
{
    private const int BodyOutline = 9;

    /// <summary>A longer paragraph is text, whatever outline level its writer gave it.</summary>
    private const int LongestHeading = 80;

    private readonly Stack<TableAssembler> _open = [];
    private readonly List<TableAssembler> _finished = [];

    public bool IsInTable => _open.Count > 0;

    public void Add(StoryParagraph paragraph)
    {
        var properties = paragraph.Properties;
        var depth = paragraph.Mark == StoryText.CellMark ? Math.Max(1, properties.TableDepth) : properties.TableDepth;
        EnterDepth(depth);
        if (depth == 0)
            AddParagraph(paragraph);
        else if (depth == 1 ? properties.EndsRow : properties.EndsInnerRow)
            EndRow(paragraph);
        else
        {
            _open.Peek().AddText(NumberedText.Join(numbers.Next(properties), paragraph.Text));
            if (depth == 1 ? paragraph.Mark == StoryText.CellMark : properties.EndsInnerCell)
                _open.Peek().EndCell();
        }
    }

    public void End() => EnterDepth(0);

    private void EndRow(StoryParagraph paragraph)
    {
        if (paragraph.IsMarkDeleted)
            _open.Peek().DropRow();
        else
            _open.Peek().EndRow(paragraph.Properties.Row);
    }

    private void EnterDepth(int depth)
    {
        while (_open.Count > depth)
            _open.Pop();
        if (_open.Count == 0)
        {
            foreach (var table in _finished)
                document.AddTable(table.Build());
            _finished.Clear();
        }
        while (_open.Count < depth)
        {
            var table = new TableAssembler();
            _open.Push(table);
            _finished.Add(table);
        }
    }

    private void AddParagraph(StoryParagraph paragraph)
    {
        var number = numbers.Next(paragraph.Properties);
        if (string.IsNullOrWhiteSpace(paragraph.Text))
            return;
        var text = NumberedText.Join(number, role == ParagraphRole.Footnote ? paragraph.Text.TrimStart() : paragraph.Text);
        var isShort = text.Length <= LongestHeading && !text.Contains('\n', StringComparison.Ordinal);
        document.AddParagraph(
            new SourceText(text),
            role == ParagraphRole.Body ? styles.RoleOf(paragraph.Properties.Style) : role,
            isShort ? LevelOf(paragraph.Properties) : null);
    }

    private int? LevelOf(ParagraphProperties properties) => properties.OutlineLevel switch
    {
        { } level and < BodyOutline => level + 1,
        null => styles.HeadingLevelOf(properties.Style),
        _ => null,
    };
}
