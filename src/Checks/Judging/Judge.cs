using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>The one place that computes. Decides which reading of a claim holds, and how.</summary>
public static class Judge
{
    /// <summary>Below this confidence a broken claim stays unreported.</summary>
    public const double ReportingThreshold = 0.55;

    /// <summary>That parts told after 其中 belong to the amount before it.</summary>
    private const double OfParts = 0.85;

    /// <summary>Among readings that are all broken the nearest miss is not the one meant if the words hardly point to it.</summary>
    private const double LeastOfMiss = 0.3;

    public static JudgedClaim Decide(int id, Claim claim)
    {
        if (claim.Uncheckable is not null)
            return Uncheckable(id, claim, claim.Readings[0], claim.Certainty);
        if (IsOfSomeParts(claim))
            claim = claim with { Relation = Relation.AtLeast };
        var trials = claim.Readings.Select(r => new Trial(r, Assess(claim, r))).ToList();
        var holding = trials.Where(t => t.Outcome.Holds).OrderBy(t => t.Reading.IsReadingRepair).ThenByDescending(t => t.Reading.Prior * Charity(t.Outcome.Verdict)).FirstOrDefault();
        if (holding is not null)
            return Judged(id, claim, holding, ConfidenceOfPass(claim, holding));
        var broken = trials.Where(t => t.Outcome.Verdict == Verdict.Violated && MayAccuse(claim, t.Reading))
            .OrderBy(t => t.Reading.IsReadingRepair).ThenBy(t => PartsExceed(claim) && !IsOfSureParts(claim, t.Reading)).ThenByDescending(t => t.Reading.Prior * Math.Max(LeastOfMiss, NearMiss.Of(claim, t.Reading, t.Outcome))).FirstOrDefault();
        if (broken is null)
            return Uncheckable(id, claim, trials[0].Reading, claim.Certainty);
        if (trials.Find(t => t.Outcome.Verdict == Verdict.Uncheckable && t.Reading.Prior > broken.Reading.Prior) is { } meant)
            return Uncheckable(id, claim, meant.Reading, claim.Certainty);
        var confidence = ConfidenceOfViolation(claim, broken);
        if (confidence < ReportingThreshold || LeansOnHedge(claim, broken.Reading))
            return Judged(id, claim, broken with { Outcome = broken.Outcome with { Verdict = Verdict.Uncheckable } }, confidence);
        return Judged(id, claim, broken, confidence);
    }

    /// <summary>
    /// Parts or members may belong to any total or count nearby, which excuses; to accuse, the reading must be one of those that the words
    /// point to. What any other claim is about its words tell.
    /// </summary>
    private static bool MayAccuse(Claim claim, Reading reading) => !reading.OnlyExcuses && (claim.Kind is not (ClaimKind.Sum or ClaimKind.Count) || IsLikely(claim, reading));

    /// <summary>True where the claim would be broken, and told, under this reading alone.</summary>
    internal static bool Accuses(Claim claim, Reading reading) =>
        MayAccuse(claim, reading) && Assess(claim, reading) is { Verdict: Verdict.Violated } outcome && ConfidenceOfViolation(claim, new Trial(reading, outcome)) >= ReportingThreshold;

    private static bool IsLikely(Claim claim, Reading reading) => reading.Prior * 2 >= claim.Readings.Max(r => r.Prior);

    /// <summary>约, 近 and the like support and never convict; in a target, a band or a comparison ≥, 以上 and 低于 are what is meant.</summary>
    private static bool LeansOnHedge(Claim claim, Reading reading) =>
        reading.Stated.IsHedged || (reading.Formula is not ScoringRule && reading.Formula.Operands.Any(f => f.IsHedged && (claim.Relation == Relation.Equal || f.Hedge == Hedge.About)));

    /// <summary>The claim as it stands under another of its readings, with the confidence that it had.</summary>
    internal static JudgedClaim Under(JudgedClaim claim, Reading reading)
    {
        var outcome = Assess(claim.Claim, reading);
        return claim with { Reading = reading, Verdict = outcome.Verdict, Nominal = outcome.Nominal, Range = outcome.Range, Gap = outcome.Gap, Slack = outcome.Slack };
    }

    /// <summary>Verdict of one reading, whatever the claim's other readings say.</summary>
    public static Outcome Assess(Claim claim, Reading reading) => Assess(claim, reading, Substitution.None);

