namespace PerfEval.Checks.Scores.Rubrics;

/// <summary>How a part of a percentage point is deducted where the wording does not say.</summary>
internal enum StepCount
{
    /// <summary>In proportion.</summary>
    Exact,
    /// <summary>Only full steps count.</summary>
    Full,
    /// <summary>A part counts as a full step.</summary>
    Begun,
}

/// <summary>One way to read a wording that leaves several open.</summary>
/// <param name="BoundBelongsBelow">80%-90%: 90% itself belongs to this tier, not to the next.</param>
/// <param name="FromThreshold">Proportional to the threshold or the target instead of to 100%.</param>
internal readonly record struct RubricVariant(bool BoundBelongsBelow, StepCount Steps, bool FromThreshold);
