using PerfEval.CorpusTool;
using PerfEval.CorpusTool.Answers;
using PerfEval.CorpusTool.Sources;
using PerfEval.Evaluation.Editing;
using PerfEval.Evaluation.Truth;

namespace PerfEval.Evaluation.Mutation;

/// <summary>A report of the corpus with its known errors put right: what mistakes are made in.</summary>
/// <param name="Source">After the repair.</param>
/// <param name="Repairs">What puts the known errors of the corpus file right.</param>
public sealed record Specimen(ReportSource Original, ReportSource Source, Answer Answer, IReadOnlyList<TextEdit> Repairs)
{
    public IReadOnlyList<Spot> Spots { get; } = Spot.Of(Source);

    public string Name => Source.Name;

    /// <summary>Without the few reports whose error is a word or runs through several figures, so that putting one figure right leaves a claim broken.</summary>
    public static IReadOnlyList<Specimen> All(bool ofSecondPart = false) => [.. CorpusBuild.Read(Repository.Root).Where(s => s.IsOfSecondPart == ofSecondPart).Select(Of).Where(s => s.HoldsThroughout)];

    private bool HoldsThroughout => Answer.Claims.All(c => c.Doubtful || ClaimTruth.Of(c, Source.Figures, Source.Figures) switch
    {
        ClaimState.Holds => true,
        ClaimState.Unknown => c.Verdict != "violated",
        _ => false,
    });

    /// <summary>The file of the corpus in a format, its known errors put right.</summary>
    public byte[] File(string format)
    {
        var file = System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, CorpusBuild.ReportFolder, $"{Name}.{format}"));
        return Repairs.Count == 0 ? file : FileEditor.Of(format).Apply(Original, file, Repairs);
    }

    private static Specimen Of(ReportSource source)
    {
        var figures = source.Figures.Select(f => f.Truth is null ? f : Reread(f, f.Truth)).ToList();
        var repairs = Spot.Of(source).Where(s => s.Figure.Truth is not null)
            .Select(s => new TextEdit(s.Place, s.Figure.Text, s.Figure.Truth!)).ToList();
        return new Specimen(source, SourceTexts.Edit(source, figures, repairs), AnswerKey.Of(source), repairs);
    }

    private static PrintedFigure Reread(PrintedFigure figure, string truth)
    {
        var read = new List<PrintedFigure>();
        FigureMark.Strip($"{{{truth}}}", read, figure.Unit);
        return read[0] with { Index = figure.Index, Ids = figure.Ids, IsDoubtful = figure.IsDoubtful };
    }
}
