namespace PerfEval.Evaluation.Formats;

public enum DifferenceKind
{
    FigureMissing,
    FigureExtra,
    LabelDiffers,
    FindingMissing,
    FindingExtra,
}

/// <summary>One thing that a report says in one format and not in another.</summary>
public sealed record FormatDifference(string Report, string Format, DifferenceKind Kind, string What)
{
    public override string ToString() => $"{Report}.{Format}: {Kind}: {What}";
}
