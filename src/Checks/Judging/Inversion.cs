using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>
/// Solves an expression for one figure. Every expression of ours is linear-fractional in each figure, (p·x + q) / (r·x + s), so the
/// inverse is exact up to decimal division. Coefficients are intervals; over points the solution is a point.
/// </summary>
public static class Inversion
{
    /// <summary>
    /// The base value that the figure must have so that the printed values of the others give the target; null where there is none, or not
    /// just one.
    /// </summary>
    public static decimal? Solve(Expression expression, Figure unknown, decimal target) =>
        Solve(expression, unknown, Interval.Point(target), f => Interval.Point(f.BaseValue))?.Low;

    /// <summary>
    /// The base values with which some true values of the others can give some value of the target. Never too narrow; wider than need be
    /// only where another figure repeats in the expression. Null where no interval encloses them.
    /// </summary>
    public static Interval? SolveRange(Expression expression, Figure unknown, Interval target) =>
        Solve(expression, unknown, target, f => f.BaseInterval);

    private static Interval? Solve(Expression expression, Figure unknown, Interval target, Func<Figure, Interval> value)
    {
        try
        {
            if (LinearTerms.Of(expression, unknown, value) is { } terms)
                return Interval.Divide(target - terms.Rest, Interval.Point(terms.Coefficient) - (target * default(Interval)));
            return Of(expression, unknown, value) is { } f ? Interval.Divide((target * f.S) - f.Q, f.P - (target * f.R)) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private readonly record struct Fraction(Interval P, Interval Q, Interval R, Interval S)
    {
        public static readonly Interval One = Interval.Point(1);

        public bool HasConstantDivisor => R == default;

        public bool IsConstant => P == default && R == default;

        public static Fraction Constant(Interval value) => new(default, value, default, One);
    }

    private static Fraction? Of(Expression expression, Figure unknown, Func<Figure, Interval> value)
    {
        switch (expression)
        {
            case Leaf leaf:
                return leaf.Figure.Id == unknown.Id ? new Fraction(Fraction.One, default, default, Fraction.One) : Fraction.Constant(value(leaf.Figure));
            case Constant constant:
                return Fraction.Constant(Interval.Point(constant.Value));
            case Absolute absolute:
                return OfAbsolute(absolute, unknown, value);
            case Binary binary:
                return Of(binary.Left, unknown, value) is { } a && Of(binary.Right, unknown, value) is { } b ? Combine(binary.Operator, a, b) : null;
            default:
                return null;
        }
    }

    /// <summary>The sign that the words tell; else that of the printed values is kept.</summary>
    private static Fraction? OfAbsolute(Absolute absolute, Figure unknown, Func<Figure, Interval> value)
    {
        if (Of(absolute.Inner, unknown, value) is not { } inner || absolute.Inner.Evaluate() is not { } printed)
            return null;
        return printed < 0 && !absolute.IsToldPositive ? inner with { P = -inner.P, Q = -inner.Q } : inner;
    }

    private static Fraction? Combine(char operation, Fraction a, Fraction b)
    {
        var constant = a.HasConstantDivisor && b.HasConstantDivisor;
        switch (operation)
        {
            case '+' when constant:
                return new Fraction((a.P * b.S) + (b.P * a.S), (a.Q * b.S) + (b.Q * a.S), default, a.S * b.S);
            case '-' when constant:
                return new Fraction((a.P * b.S) - (b.P * a.S), (a.Q * b.S) - (b.Q * a.S), default, a.S * b.S);
            case '*' when constant && (a.IsConstant || b.IsConstant):
                return new Fraction((a.P * b.Q) + (a.Q * b.P), a.Q * b.Q, default, a.S * b.S);
            case '/' when constant:
                return new Fraction(a.P * b.S, a.Q * b.S, b.P * a.S, b.Q * a.S);
            case '*' when b.IsConstant:
                return new Fraction(a.P * b.Q, a.Q * b.Q, a.R * b.S, a.S * b.S);
            case '*' when a.IsConstant:
                return Combine('*', b, a);
            default:
                return null;
        }
    }
}
