using PerfEval.Ingest.Documents;

namespace PerfEval.Checks.Scores.Rubrics;

/// <param name="When">The measurements that the clause is for.</param>
internal sealed record RubricClause(RubricCondition When, RubricOutcome Then);

/// <summary>A printed rubric in executable form.</summary>
/// <param name="Steps">How parts of a step count; null where the wording does not say.</param>
internal sealed record Rubric(IReadOnlyList<RubricClause> Clauses, StepCount? Steps)
{
    /// <summary>The readings that the wording leaves open; one where it is plain.</summary>
    public IReadOnlyList<RubricVariant> Variants { get; } = [.. VariantsOf(Clauses, Steps)];

    /// <summary>The highest score that the rubric names itself, or null where it names none; 满分 is whatever the points are.</summary>
    public decimal? Top => Clauses.Any(c => c.Then is ShareOfFull) ? null : Clauses.Select(c => c.Then).Select(t => t switch
    {
        FixedScore score => score.Points,
        Deduction deduction => deduction.Start,
        Proportional proportional => proportional.Factor,
        _ => null,
    }).Max();

    /// <param name="measured">In base units.</param>
    /// <returns>Points; null where the rubric says nothing of such a measurement.</returns>
    public decimal? Score(decimal measured, bool isRatio, decimal full, RubricVariant variant)
    {
        if (Thresholds.Any(t => isRatio ? t.HasUnit : t.IsPercent))
            return null;
        try
        {
            return ClauseFor(measured, isRatio, variant)?.Then.Score(new RubricInput(measured, isRatio, full, variant));
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private IEnumerable<Threshold> Thresholds => Clauses.SelectMany(c => new[] { c.When.Low, c.When.High, (c.Then as Deduction)?.From, (c.Then as Proportional)?.Of }).OfType<Threshold>();

    /// <summary>True where the score comes in round points, so that it was not rounded when printed.</summary>
    public bool IsExact(decimal measured, bool isRatio, RubricVariant variant) =>
        ClauseFor(measured, isRatio, variant)?.Then is not (Proportional or Deduction) || (ClauseFor(measured, isRatio, variant)?.Then is Deduction && variant.Steps != StepCount.Exact);

    public Bilingual Explain(decimal measured, bool isRatio, decimal full, RubricVariant variant)
    {
        if (ClauseFor(measured, isRatio, variant) is not { } clause)
            return new Bilingual("评分标准未规定这种情况", "the rubric does not provide for this");
        var steps = clause.Then.Steps(new RubricInput(measured, isRatio, full, variant));
        return Bilingual.Of($"符合“{clause.When}”，{steps.Zh}", $"\"{clause.When}\" applies: {steps.En}");
    }

    private RubricClause? ClauseFor(decimal measured, bool isRatio, RubricVariant variant) =>
        Clauses.FirstOrDefault(c => !c.When.IsOtherwise && c.When.Contains(measured, isRatio, variant)) ?? Clauses.FirstOrDefault(c => c.When.IsOtherwise)
        ?? Clauses.FirstOrDefault(c => c.When.Touches(measured, isRatio));

    private static IEnumerable<RubricVariant> VariantsOf(IReadOnlyList<RubricClause> clauses, StepCount? steps)
    {
        bool[] bounds = clauses.Any(c => c.When.IsAmbiguous) ? [false, true] : [false];
        StepCount[] counts = clauses.Any(c => c.Then is Deduction) ? steps is { } told ? [told] : [StepCount.Exact, StepCount.Full, StepCount.Begun] : [StepCount.Exact];
        bool[] wholes = clauses.Any(c => c.Then is Proportional { Of: not null }) ? [false, true] : [false];
        return from bound in bounds from count in counts from whole in wholes select new RubricVariant(bound, count, whole);
    }
}
