using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.PlainText;

internal enum CellKind
{
    Blank,
    Text,
    Number,
}

/// <summary>Neighbouring rows with equally many cells.</summary>
internal sealed class RowBand(int first, IReadOnlyList<IReadOnlyList<SourceText>> rows)
{
    private const int LongestNumber = 24;
    private const string NumberCharacters = "0123456789０１２３４５６７８９.,，．%％+-－−()（）¥￥/ \u3000万亿元分";

    private CellKind[]? _kinds;

    public int First => first;

    public int End => first + rows.Count;

    public int Width => rows[0].Count;

    public IReadOnlyList<IReadOnlyList<SourceText>> Rows => rows;

    public RowBand? WiderAbove { get; set; }

    public RowBand? WiderBelow { get; set; }

    /// <summary>Grid columns between the cells: cell i covers the columns from Edges[i] up to Edges[i + 1].</summary>
    public int[] Edges { get; set; } = [];

    /// <summary>What most cells at each position hold; one number beside its header counts as a number.</summary>
    public IReadOnlyList<CellKind> Kinds => _kinds ??= [.. Enumerable.Range(0, Width).Select(KindAt)];

    private CellKind KindAt(int position)
    {
        int numbers = 0, texts = 0;
        foreach (var row in rows)
        {
            var kind = KindOf(row[position].Value);
            numbers += kind == CellKind.Number ? 1 : 0;
            texts += kind == CellKind.Text ? 1 : 0;
        }
        if (numbers + texts == 0)
            return CellKind.Blank;
        return numbers >= texts ? CellKind.Number : CellKind.Text;
    }

    public static CellKind KindOf(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return CellKind.Blank;
        return text.Length <= LongestNumber && text.Any(char.IsDigit) && text.All(c => NumberCharacters.Contains(c, StringComparison.Ordinal))
            ? CellKind.Number
            : CellKind.Text;
    }
}
