using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Formulas;

/// <summary>Recursive descent over + - * / and brackets. Numbers that state no figure of the report are constants.</summary>
internal sealed class FormulaParser
{
    private const int DeepestNesting = 16;
    private readonly IReadOnlyList<FormulaToken> _tokens;
    private readonly IReadOnlyDictionary<int, Figure> _figures;
    private int _at;
    private int _depth;

    private FormulaParser(IReadOnlyList<FormulaToken> tokens, IReadOnlyDictionary<int, Figure> figures)
    {
        _tokens = tokens;
        _figures = figures;
    }

    /// <summary>The expression that the tokens spell, or null where they spell none or hold no figure.</summary>
    /// <param name="figures">Figures of the text by their offset.</param>
    public static Expression? Parse(IReadOnlyList<FormulaToken> tokens, IReadOnlyDictionary<int, Figure> figures)
    {
        var parser = new FormulaParser(tokens, figures);
        var expression = parser.Sum();
        return expression is Binary && parser._at == tokens.Count && expression.Operands.Count > 0 ? expression : null;
    }

    private Expression? Sum()
    {
        var left = Product();
        while (left is not null && Operator() is '+' or '-')
        {
            var sign = _tokens[_at++].Operator;
            left = Product() is { } right ? new Binary(sign, left, right) : null;
        }
        return left;
    }

    private Expression? Product()
    {
        var left = Factor();
        while (left is not null && Operator() is '*' or '/')
        {
            var sign = _tokens[_at++].Operator;
            left = Factor() is { } right ? new Binary(sign, left, right) : null;
        }
        return left;
    }

    private Expression? Factor()
    {
        if (_at >= _tokens.Count)
            return null;
        var token = _tokens[_at++];
        if (token.Kind == TokenKind.Number)
            return _figures.TryGetValue(token.Start, out var figure) ? Expression.Of(figure) : Expression.Of(token.Number!.Value * token.Number.Unit.Scale);
        if (token.Kind != TokenKind.Open || ++_depth > DeepestNesting)
            return null;
        var inner = Sum();
        _depth--;
        return inner is not null && _at < _tokens.Count && _tokens[_at++].Kind == TokenKind.Close ? inner : null;
    }

    private char Operator() => _at < _tokens.Count && _tokens[_at].Kind == TokenKind.Operator ? _tokens[_at].Operator : ' ';
}
