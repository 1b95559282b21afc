using System.Globalization;

namespace PerfEval.Reports.Verification;

/// <summary>
/// An expression as it stands in the JSON, "(f3 - f4) / f4": read by descent and evaluated over values. Shares no code with the judge,
/// so that an error there does not hide itself.
/// </summary>
internal sealed class Formula
{
    private const int Deepest = 200;

    private readonly string _text;
    private readonly List<int> _figures = [];
    private readonly HashSet<int> _seen = [];
    private int _at;
    private int _depth;

    private Formula(string text) => _text = text;

    /// <summary>True for a score by a printed rubric: a step function that the JSON names but does not hold, so its result is taken as told.</summary>
    public bool IsTold { get; private set; }

    /// <summary>Figures in the order of the expression, each once.</summary>
    public IReadOnlyList<int> Figures => _figures;

    private Func<Func<int, Range>, Range> Root { get; set; } = _ => throw new FormatException();

    /// <exception cref="FormatException">The text is no expression.</exception>
    public static Formula Parse(string text)
    {
        var formula = new Formula(text);
        formula.Root = formula.Sum();
        formula.Skip();
        return formula._at == text.Length ? formula : throw new FormatException($"Unexpected character in {text}.");
    }

    /// <summary>True where a figure stands twice, so that interval arithmetic would be too wide.</summary>
    public bool HasRepeats { get; private set; }

    /// <summary>True where nothing is multiplied or divided.</summary>
    public bool IsSum { get; private set; } = true;

    /// <exception cref="DivideByZeroException">A denominator is, or may be, zero.</exception>
    public Range Evaluate(Func<int, Range> value) => Root(value);

    private Func<Func<int, Range>, Range> Sum() => Chain("+-", Product, (sign, a, b) => sign == '+' ? a + b : a - b);

    private Func<Func<int, Range>, Range> Product() => Chain("*/", Factor, (sign, a, b) => sign == '*' ? a * b : a / b);

    /// <summary>A chain of any length is evaluated in a loop, because a column may have thousands of terms.</summary>
    private Func<Func<int, Range>, Range> Chain(string signs, Func<Func<Func<int, Range>, Range>> part, Func<char, Range, Range, Range> apply)
    {
        var first = part();
        var rest = new List<(char Sign, Func<Func<int, Range>, Range> Part)>();
        while (Next(signs) is { } sign)
        {
            IsSum &= sign is '+' or '-';
            rest.Add((sign, part()));
        }
        return rest.Count == 0 ? first : values => rest.Aggregate(first(values), (sum, next) => apply(next.Sign, sum, next.Part(values)));
    }

    private Func<Func<int, Range>, Range> Factor()
    {
        if (++_depth > Deepest)
            throw new FormatException("The expression is nested too deeply.");
        try
        {
            if (Next("(") is not null)
                return Closed();
            if (string.CompareOrdinal(_text, _at, "abs(", 0, 4) == 0)
            {
                _at += 4;
                var inner = Closed();
                return v => inner(v).Abs();
            }
            if (string.CompareOrdinal(_text, _at, "rubric(", 0, 7) == 0)
            {
                _at += 7;
                IsTold = true;
                return Inputs();
            }
            return Next("f") is not null ? Figure() : Number();
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>The inputs of a way of scoring, which are read for their figures alone.</summary>
    private Func<Func<int, Range>, Range> Inputs()
    {
        var first = Sum();
        while (Next(",") is not null)
            Sum();
        return Next(")") is not null ? first : throw new FormatException("A bracket is not closed.");
    }

    private Func<Func<int, Range>, Range> Closed()
    {
        var inner = Sum();
        return Next(")") is not null ? inner : throw new FormatException("A bracket is not closed.");
    }

    private Func<Func<int, Range>, Range> Figure()
    {
        var id = int.Parse(Digits(), CultureInfo.InvariantCulture);
        if (_seen.Add(id))
            _figures.Add(id);
        else
            HasRepeats = true;
        return v => v(id);
    }

    private Func<Func<int, Range>, Range> Number()
    {
        var sign = Next("-") is null ? 1 : -1;
        var number = sign * decimal.Parse(Digits(), CultureInfo.InvariantCulture);
        return _ => Range.Point(number);
    }

    private ReadOnlySpan<char> Digits()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.'))
            _at++;
        return _text.AsSpan(start, _at - start);
    }

    private char? Next(string any)
    {
        Skip();
        return _at < _text.Length && any.Contains(_text[_at], StringComparison.Ordinal) ? _text[_at++] : null;
    }

    private void Skip()
    {
        while (_at < _text.Length && _text[_at] == ' ')
            _at++;
    }
}
