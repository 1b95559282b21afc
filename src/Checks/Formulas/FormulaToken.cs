using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Formulas;

internal enum TokenKind
{
    Number,
    /// <summary>One of + - * /.</summary>
    Operator,
    Open,
    Close,
    Equals,
    /// <summary>Names beside the numbers: 在职人员数17.</summary>
    Word,
    /// <summary>Punctuation that ends a formula.</summary>
    Break,
}

/// <param name="Start">Offset in the text.</param>
/// <param name="Operator">For operators the sign in ASCII.</param>
internal readonly record struct FormulaToken(TokenKind Kind, int Start, PrintedNumber? Number = null, char Operator = ' ')
{
    /// <summary>Splits a text that holds an equals sign; one token per run of words.</summary>
    public static List<FormulaToken> Scan(string text)
    {
        var folded = TextFold.Fold(text);
        var numbers = NumberParser.Scan(text);
        var next = 0;
        var tokens = new List<FormulaToken>();
        for (var i = 0; i < folded.Length;)
        {
            while (next < numbers.Count && numbers[next].Start < i)
                next++;
            if (next < numbers.Count && numbers[next].Start == i)
            {
                tokens.Add(new FormulaToken(TokenKind.Number, i, numbers[next]));
                i += numbers[next].Length;
                continue;
            }
            Add(tokens, folded, i);
            i++;
        }
        return tokens;
    }

    private static void Add(List<FormulaToken> tokens, string folded, int i)
    {
        var token = folded[i] switch
        {
            '+' => new FormulaToken(TokenKind.Operator, i, Operator: '+'),
            '-' => new FormulaToken(TokenKind.Operator, i, Operator: '-'),
            '*' or '×' or '╳' or '✕' or '·' => new FormulaToken(TokenKind.Operator, i, Operator: '*'),
            'x' or 'X' when IsBesideNumber(folded, i) => new FormulaToken(TokenKind.Operator, i, Operator: '*'),
            '/' or '÷' => new FormulaToken(TokenKind.Operator, i, Operator: '/'),
            '(' or '[' or '{' => new FormulaToken(TokenKind.Open, i),
            ')' or ']' or '}' => new FormulaToken(TokenKind.Close, i),
            '=' or '≈' => new FormulaToken(TokenKind.Equals, i),
            ',' or '。' or ';' or ':' or '!' or '?' or '、' or '<' or '>' or '≤' or '≥' => new FormulaToken(TokenKind.Break, i),
            '\n' when tokens.Count > 0 && tokens[^1].Kind is TokenKind.Number or TokenKind.Word => new FormulaToken(TokenKind.Break, i),
            _ => new FormulaToken(TokenKind.Word, i),
        };
        if (token.Kind == TokenKind.Word && (char.IsWhiteSpace(folded[i]) || IsListMark(folded[i]) || (tokens.Count > 0 && tokens[^1].Kind == TokenKind.Word)))
            return;
        tokens.Add(token);
    }

    /// <summary>①1分+②1分: the marks only number the terms.</summary>
    private static bool IsListMark(char c) => c is >= '①' and <= '⑳' or '"' or '¥';

    private static bool IsBesideNumber(string folded, int i) =>
        i > 0 && i + 1 < folded.Length && (char.IsAsciiDigit(folded[i - 1]) || folded[i - 1] is ')' or '%' or ' ') && (char.IsAsciiDigit(folded[i + 1]) || folded[i + 1] is '(' or ' ');
}
