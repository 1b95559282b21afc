using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>
/// The interval that an expression takes over the intervals of its figures, in base units. Where no figure repeats, interval arithmetic
/// is tight; where one does, as in (a − b) / b, the extremes of a linear-fractional function lie at corners, which are tried all.
/// </summary>
public static class RangeOf
{
    private const int MostCorners = 10;

    /// <summary>Null where a denominator may be zero or a value leaves the range of decimal.</summary>
    public static Interval? Expression(Expression expression) => Expression(expression, Substitution.None);

    /// <param name="onTrial">Figures that stand for printed ones.</param>
    public static Interval? Expression(Expression expression, Substitution onTrial)
    {
        try
        {
            if (Natural(expression, onTrial) is not { } natural)
                return null;
            if (!expression.RepeatsAFigure)
                return natural;
            var free = expression.Operands.Select(onTrial.Of).Where(f => !f.Interval.IsPoint).ToList();
            return free.Count > MostCorners ? natural : Corners(expression, free, onTrial);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Interval? Natural(Expression expression, Substitution onTrial)
    {
        switch (expression)
        {
            case Leaf leaf:
                return onTrial.Of(leaf.Figure).BaseInterval;
            case Constant constant:
                return Interval.Point(constant.Value);
            case Absolute absolute:
                return Natural(absolute.Inner, onTrial) is { } inner ? Abs(inner) : null;
            case ScoringRule rule:
                return OfSteps(rule, onTrial);
            case Binary binary:
                if (Natural(binary.Left, onTrial) is not { } left || Natural(binary.Right, onTrial) is not { } right)
                    return null;
                return binary.Operator switch
                {
                    '+' => left + right,
                    '-' => left - right,
                    '*' => left * right,
                    _ => Interval.Divide(left, right),
                };
            default:
                return null;
        }
    }

    /// <summary>A step function over the corners of its inputs. A hedge such as ≥ tells how an input is meant, not how well it is known.</summary>
    private static Interval? OfSteps(ScoringRule rule, Substitution onTrial)
    {
        if (rule.Evaluate(onTrial.Value) is not { } nominal)
            return null;
        var inputs = new Interval[rule.Inputs.Count];
        var free = new List<int>();
        for (var i = 0; i < inputs.Length; i++)
        {
            var input = rule.Inputs[i];
            if ((input is Leaf { Figure: { IsHedged: true } hedged } ? Interval.Point(onTrial.Value(hedged)) : Natural(input, onTrial)) is not { } range)
                return null;
            inputs[i] = range;
            if (!range.IsPoint && free.Count < MostCorners)
                free.Add(i);
        }
        var (low, high) = (nominal, nominal);
        for (var corner = 0; corner < 1 << free.Count; corner++)
        {
            var values = Array.ConvertAll(inputs, range => range.Low);
            for (var bit = 0; bit < free.Count; bit++)
                if ((corner & (1 << bit)) != 0)
                    values[free[bit]] = inputs[free[bit]].High;
            if (rule.Result(values) is { } value)
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }
        return new Interval(low, high);
    }

    private static Interval Abs(Interval interval) =>
        interval.Contains(0)
            ? new Interval(0, Math.Max(-interval.Low, interval.High))
            : new Interval(Math.Min(Math.Abs(interval.Low), Math.Abs(interval.High)), Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High)));

    private static Interval? Corners(Expression expression, List<Figure> free, Substitution onTrial)
    {
        decimal? low = null, high = null;
        for (var corner = 0; corner < 1 << free.Count; corner++)
        {
            var bits = corner;
            var value = expression.Evaluate(f =>
            {
                var index = free.FindIndex(other => other.Id == f.Id);
                return index < 0 ? onTrial.Value(f) : (bits & (1 << index)) == 0 ? free[index].BaseInterval.Low : free[index].BaseInterval.High;
            });
            if (value is not { } v)
                return null;
            low = low is null ? v : Math.Min(low.Value, v);
            high = high is null ? v : Math.Max(high.Value, v);
        }
        return new Interval(low!.Value, high!.Value);
    }
}
