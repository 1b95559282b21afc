using FsCheck;
using FsCheck.Fluent;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;
using Interval = PerfEval.Ingest.Figures.Interval;

namespace PerfEval.Checks.Tests.Judging;

/// <summary>
/// Laws of interval arithmetic and of judging, over random amounts. A "truth" is a list of unrounded values; printing rounds
/// them to two decimals of 万元.
/// </summary>
public class ArithmeticProperties
{
    private static readonly Gen<decimal> Amount = Gen.Choose(1, 2_000_000_000).Select(n => n / 1_000_000m);

    private static readonly Arbitrary<decimal[]> Truths = Arb.From(Amount.ArrayOf().Where(a => a.Length is > 1 and < 12));

    private static readonly Arbitrary<(decimal A, decimal B, decimal C, decimal D)> Four =
        Arb.From(from a in Amount from b in Amount from c in Amount from d in Amount select (a, b, c, d));

    [Fact]
    public void Interval_HoldsEveryResultOfItsMembers() => Prop.ForAll(Four, x =>
    {
        var (first, second) = (Interval.Around(x.A, x.C / 10), Interval.Around(x.B, x.D / 10));
        decimal[] inFirst = [first.Low, x.A, first.High], inSecond = [second.Low, x.B, second.High];
        return inFirst.All(a => inSecond.All(b =>
            (first + second).Contains(a + b) && (first - second).Contains(a - b) && (first * second).Contains(a * b)
            && (Interval.Divide(first, second) is not { } quotient || quotient.Contains(a / b))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Interval_MeetsIsIntersecting() => Prop.ForAll(Four, x =>
    {
        var (first, second) = (Interval.Around(x.A, x.C), Interval.Around(x.B, x.D));
        return first.Meets(second) == first.Intersect(second) is not null && first.Meets(second) == second.Meets(first);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TrueSum_HoweverRounded_IsNeverViolated() => Prop.ForAll(Truths, truth =>
    {
        var report = new SyntheticReport();
        report.Sum(Print(report, truth.Sum()), [.. truth.Select(t => Print(report, t))]);
        return report.Judge()[0].Holds;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TrueShare_HoweverRounded_IsNeverViolated() => Prop.ForAll(Four, x =>
    {
        var report = new SyntheticReport();
        var (part, whole) = (x.A, x.A + x.B);
        report.Share(report.Prose(Math.Round(part / whole * 100, 2), "%"), Print(report, part), Print(report, whole));
        return report.Judge()[0].Verdict is not Verdict.Violated;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TrueGrowth_HoweverRounded_IsNeverViolated() => Prop.ForAll(Four, x =>
    {
        var report = new SyntheticReport();
        var (now, before) = (Print(report, x.A), Print(report, x.B));
        var growth = report.Prose(Math.Round((x.A - x.B) / x.B * 100, 2), "%");
        report.Add(Claim.Of("growth-differs", ClaimKind.Growth, growth, (Expression.Of(now) - Expression.Of(before)) / Expression.Of(before), 0.95));
        return report.Judge()[0].Verdict is not Verdict.Violated;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Range_HoldsTheNominalValueAndEveryCorner() => Prop.ForAll(Four, x =>
    {
        var report = new SyntheticReport();
        var (a, b) = (Print(report, x.A), Print(report, x.B));
        var expression = (Expression.Of(a) - Expression.Of(b)) / Expression.Of(b);
        if (RangeOf.Expression(expression) is not { } range)
            return b.BaseInterval.Contains(0);
        return range.Contains(expression.Evaluate()!.Value)
            && range.Contains(expression.Evaluate(f => f.BaseInterval.Low)!.Value)
            && range.Contains(expression.Evaluate(f => f.BaseInterval.High)!.Value);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Inversion_GivesBackTheFigure() => Prop.ForAll(Four, x =>
    {
        var report = new SyntheticReport();
        var (a, b, c) = (Print(report, x.A), Print(report, x.B), Print(report, x.C + 1));
        Expression[] expressions =
        [
            Expression.Of(a) + Expression.Of(b) - Expression.Of(c),
            Expression.Of(a) / Expression.Of(c),
            Expression.Of(c) / Expression.Of(a),
            (Expression.Of(a) - Expression.Of(c)) / Expression.Of(c),
            Expression.Of(a) * Expression.Of(b) / Expression.Of(c),
        ];
        return expressions.All(e => e.Evaluate() is not { } value || value == 0
            || e.Operands.All(f => Inversion.Solve(e, f, value) is { } solved && Math.Abs(solved - f.BaseValue) <= Math.Abs(f.BaseValue) * 1e-12m));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void FeasibleValues_HoldEveryPrintedValueOfATrueClaim() => Prop.ForAll(Truths, truth =>
    {
        var report = new SyntheticReport();
        var parts = truth.Select(t => Print(report, t)).ToArray();
        var total = Print(report, truth.Sum());
        report.Sum(total, parts);
        var judged = report.Judge()[0];
        return judged.Figures.All(f => Feasible.Values(judged.Claim, judged.Reading, f, judged.Verdict) is { } values && values.Contains(f.Value));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Typing_MakesSlipsThatTheModelExplains() => Prop.ForAll(Four, x =>
    {
        var random = new Random((int)(x.A * 1000));
        var truth = Math.Round(x.B, 2);
        var printed = Typing.Misprint(truth, 2, random);
        return printed != truth && (truth == 0 || printed == 0 || TypoModel.Explain(printed, truth, 2) is not null);
    }).QuickCheckThrowOnFailure();

    private static Figure Print(SyntheticReport report, decimal truth) => report.Prose(Math.Round(truth, 2, MidpointRounding.AwayFromZero), "万元");
}
