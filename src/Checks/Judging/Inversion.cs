using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>
/// Solves an expression for one figure. Every expression of ours is linear-fractional in each figure, (p·x + q) / (r·x + s), so the
/// inverse is exact up to decimal division.
/// </summary>
public static class Inversion
{
    /// <summary>
    /// The base value that the figure must have so that the expression gives the target; null where there is none, or not just one.
    /// </summary>
    public static decimal? Solve(Expression expression, Figure unknown, decimal target)
    {
        try
        {
            if (Of(expression, unknown) is not { } f)
                return null;
            var slope = f.P - (target * f.R);
            return slope == 0 ? null : ((target * f.S) - f.Q) / slope;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private readonly record struct Fraction(decimal P, decimal Q, decimal R, decimal S)
    {
        public bool HasConstantDivisor => R == 0;
    }

    private static Fraction? Of(Expression expression, Figure unknown)
    {
        switch (expression)
        {
            case Leaf leaf:
                return leaf.Figure.Id == unknown.Id ? new Fraction(1, 0, 0, 1) : new Fraction(0, leaf.Figure.BaseValue, 0, 1);
            case Constant constant:
                return new Fraction(0, constant.Value, 0, 1);
            case Absolute absolute:
                return OfAbsolute(absolute, unknown);
            case Binary binary:
                return Of(binary.Left, unknown) is { } a && Of(binary.Right, unknown) is { } b ? Combine(binary.Operator, a, b) : null;
            default:
                return null;
        }
    }

    /// <summary>The sign of the printed values is kept: a typo rarely turns a rise into a fall.</summary>
    private static Fraction? OfAbsolute(Absolute absolute, Figure unknown)
    {
        if (Of(absolute.Inner, unknown) is not { } inner || absolute.Inner.Evaluate() is not { } value)
            return null;
        return value < 0 ? new Fraction(-inner.P, -inner.Q, inner.R, inner.S) : inner;
    }

    private static Fraction? Combine(char operation, Fraction a, Fraction b)
    {
        var constant = a.HasConstantDivisor && b.HasConstantDivisor;
        switch (operation)
        {
            case '+' or '-' when constant:
                var sign = operation == '+' ? 1 : -1;
                return new Fraction((a.P * b.S) + (sign * b.P * a.S), (a.Q * b.S) + (sign * b.Q * a.S), 0, a.S * b.S);
            case '*' when constant && (a.P == 0 || b.P == 0):
                return new Fraction((a.P * b.Q) + (a.Q * b.P), a.Q * b.Q, 0, a.S * b.S);
            case '/' when constant:
                return new Fraction(a.P * b.S, a.Q * b.S, b.P * a.S, b.Q * a.S);
            case '*' when b is { P: 0, R: 0 }:
                return new Fraction(a.P * b.Q, a.Q * b.Q, a.R * b.S, a.S * b.S);
            case '*' when a is { P: 0, R: 0 }:
                return Combine('*', b, a);
            default:
                return null;
        }
    }
}