    /// <param name="onTrial">Figures that stand for printed ones.</param>
    public static Outcome Assess(Claim claim, Reading reading, Substitution onTrial)
    {
        try
        {
            return AssessWithinRange(claim, reading, onTrial);
        }
        catch (OverflowException)
        {
            return Outcome.None;
        }
    }

    private static Outcome AssessWithinRange(Claim claim, Reading reading, Substitution onTrial)
    {
        var stated = onTrial.Of(reading.Stated);
        if (reading.Formula.Evaluate(onTrial.Value) is not { } nominalBase)
            return Outcome.None;
        var nominal = nominalBase / stated.Unit.Scale;
        if (RangeOf.Expression(reading.Formula, onTrial) is not { } baseRange)
            return Outcome.None;
        var range = new Interval(baseRange.Low / stated.Unit.Scale, baseRange.High / stated.Unit.Scale);
        return claim.Relation == Relation.Equal
            ? AssessEqual(claim, reading, stated, onTrial, nominal, range)
            : AssessOrder(claim.Relation, stated, nominal, range);
    }

    private static Outcome AssessEqual(Claim claim, Reading reading, Figure stated, Substitution onTrial, decimal nominal, Interval range)
    {
        var gap = Math.Abs(stated.Value - nominal);
        if (IsSatisfied(claim, reading, stated, onTrial, nominal))
            return new Outcome(Verdict.Exact, nominal, range, 0, 0);
        if (!MustBeEqual(claim, reading, stated, onTrial) && range.Meets(stated.Interval))
        {
            var allowance = (range.Width + stated.Interval.Width) / 2;
            return new Outcome(Verdict.Rounding, nominal, range, gap, allowance == 0 ? 0 : Math.Min(1, gap / allowance));
        }
        if (claim.Kind != ClaimKind.Agree && !LeavesNoRounding(reading, stated, onTrial) && Cut(nominal, stated.Number.Decimals) == stated.Value)
            return new Outcome(Verdict.Truncated, nominal, range, gap, null);
        return new Outcome(Verdict.Violated, nominal, range, gap, null);
    }

    /// <summary>The same fact printed twice with the same decimals leaves no room for rounding.</summary>
    internal static bool MustBeEqual(Claim claim, Reading reading) => MustBeEqual(claim, reading, reading.Stated, Substitution.None);

    private static bool MustBeEqual(Claim claim, Reading reading, Figure stated, Substitution onTrial) =>
        claim.Kind == ClaimKind.Agree && !stated.IsHedged && reading.Formula is Leaf { Figure: var printed } && onTrial.Of(printed) is { IsHedged: false } other
        && other.Number.Decimals == stated.Number.Decimals && other.Unit.Scale == stated.Unit.Scale;

    /// <summary>Rule 1 of the verdicts: equal as printed, or properly rounded to the printed decimals, half up or half to even.</summary>
    private static bool IsSatisfied(Claim claim, Reading reading, Figure stated, Substitution onTrial, decimal nominal)
    {
        if (stated.Value == nominal)
            return true;
        if (LeavesNoRounding(reading, stated, onTrial) || (claim.Kind == ClaimKind.Agree && reading.Formula is Leaf { Figure: var printed } && onTrial.Of(printed) is var other && other.LastDigit * other.Unit.Scale >= stated.LastDigit * stated.Unit.Scale))
            return false;
        var decimals = Math.Clamp(stated.Number.Decimals, 0, 28);
        return Math.Round(nominal, decimals, MidpointRounding.AwayFromZero) == stated.Value
               || Math.Round(nominal, decimals, MidpointRounding.ToEven) == stated.Value;
    }

    private static bool LeavesNoRounding(Reading reading, Figure stated, Substitution onTrial) =>
        IsLinearOfExacts(reading, stated, onTrial) || reading.Formula is ScoringRule { IsExact: true };

    /// <summary>A sum of exact figures that is itself exact leaves no room for rounding.</summary>
    private static bool IsLinearOfExacts(Reading reading, Figure stated, Substitution onTrial)
    {
        if (!reading.Formula.IsLinear || !stated.Interval.IsPoint)
            return false;
        foreach (var printed in reading.Formula.Operands)
        {
            var operand = onTrial.Of(printed);
            if (!operand.Interval.IsPoint || (stated.Value == 0 && operand.LastDigit * operand.Unit.Scale < stated.LastDigit * stated.Unit.Scale))
                return false;
        }
        return true;
    }

