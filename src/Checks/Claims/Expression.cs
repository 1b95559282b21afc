using System.Globalization;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Claims;

/// <summary>
/// An arithmetic expression over figures of a document. Figures count in base units (元, 1 for 100 %), so an expression needs no
/// knowledge of 万元 or %. Printed as "f3 + f4", "f3 / f4", "(f3 - f4) / f4".
/// </summary>
public abstract record Expression
{
    private const int FewFigures = 24;

    /// <summary>The figures in the order of the expression, each once.</summary>
    public IReadOnlyList<Figure> Operands => Found.Distinct;

    /// <summary>True where a figure occurs more than once.</summary>
    public bool RepeatsAFigure => Found.Repeats;

    /// <summary>A sum of figures and numbers.</summary>
    internal virtual bool IsSum => false;

    /// <summary>A sum or a difference of figures and numbers, or the size of one.</summary>
    internal abstract bool IsLinear { get; }

    private (IReadOnlyList<Figure> Distinct, bool Repeats)? _found;

    private (IReadOnlyList<Figure> Distinct, bool Repeats) Found => _found ??= Collect();

    /// <summary>Adds every occurrence of a figure, in order.</summary>
    protected internal abstract void AddLeaves(List<Figure> leaves);

    /// <summary>Most expressions have a handful of figures, which are compared faster than hashed.</summary>
    private static bool HasRepetition(List<Figure> leaves)
    {
        if (leaves.Count > FewFigures)
            return leaves.DistinctBy(f => f.Id).Count() < leaves.Count;
        for (var i = 1; i < leaves.Count; i++)
            for (var j = 0; j < i; j++)
                if (leaves[i].Id == leaves[j].Id)
                    return true;
        return false;
    }

    private (IReadOnlyList<Figure> Distinct, bool Repeats) Collect()
    {
        var leaves = new List<Figure>();
        AddLeaves(leaves);
        return HasRepetition(leaves) ? ([.. leaves.DistinctBy(f => f.Id)], true) : (leaves, false);
    }

    /// <summary>Nominal value in base units; null where a denominator is zero or the value leaves the range of decimal.</summary>
    /// <param name="value">Base value to use for a figure: the printed one, or one under trial.</param>
    public abstract decimal? Evaluate(Func<Figure, decimal> value);

    public decimal? Evaluate() => Evaluate(Substitution.None.Value);

    /// <summary>The same expression with other figures under the ids of the map; itself where it holds none of them.</summary>
    public abstract Expression Replace(IReadOnlyDictionary<int, Figure> others);

    public abstract override string ToString();

    public static Expression Of(Figure figure) => new Leaf(figure);

    public static Expression Of(decimal number) => new Constant(number);

    /// <summary>Sum of the figures. Balanced, so that a column of any length stays a shallow expression.</summary>
    public static Expression Sum(IEnumerable<Figure> figures)
    {
        var terms = figures.Select(f => (Expression)new Leaf(f)).ToList();
        if (terms.Count == 0)
            throw new ArgumentException("A sum needs at least one figure.", nameof(figures));
        while (terms.Count > 1)
            terms = [.. terms.Chunk(2).Select(pair => pair.Length == 2 ? new Binary('+', pair[0], pair[1]) : pair[0])];
        return terms[0];
    }

    public static Expression operator +(Expression a, Expression b) => new Binary('+', a, b);

    public static Expression operator -(Expression a, Expression b) => new Binary('-', a, b);

    public static Expression operator *(Expression a, Expression b) => new Binary('*', a, b);

    public static Expression operator /(Expression a, Expression b) => new Binary('/', a, b);

    /// <summary>A number in the unit it is printed in, 万 and 亿 written out: a price per 公里 goes with kilometres and not with metres, one per 亩 with 12600 of 1.26万亩.</summary>
    public static Expression AsPrinted(Figure figure)
    {
        var scale = figure.Unit is { Dimension: Dimension.Measure } unit ? unit.Scale / unit.Symbol[0] switch { '万' => 10_000m, '亿' => 100_000_000m, _ => 1m } : 1m;
        return scale == 1 ? Of(figure) : Of(figure) / Of(scale);
    }

    /// <summary>A number in the unit that a price or a mean is told for: 1310.4吨 at 52.60元/公斤 are 1310400; as printed where it tells no such unit.</summary>
    public static Expression AsPrinted(Figure figure, Figure price) =>
        price.Unit is { Dimension: Dimension.Rate } rate && UnitCatalog.Find(rate.Base[(rate.Base.IndexOf('/') + 1)..]) is { Dimension: Dimension.Measure } per && per.Base == figure.Unit.Base && per != figure.Unit
            ? per.Scale == 1 ? Of(figure) : Of(figure) / Of(per.Scale)
            : AsPrinted(figure);

    /// <summary>The larger less the smaller, as printed.</summary>
    public static Expression Apart(Figure a, Figure b) => a.BaseValue >= b.BaseValue ? Of(a) - Of(b) : Of(b) - Of(a);

    /// <summary>|a|: growth is printed without its sign where the direction stands in words.</summary>
    public static Expression Abs(Expression a) => new Absolute(a);

