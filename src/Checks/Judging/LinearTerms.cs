using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>A sum or difference of figures, taken apart by one of them: coefficient × unknown + rest. Most claims are of this form.</summary>
internal struct LinearTerms
{
    public decimal Coefficient { get; private set; }

    public Interval Rest { get; private set; }

    /// <summary>Null where the expression is more than a sum or a difference.</summary>
    public static LinearTerms? Of(Expression expression, Figure unknown, Func<Figure, Interval> value)
    {
        var terms = new LinearTerms();
        return terms.Add(expression, isNegative: false, unknown, value) ? terms : null;
    }

    /// <summary>
    /// For each figure of a sum or difference the base value that alone would give the target. Null where the expression is more than that,
    /// holds a figure twice or leaves the range of decimal.
    /// </summary>
    public static IReadOnlyList<(Figure Figure, decimal Needed)>? SolveForEach(Expression expression, decimal target)
    {
        var signs = new List<(Figure Figure, int Sign)>();
        if (expression.RepeatsAFigure || !Collect(expression, 1, signs))
            return null;
        try
        {
            return expression.Evaluate() is { } sum ? signs.ConvertAll(t => (t.Figure, t.Figure.BaseValue + ((target - sum) * t.Sign))) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool Collect(Expression expression, int sign, List<(Figure, int)> signs)
    {
        switch (expression)
        {
            case Leaf leaf:
                signs.Add((leaf.Figure, sign));
                return true;
            case Constant:
                return true;
            case Binary { Operator: '+' or '-' } binary:
                return Collect(binary.Left, sign, signs) && Collect(binary.Right, binary.Operator == '+' ? sign : -sign, signs);
            default:
                return false;
        }
    }

    private bool Add(Expression expression, bool isNegative, Figure unknown, Func<Figure, Interval> value)
    {
        switch (expression)
        {
            case Leaf leaf when leaf.Figure.Id == unknown.Id:
                Coefficient += isNegative ? -1 : 1;
                return true;
            case Leaf leaf:
                Add(value(leaf.Figure), isNegative);
                return true;
            case Constant constant:
                Add(Interval.Point(constant.Value), isNegative);
                return true;
            case Binary { Operator: '+' } sum:
                return Add(sum.Left, isNegative, unknown, value) && Add(sum.Right, isNegative, unknown, value);
            case Binary { Operator: '-' } difference:
                return Add(difference.Left, isNegative, unknown, value) && Add(difference.Right, !isNegative, unknown, value);
            default:
                return false;
        }
    }

    private void Add(Interval term, bool isNegative) => Rest = isNegative ? Rest - term : Rest + term;
}
