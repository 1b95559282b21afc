using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>Tables with a whole row on each line: cells between bars (Markdown, box drawing) or between tabs.</summary>
internal static partial class DelimitedTable
{
    private const int FewestRows = 2;
    private const string Bars = "|│┃｜║";

    public static TextTable? At(IReadOnlyList<TextLine> lines, int start) =>
        Read(lines, start, BarCells) ?? Read(lines, start, TabCells);

    private static TextTable? Read(IReadOnlyList<TextLine> lines, int start, Func<string, string[]?> split)
    {
        var cells = new List<Cell>();
        var rows = 0;
        var next = start;
        for (; next < lines.Count; next++)
        {
            if (rows > 0 && lines[next].Gap > 2)
                break;
            if (Border().IsMatch(lines[next].Text))
            {
                if (rows == 0 && next > start)
                    break;
                continue;
            }
            if (split(lines[next].Text) is not { } row)
                break;
            for (var column = 0; column < row.Length; column++)
                cells.Add(new Cell(rows, column, 1, 1, new SourceText(row[column].Trim(' ', '\t').TrimEnd(), new TextOrigin(0, lines[next].Number))));
            rows++;
        }
        return rows >= FewestRows ? new TextTable(cells, next) : null;
    }

    private static string[]? BarCells(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.Length < 3 || !Bars.Contains(text[0], StringComparison.Ordinal) || !Bars.Contains(text[^1], StringComparison.Ordinal))
            return null;
        return text[1..^1].ToString().Split(Bars.ToCharArray());
    }

    /// <summary>Needs a tab behind other text: a tab at the beginning alone indents, or starts a cell that has its own line.</summary>
    private static string[]? TabCells(string line) =>
        line.AsSpan().TrimStart('\t').TrimEnd().Contains('\t') ? line.Split('\t') : null;

    [GeneratedRegex(@"^\s*[|│┃├┠╠┌┏╔└┗╚+](?=.*[-─━═])[\s\-:|+─━═┼┿╪┬┳╦┴┻╩┤┨╣┐┓╗┘┛╝│┃]+$")]
    private static partial Regex Border();
}