    /// <summary>How much now lies above or below then; of a rise or a fall that the words tell, in their direction.</summary>
    /// <param name="direction">+1 for a rise, -1 for a fall, 0 where the words tell neither.</param>
    public static Expression SizeOfChange(Expression now, Expression then, int direction) =>
        new Absolute(direction < 0 ? then - now : now - then, IsToldPositive: direction != 0);
}

public sealed record Leaf(Figure Figure) : Expression
{
    internal override bool IsSum => true;

    internal override bool IsLinear => true;

    protected internal override void AddLeaves(List<Figure> leaves) => leaves.Add(Figure);

    public override decimal? Evaluate(Func<Figure, decimal> value) => value(Figure);

    public override Expression Replace(IReadOnlyDictionary<int, Figure> others) =>
        others.TryGetValue(Figure.Id, out var other) ? new Leaf(other) : this;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"f{Figure.Id}");
}

public sealed record Constant(decimal Value) : Expression
{
    internal override bool IsSum => true;

    internal override bool IsLinear => true;

    protected internal override void AddLeaves(List<Figure> leaves)
    {
        // A number is no figure.
    }

    public override decimal? Evaluate(Func<Figure, decimal> value) => Value;

    public override Expression Replace(IReadOnlyDictionary<int, Figure> others) => this;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <param name="IsToldPositive">The words tell that it is above nothing, so that a slip made it negative where it is.</param>
public sealed record Absolute(Expression Inner, bool IsToldPositive = false) : Expression
{
    internal override bool IsLinear => Inner.IsLinear;

    protected internal override void AddLeaves(List<Figure> leaves) => Inner.AddLeaves(leaves);

    public override decimal? Evaluate(Func<Figure, decimal> value) => Inner.Evaluate(value) is { } inner ? Math.Abs(inner) : null;

    public override Expression Replace(IReadOnlyDictionary<int, Figure> others)
    {
        var inner = Inner.Replace(others);
        return ReferenceEquals(inner, Inner) ? this : this with { Inner = inner };
    }

    public override string ToString() => $"abs({Inner})";
}

/// <summary>
/// What a printed way of scoring (rubric, target, band of a grade) gives for its inputs: a step function that cannot be solved for them.
/// Printed as "rubric(f12, f13)".
/// </summary>
/// <param name="Result">Points, or a bound on them, for the inputs in base units; null where nothing is said of them.</param>
/// <param name="IsExact">Tiers and whole steps give round points, so the printed score was not rounded.</param>
public sealed record ScoringRule(IReadOnlyList<Expression> Inputs, Func<IReadOnlyList<decimal>, decimal?> Result, bool IsExact) : Expression
{
    internal override bool IsLinear => false;

    protected internal override void AddLeaves(List<Figure> leaves)
    {
        foreach (var input in Inputs)
            input.AddLeaves(leaves);
    }

    public override decimal? Evaluate(Func<Figure, decimal> value)
    {
        var values = new decimal[Inputs.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (Inputs[i].Evaluate(value) is not { } input)
                return null;
            values[i] = input;
        }
        return Result(values);
    }

    public override Expression Replace(IReadOnlyDictionary<int, Figure> others)
    {
        var inputs = Inputs.Select(i => i.Replace(others)).ToList();
        return inputs.Zip(Inputs).All(p => ReferenceEquals(p.First, p.Second)) ? this : this with { Inputs = inputs };
    }

    public override string ToString() => $"rubric({string.Join(", ", Inputs)})";
}

/// <param name="Operator">One of + - * /.</param>
public sealed record Binary(char Operator, Expression Left, Expression Right) : Expression
{
    internal override bool IsSum { get; } = Operator == '+' && Left.IsSum && Right.IsSum;

    internal override bool IsLinear { get; } = Operator is '+' or '-' && Left.IsLinear && Right.IsLinear;

    protected internal override void AddLeaves(List<Figure> leaves)
    {
        Left.AddLeaves(leaves);
        Right.AddLeaves(leaves);
    }

    public override decimal? Evaluate(Func<Figure, decimal> value)
    {
        if (Left.Evaluate(value) is not { } left || Right.Evaluate(value) is not { } right)
            return null;
        try
        {
            return Operator switch
            {
                '+' => left + right,
                '-' => left - right,
                '*' => left * right,
                _ => right == 0 ? null : left / right,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public override Expression Replace(IReadOnlyDictionary<int, Figure> others)
    {
        var (left, right) = (Left.Replace(others), Right.Replace(others));
        return ReferenceEquals(left, Left) && ReferenceEquals(right, Right) ? this : new Binary(Operator, left, right);
    }

    public override string ToString() => $"{Part(Left, isRight: false)} {Operator} {Part(Right, isRight: true)}";

    private string Part(Expression part, bool isRight)
    {
        if (part is not Binary inner)
            return part.ToString();
        var binds = inner.Operator is '*' or '/' ? 2 : 1;
        var needs = Operator is '*' or '/' ? 2 : 1;
        return binds < needs || (isRight && binds == needs && Operator is '-' or '/') ? $"({part})" : part.ToString();
    }
}
