using PerfEval.Checks.Claims;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Formulas;

/// <summary>A calculation printed with its numbers: （17/22）×100%=77.27%.</summary>
/// <param name="HasWords">Names stand between the numbers, so the reading is a little less sure.</param>
internal sealed record PrintedFormula(Figure Stated, Expression Expression, bool HasWords)
{
    private const int LongestFormula = 80;

    /// <summary>The two amounts of a rate, (a/b)×100%; null for any other calculation.</summary>
    public (Figure Part, Figure Whole)? Quotient => QuotientOf(Expression);

    private static (Figure Part, Figure Whole)? QuotientOf(Expression expression) => expression switch
    {
        Binary { Operator: '/', Left: Leaf part, Right: Leaf whole } => (part.Figure, whole.Figure),
        Binary { Operator: '*', Left: var left } => QuotientOf(left),
        _ => null,
    };

    /// <summary>The formulas of all paragraphs and cells, in reading order.</summary>
    public static IReadOnlyList<PrintedFormula> Of(Report report) => report.View(r => new FormulaList([.. Texts(r).SelectMany(t => In(t.Text, t.Figures))])).Formulas;

    private sealed record FormulaList(IReadOnlyList<PrintedFormula> Formulas);

    private static IEnumerable<(string Text, IReadOnlyList<Figure> Figures)> Texts(Report report)
    {
        foreach (var block in report.Document.Blocks)
            if (block is Paragraph paragraph)
                yield return (paragraph.Text.Value, report.In(paragraph));
            else if (block is Table table)
                foreach (var cell in table.Cells)
                    yield return (cell.Text.Value, report.In(table, cell));
    }

    private static IEnumerable<PrintedFormula> In(string text, IReadOnlyList<Figure> figures)
    {
        if (figures.Count < 2 || text.IndexOfAny(['=', '＝', '≈']) < 0)
            yield break;
        var tokens = FormulaToken.Scan(text);
        var byStart = figures.ToDictionary(f => f.Place.Start);
        (Expression Expression, bool HasWords)? former = null;
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Break)
                former = null;
            if (tokens[i].Kind != TokenKind.Equals)
                continue;
            var first = i - 1;
            while (first >= 0 && tokens[first].Kind is not (TokenKind.Break or TokenKind.Equals) && i - first <= LongestFormula)
                first--;
            var side = tokens.GetRange(first + 1, i - first - 1);
            var isChain = side.Count == 1 && first >= 0 && tokens[first].Kind == TokenKind.Equals;
            former = isChain ? former : Parse(side, byStart);
            if (former is { } formula && tokens[i + 1].Kind == TokenKind.Number && IsWhole(tokens, i + 1) && byStart.TryGetValue(tokens[i + 1].Start, out var stated))
                yield return new PrintedFormula(stated, formula.Expression, formula.HasWords);
        }
    }

    /// <summary>The number is the whole result, not the first term of a further calculation.</summary>
    private static bool IsWhole(List<FormulaToken> tokens, int result) =>
        result + 1 >= tokens.Count || tokens[result + 1].Kind is not TokenKind.Operator;

    private static (Expression Expression, bool HasWords)? Parse(List<FormulaToken> side, Dictionary<int, Figure> figures)
    {
        var plain = side.Where(t => t.Kind != TokenKind.Word).ToList();
        if (FormulaParser.Parse(plain, figures) is { } whole)
            return (whole, plain.Count < side.Count && side.FindIndex(t => t.Kind == TokenKind.Word) > 0);
        var after = side.FindLastIndex(t => t.Kind == TokenKind.Word) + 1;
        return after > 0 && FormulaParser.Parse(side[after..], figures) is { } tail ? (tail, false) : null;
    }
}
