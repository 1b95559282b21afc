using System.Globalization;
using PerfEval.CorpusTool.Sources;

namespace PerfEval.CorpusTool.Answers;

/// <summary>An expression of the claims section over names of figures: (cur - base) / base. Values are in base units: 元, and 1 for 100 %.</summary>
public sealed class Formula
{
    private readonly Func<string, IReadOnlyList<PrintedFigure>> _named;
    private readonly List<PrintedFigure> _operands = [];
    private readonly string[] _tokens;
    private readonly Func<Func<PrintedFigure, decimal>, decimal> _evaluate;
    private int _at;

    private Formula(string text, Func<string, IReadOnlyList<PrintedFigure>> named)
    {
        _named = named;
        _tokens = Tokens(text);
        _evaluate = Sum();
        if (_at < _tokens.Length)
            throw new SourceException($"cannot read the expression: {text}");
    }

    /// <summary>In the order of the expression; the members of a name that several figures bear in reading order.</summary>
    public IReadOnlyList<PrintedFigure> Operands => _operands;

    public static Formula Parse(string text, Func<string, IReadOnlyList<PrintedFigure>> named) => new(text, named);

    public decimal Evaluate(Func<PrintedFigure, decimal> value) => _evaluate(value);

    private static string[] Tokens(string text)
    {
        foreach (var sign in "+-*/()")
            text = text.Replace(sign.ToString(), $" {sign} ", StringComparison.Ordinal);
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private Func<Func<PrintedFigure, decimal>, decimal> Sum()
    {
        var left = Product();
        while (Peek() is "+" or "-")
        {
            var (plus, a, b) = (_tokens[_at++] == "+", left, Product());
            left = plus ? v => a(v) + b(v) : v => a(v) - b(v);
        }
        return left;
    }

    private Func<Func<PrintedFigure, decimal>, decimal> Product()
    {
        var left = Term();
        while (Peek() is "*" or "/")
        {
            var (times, a, b) = (_tokens[_at++] == "*", left, Term());
            left = times ? v => a(v) * b(v) : v => a(v) / b(v);
        }
        return left;
    }

    private Func<Func<PrintedFigure, decimal>, decimal> Term()
    {
        var token = Peek() ?? throw new SourceException("an expression ends too early");
        _at++;
        if (token == "(")
        {
            var inner = Sum();
            if (Peek() != ")")
                throw new SourceException("a bracket is not closed");
            _at++;
            return inner;
        }
        if (char.IsAsciiDigit(token[0]))
        {
            var constant = decimal.Parse(token, CultureInfo.InvariantCulture);
            return _ => constant;
        }
        var figures = _named(token);
        _operands.AddRange(figures);
        return v => figures.Sum(v);
    }

    private string? Peek() => _at < _tokens.Length ? _tokens[_at] : null;
}
