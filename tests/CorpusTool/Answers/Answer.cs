namespace PerfEval.CorpusTool.Answers;

/// <summary>What is true of one report, as its author wrote it. The file answers/NAME.json.</summary>
/// <param name="Figures">In reading order of the source.</param>
/// <param name="Errors">Empty for a clean report.</param>
public sealed record Answer(
    string Report,
    string Unit,
    int Year,
    string Template,
    IReadOnlyList<FigureAnswer> Figures,
    IReadOnlyList<ClaimAnswer> Claims,
    IReadOnlyList<ErrorAnswer> Errors)
{
    public bool IsClean => Errors.Count == 0;
}

/// <param name="Text">As printed, with its unit where one is printed beside it.</param>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Doubtful">Counted neither as found nor as missed.</param>
public sealed record FigureAnswer(int Id, string Text, decimal Value, string Unit, bool Doubtful);

/// <param name="Kind">sum, share, growth, ratio, formula, balance, agree, score, order, count, rubric or band.</param>
/// <param name="Stated">Id of the figure that states the result.</param>
/// <param name="Operands">Ids of the others, in the order of the expression.</param>
/// <param name="Items">Counted names.</param>
/// <param name="Recomputed">In the stated figure's unit; null where the answer is no number.</param>
/// <param name="Verdict">exact, rounding, truncated or violated.</param>
public sealed record ClaimAnswer(
    string Kind,
    int Stated,
    string StatedText,
    IReadOnlyList<int> Operands,
    IReadOnlyList<string> OperandTexts,
    IReadOnlyList<string> Items,
    string Expression,
    decimal? Recomputed,
    string Verdict,
    bool Doubtful);

/// <summary>An error that the report was given.</summary>
/// <param name="Truth">What should have been printed; null where a word is wrong, not the number.</param>
/// <param name="Rules">Any of these names the defect rightly.</param>
public sealed record ErrorAnswer(int Figure, string Printed, string? Truth, IReadOnlyList<string> Rules);