    /// <summary>The value with its digits after the given decimals cut off.</summary>
    internal static decimal Cut(decimal value, int decimals)
    {
        var unit = Precision.UnitOfLastDigit(decimals);
        return decimal.Truncate(value / unit) * unit;
    }

    private static Outcome AssessOrder(Relation relation, Figure stated, decimal nominal, Interval range)
    {
        var printed = relation switch
        {
            Relation.AtMost => stated.Value <= nominal,
            Relation.AtLeast => stated.Value >= nominal,
            Relation.Less => stated.Value < nominal,
            _ => stated.Value > nominal,
        };
        if (printed)
            return new Outcome(Verdict.Exact, nominal, range, 0, 0);
        var interval = stated.Interval;
        var possible = relation switch
        {
            Relation.AtMost => interval.Low <= range.High,
            Relation.AtLeast => interval.High >= range.Low,
            Relation.Less => interval.Low < range.High,
            _ => interval.High > range.Low,
        };
        var gap = Math.Abs(stated.Value - nominal);
        return new Outcome(possible ? Verdict.Rounding : Verdict.Violated, nominal, range, gap, null);
    }

    private static double Charity(Verdict verdict) => verdict switch { Verdict.Exact => 1, Verdict.Rounding => 0.6, _ => 0.3 };

    private static double ConfidenceOfPass(Claim claim, Trial trial)
    {
        var competing = claim.Readings.Count == 1 ? 1 : Math.Max(0.5, trial.Reading.Prior);
        return Math.Clamp(Math.Max(claim.Certainty, 0.5) * competing, 0, 0.99);
    }

    private static double ConfidenceOfViolation(Claim claim, Trial trial)
    {
        if (claim.Certainty <= 0)
            return 0;
        var exceeds = PartsExceed(claim);
        var certainty = Math.Min(exceeds ? Math.Max(claim.Certainty, OfParts) : claim.Certainty, 0.995);
        var miss = NearMiss.Of(claim, trial.Reading, trial.Outcome);
        var odds = certainty / (1 - certainty) * (exceeds ? Math.Max(1, miss) : miss);
        return Math.Round(Math.Clamp(odds / (1 + odds), 0, 0.99), 4);
    }

    /// <summary>Even an incomplete list cannot come to more than what it divides, whichever of the likely totals that is.</summary>
    private static bool PartsExceed(Claim claim)
    {
        if (claim.Parts.Count == 0)
            return false;
        var least = claim.Parts.Sum(p => p.BaseInterval.Low);
        return claim.Readings.Where(r => IsLikely(claim, r)).All(r => r.Stated.BaseInterval.High < least);
    }

    /// <summary>Where the parts that the words name come to too much already, whatever else may be listed is beside the point.</summary>
    private static bool IsOfSureParts(Claim claim, Reading reading) => reading.Formula.Operands.All(f => claim.Parts.Any(p => p.Id == f.Id));

    /// <summary>收回254份，其中满意274份: one part is seldom the whole, so that it is only said to be no more than that.</summary>
    private static bool IsOfSomeParts(Claim claim) =>
        claim is { Relation: Relation.Equal, Kind: ClaimKind.Sum or ClaimKind.Count, Parts.Count: 1, Certainty: < ReportingThreshold } && PartsExceed(claim);

    private static JudgedClaim Judged(int id, Claim claim, Trial trial, double confidence) =>
        new(id, claim, trial.Reading, trial.Outcome.Verdict, trial.Outcome.Nominal, trial.Outcome.Range, trial.Outcome.Gap, confidence, trial.Outcome.Slack);

    private static JudgedClaim Uncheckable(int id, Claim claim, Reading reading, double confidence) =>
        new(id, claim, reading, Verdict.Uncheckable, null, null, 0, confidence, null);

    private sealed record Trial(Reading Reading, Outcome Outcome);
}

/// <summary>What one reading gives. Values are in the stated figure's own unit.</summary>
public readonly record struct Outcome(Verdict Verdict, decimal? Nominal, Interval? Range, decimal Gap, decimal? Slack)
{
    public static readonly Outcome None = new(Verdict.Uncheckable, null, null, 0, null);

    public bool Holds => Verdict is Verdict.Exact or Verdict.Rounding or Verdict.Truncated;
}
