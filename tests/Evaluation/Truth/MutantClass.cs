namespace PerfEval.Evaluation.Truth;

/// <summary>What anyone can know of an error in a report, decided from the answers alone.</summary>
public enum MutantClass
{
    /// <summary>No claim of the answers names the figure.</summary>
    Unobservable,
    /// <summary>Only claims name it that the answers call doubtful, or tell in words and not in a formula.</summary>
    Undecided,
    /// <summary>Every claim with the figure still holds: within rounding, or because the error leaves their results as they were.</summary>
    Hidden,
    /// <summary>A claim with the figure no longer holds.</summary>
    Detectable,
    /// <summary>And no change of any single other figure would make all claims hold.</summary>
    UniquelyLocatable,
}
