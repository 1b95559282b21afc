namespace PerfEval.Ingest.Documents;

/// <summary>
/// Readers hand blocks over in reading order; the builder numbers them, finds headings and keeps the caps of <see cref="Limits"/>.
/// </summary>
public sealed class DocumentBuilder
{
    private readonly List<Block> _blocks = [];
    private readonly List<ReadProblem> _problems = [];
    private readonly HashSet<string> _problemCodes = new(StringComparer.Ordinal);
    private readonly HeadingStack _headings = new();
    private int _tables;
    private long _characters;

    /// <summary>True once a problem was reported that took content away.</summary>
    public bool IsPartial { get; private set; }

    public bool IsEmpty => _blocks.Count == 0;

    public IReadOnlyList<ReadProblem> Problems => _problems;

    public IReadOnlyList<Block> Blocks => _blocks;

    /// <param name="headingLevel">From the file's own styles: 1 = outermost, 0 = surely no heading, null = unknown, judged by the text.</param>
    public void AddParagraph(SourceText text, ParagraphRole role = ParagraphRole.Body, int? headingLevel = null)
    {
        if (string.IsNullOrWhiteSpace(text.Value) || !HasRoom())
            return;
        if (text.Value.Length > Limits.ParagraphCharacters)
        {
            text = new SourceText(text.Value[..Limits.ParagraphCharacters], text.Origins);
            Lose(ProblemCodes.TextTooLong, "段落过长，只读取了前一部分。", "A paragraph is too long; only its first part was read.");
        }
        _characters += text.Value.Length;
        var level = role == ParagraphRole.Body ? headingLevel ?? HeadingStack.LevelOf(text.Value) : 0;
        if (level > 0)
            role = ParagraphRole.Heading;
        var path = level > 0 ? _headings.Enter(level, text.Value.Trim()) : _headings.Path;
        _blocks.Add(new Paragraph(_blocks.Count, path, text, role, level));
    }

    /// <param name="cells">In reading order, without overlaps.</param>
    public void AddTable(IReadOnlyList<Cell> cells, string? name = null)
    {
        if (cells.Count == 0 || !HasRoom())
            return;
        if (cells.Count > Limits.TableCells || cells.Any(c => c.Column + c.ColumnSpan > Limits.TableColumns))
        {
            cells = cells.Where(c => c.Column < Limits.TableColumns).Take(Limits.TableCells)
                .Select(c => c with { ColumnSpan = Math.Min(c.ColumnSpan, Limits.TableColumns - c.Column) }).ToList();
            LoseTableEnd();
        }
        var rows = cells.Max(c => c.Row + c.RowSpan);
        var columns = cells.Max(c => c.Column + c.ColumnSpan);
        if ((long)rows * columns > Limits.TablePositions)
        {
            rows = Limits.TablePositions / columns;
            cells = cells.Where(c => c.Row < rows).Select(c => c with { RowSpan = Math.Min(c.RowSpan, rows - c.Row) }).ToList();
            LoseTableEnd();
        }
        _characters += cells.Sum(c => (long)c.Text.Value.Length);
        _blocks.Add(new Table(_blocks.Count, _headings.Path, _tables++, rows, columns, cells, name));
    }

    /// <summary>Reports a problem that took nothing away from the content. A code is reported once.</summary>
    public void Note(string code, string zh, string en, Place? place = null)
    {
        if (_problemCodes.Add(code))
            _problems.Add(new ReadProblem(code, new Bilingual(zh, en), place));
    }

    /// <summary>Reports a problem that took content away.</summary>
    public void Lose(string code, string zh, string en, Place? place = null)
    {
        Note(code, zh, en, place);
        IsPartial = true;
    }

    private void LoseTableEnd() => Lose(ProblemCodes.TableTooLarge, "表格过大，只读取了前一部分。", "A table is too large; only its first part was read.");

    private bool HasRoom()
    {
        if (_blocks.Count < Limits.Blocks && _characters < Limits.DocumentCharacters)
            return true;
        Lose(ProblemCodes.TextTooLong, "文档过长，只读取了前一部分。", "The document is too long; only its first part was read.");
        return false;
    }
}
