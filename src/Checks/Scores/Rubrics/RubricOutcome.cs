using System.Globalization;
using PerfEval.Ingest.Documents;

namespace PerfEval.Checks.Scores.Rubrics;

/// <summary>A measurement on its way through a rubric.</summary>
/// <param name="Measured">In base units: 0.7727 for 77.27%.</param>
/// <param name="Full">Points available.</param>
internal readonly record struct RubricInput(decimal Measured, bool IsRatio, decimal Full, RubricVariant Variant);

/// <summary>What a clause of a rubric gives.</summary>
internal abstract record RubricOutcome
{
    /// <summary>Points; null where the clause does not apply to such a measurement.</summary>
    public abstract decimal? Score(RubricInput input);

    /// <summary>The calculation in words.</summary>
    public abstract Bilingual Steps(RubricInput input);

    protected static string Print(decimal value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);

    protected static string PrintMeasured(decimal value, bool isRatio) => isRatio ? Print(value * 100) + "%" : Print(value);
}

/// <summary>计4分, 不得分</summary>
internal sealed record FixedScore(decimal Points) : RubricOutcome
{
    public override decimal? Score(RubricInput input) => Points;

    public override Bilingual Steps(RubricInput input) => Bilingual.Of($"计{Print(Points)}分", $"{Print(Points)} points");
}

/// <summary>酌情扣分: whoever scores decides.</summary>
internal sealed record Judged : RubricOutcome
{
    public override decimal? Score(RubricInput input) => null;

    public override Bilingual Steps(RubricInput input) => new("由评价人酌情计分", "left to judgement");
}

/// <summary>得满分, 得分值的80%, 扣2分: a share of the points available, less a fixed deduction.</summary>
internal sealed record ShareOfFull(decimal Share, decimal Less) : RubricOutcome
{
    public override decimal? Score(RubricInput input) => Math.Max(0, (input.Full * Share) - Less);

    public override Bilingual Steps(RubricInput input) => Less == 0
        ? Bilingual.Of($"{Print(input.Full)}×{Print(Share * 100)}%={Print(input.Full * Share)}分", $"{Print(input.Full)} × {Print(Share * 100)}% = {Print(input.Full * Share)} points")
        : Bilingual.Of($"{Print(input.Full)}-{Print(Less)}={Print(Score(input)!.Value)}分", $"{Print(input.Full)} - {Print(Less)} = {Print(Score(input)!.Value)} points");
}

internal enum Direction
{
    Above,
    Below,
    Either,
}

/// <summary>每超过一个百分点扣0.4分</summary>
/// <param name="From">Where deduction starts.</param>
/// <param name="Step">Percentage points, or units of the measurement, for one deduction.</param>
/// <param name="Points">Deducted per step; null where <paramref name="Share"/> of the points available is.</param>
/// <param name="Start">Points before deduction; null for the points available.</param>
/// <param name="Most">At most this much is deducted; null without a cap.</param>
internal sealed record Deduction(Threshold From, Direction Direction, decimal Step, decimal? Points, decimal Share, decimal? Start, decimal? Most, bool CountsPercentagePoints) : RubricOutcome
{
    public override decimal? Score(RubricInput input) =>
        CountsPercentagePoints && !input.IsRatio ? null : Math.Max(0, Before(input) - Deducted(input));

    public override Bilingual Steps(RubricInput input)
    {
        var distance = Distance(input);
        if (distance <= 0)
            return Bilingual.Of($"不扣分，计{Print(Before(input))}分", $"nothing is deducted, {Print(Before(input))} points");
        var (unit, unitEn) = CountsPercentagePoints ? ("个百分点", " percentage points") : ("", "");
        return Bilingual.Of(
            $"与{From}相差{Print(distance)}{unit}，每{Print(Step)}{unit}扣{Print(PerStep(input))}分，共扣{Print(Deducted(input))}分，{Print(Before(input))}-{Print(Deducted(input))}，得{Print(Score(input) ?? 0)}分",
            $"{Print(distance)}{unitEn} from {From}, {Print(PerStep(input))} points off per {Print(Step)}{unitEn}, {Print(Before(input))} - {Print(Deducted(input))} gives {Print(Score(input) ?? 0)} points");
    }

    private decimal Before(RubricInput input) => Start ?? input.Full;

    private decimal PerStep(RubricInput input) => Points ?? input.Full * Share;

    private decimal Deducted(RubricInput input)
    {
        var steps = Distance(input) / Step;
        if (steps <= 0)
            return 0;
        steps = input.Variant.Steps switch
        {
            StepCount.Full => decimal.Floor(steps),
            StepCount.Begun => decimal.Ceiling(steps),
            _ => steps,
        };
        var deducted = steps * PerStep(input);
        return Math.Min(Most is { } most ? Math.Min(most, deducted) : deducted, Before(input));
    }

    private decimal Distance(RubricInput input)
    {
        var difference = input.Measured - From.For(input.IsRatio);
        difference = Direction switch { Direction.Above => difference, Direction.Below => -difference, _ => Math.Abs(difference) };
        return CountsPercentagePoints ? difference * 100 : difference;
    }
}

/// <summary>满意度×分值, 按比例得分</summary>
/// <param name="Factor">Points for 100%; null for the points available.</param>
/// <param name="Of">What counts as full: 100%, or the threshold that was missed.</param>
internal sealed record Proportional(decimal? Factor, Threshold? Of) : RubricOutcome
{
    public override decimal? Score(RubricInput input)
    {
        if (!input.IsRatio && !(Of is { } own && own.Value > 0))
            return null;
        var whole = Whole(input);
        return whole <= 0 ? null : Math.Clamp(input.Measured / whole, 0, 1) * (Factor ?? input.Full);
    }

    public override Bilingual Steps(RubricInput input)
    {
        var whole = Whole(input);
        var part = PrintMeasured(input.Measured, input.IsRatio) + (whole == 1 ? "" : "÷" + PrintMeasured(whole, input.IsRatio));
        var score = Print(Score(input) ?? 0);
        return Bilingual.Of($"{part}×{Print(Factor ?? input.Full)}={score}分", $"{part} × {Print(Factor ?? input.Full)} = {score} points");
    }

    private decimal Whole(RubricInput input) => Of is { } of && (input.Variant.FromThreshold || !input.IsRatio) ? of.For(input.IsRatio) : 1;
}
