using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Sheets;

/// <summary>A part of a formula.</summary>
/// <param name="Degree">
/// How many operands are multiplied with each other in every term, less those divided by: 1 for a sum of amounts, 0 for a rate. Null where terms differ,
/// so that the value depends on the unit of the operands.
/// </param>
internal sealed record Quantity(Expression Expression, int? Degree)
{
    public static readonly Quantity Zero = Of(0);

    private bool IsZero => Expression is Constant { Value: 0 };

    public static Quantity Of(decimal number) => new(Expression.Of(number), 0);

    /// <summary>Balanced, so that a long column stays a shallow expression.</summary>
    public static Quantity Sum(IReadOnlyList<Quantity> members)
    {
        if (members.Count == 0)
            return Zero;
        while (members.Count > 1)
            members = [.. members.Chunk(2).Select(pair => pair.Length == 2 ? pair[0] + pair[1] : pair[0])];
        return members[0];
    }

    public static Quantity operator +(Quantity a, Quantity b) => a.IsZero ? b : b.IsZero ? a : new(a.Expression + b.Expression, Common(a, b));

    public static Quantity operator -(Quantity a, Quantity b) => b.IsZero ? a : new(a.Expression - b.Expression, a.IsZero ? b.Degree : Common(a, b));

    public static Quantity operator *(Quantity a, Quantity b) => new(a.Expression * b.Expression, a.Degree + b.Degree);

    public static Quantity operator /(Quantity a, Quantity b) => new(a.Expression / b.Expression, a.Degree - b.Degree);

    private static int? Common(Quantity a, Quantity b) => a.Degree == b.Degree ? a.Degree : null;
}
