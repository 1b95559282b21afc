namespace PerfEval.Evaluation.Editing;

/// <summary>Where a text stands in the source of a report, whatever the format of the file.</summary>
/// <param name="Block">Position among the blocks.</param>
/// <param name="Row">Null outside tables; in tables row and column of the grid.</param>
/// <param name="Start">Offset in the text of the paragraph or cell.</param>
public readonly record struct SourcePlace(int Block, int? Row, int? Column, int Start);

/// <summary>One stretch of printed text replaced by another.</summary>
public sealed record TextEdit(SourcePlace Place, string Old, string New);
