namespace PerfEval.Checks.Judging;

/// <summary>Slips by which a true value becomes the printed one.</summary>
public enum Slip
{
    DigitSubstituted,
    /// <summary>Two adjacent digits both differ: 88 for 54.</summary>
    PairSubstituted,
    DigitsSwapped,
    DigitDropped,
    DigitAdded,
    PointMoved,
    UnitMistaken,
    SignLost,
}
