using PerfEval.Evaluation.Editing;

namespace PerfEval.Evaluation.Mutation;

/// <summary>A report with mistakes made in it.</summary>
/// <param name="Name">Tells the report, the operators and the draw.</param>
public sealed record Mutant(string Name, Specimen Specimen, IReadOnlyList<Error> Errors)
{
    /// <summary>The file of the corpus with the mistakes in it.</summary>
    public byte[] File(string format) =>
        FileEditor.Of(format).Apply(Specimen.Source, Specimen.File(format), [.. Errors.SelectMany(e => e.Edits)]);
}
