using PerfEval.Evaluation.Controls;
using PerfEval.Evaluation.Editing;
using PerfEval.Evaluation.Measures;
using PerfEval.Evaluation.Mutation;
using PerfEval.Evaluation.Truth;
using PerfEval.Ingest.Figures;
using Xunit.Abstractions;

namespace PerfEval.Corpus.Tests;

/// <summary>The small plan of the evaluation, measured once for all tests.</summary>
public sealed class MeasuredMutants
{
    public MeasuredMutants() => Controls = ControlScore.Measure(Score.Clean);

    public MutationScore Score { get; } = MutationScore.Measure(MutantPlan.Small);

    public IReadOnlyList<ControlScore> Controls { get; }
}

/// <summary>
/// Errors made in the files of the corpus with fixed seeds. The gates are what is reached today less a little; those aimed at, and the whole measurement,
/// stand in docs/evaluation.md.
/// </summary>
public class EvaluationTests(MeasuredMutants measured, ITestOutputHelper output) : IClassFixture<MeasuredMutants>
{
    private IReadOnlyList<ControlScore> Controls => measured.Controls;

    private List<ErrorOutcome> Single => [.. measured.Score.Detectable.Where(o => o.Siblings == 1)];

    [Fact]
    public void DetectableErrors_AreDetected() => AssertShare(0.94, Single, o => o.IsDetected);

    [Fact]
    public void DetectableErrors_AreLocated() => AssertShare(0.85, Single, o => o.IsLocated);

    [Fact]
    public void UniquelyLocatableErrors_AreLocated() => AssertShare(0.90, Single.FindAll(o => o.Class == MutantClass.UniquelyLocatable), o => o.IsLocated);

    [Fact]
    public void SureSuggestions_AreExact() =>
        AssertShare(0.93, MutationScore.SureSuggestions(measured.Score.Mutants).ToList(), s => s.IsExact == true);

    [Fact]
    public void ReportsWithoutErrors_HaveNone() => Assert.Empty(measured.Score.Clean.SelectMany(c => c.Errors).Select(e => e.Message.Zh));

    [Fact]
    public void Blame_IsBetterThanEveryBaseline()
    {
        var located = Single.Count(o => o.IsLocated);
        Assert.All(Evaluation.Baselines.Baseline.All, b => Assert.True(located > Single.Count(o => o.Located.Contains(b.Name)), b.Name));
    }

    [Fact]
    public void SameMeaning_StaysSilent() =>
        Assert.Empty(Controls.SelectMany(c => c.Broken.Select(b => $"{c.Name}: {b.Variant.Report}.{b.Variant.Format}: {b.News[0].Message.Zh}")));

    [Fact]
    public void Mutants_AreMadeAlikeInEveryRun()
    {
        var specimens = Specimen.All().Take(3).ToList();
        Assert.Equal(MutantPlan.Small.Mutants(specimens).Select(Sidecar.Of), MutantPlan.Small.Mutants(specimens).Select(Sidecar.Of));
    }

    [Fact]
    public void Editors_ChangeThePrintedFigureAndNothingElse()
    {
        foreach (var mutant in MutantPlan.Small.Mutants(Specimen.All().Take(4)).Where(m => m.Errors is [{ Changes: [_], Word: null }]))
            foreach (var format in FileEditor.Formats)
            {
                var name = $"{mutant.Specimen.Name}.{format}";
                var before = Evaluation.Product.Examine(name, mutant.Specimen.File(format)).Report.Document;
                var after = Evaluation.Product.Examine(name, mutant.File(format)).Report.Document;
                var change = mutant.Errors[0].Changes[0];
                var texts = Texts(before).Zip(Texts(after)).Where(t => t.First != t.Second).ToList();
                var (was, now) = Assert.Single(texts);
                Assert.Contains(TextFold.Squeeze(change.Truth.Text), TextFold.Squeeze(was), StringComparison.Ordinal);
                Assert.Contains(TextFold.Squeeze(change.Printed.Text), TextFold.Squeeze(now), StringComparison.Ordinal);
            }
    }

    private static IEnumerable<string> Texts(Ingest.Documents.Document document) =>
        document.Paragraphs.Select(p => p.Text.Value).Concat(document.Tables.SelectMany(t => t.Cells).Select(c => c.Text.Value));

    private void AssertShare<T>(double least, List<T> all, Func<T, bool> holds)
    {
        var share = (double)all.Count(holds) / all.Count;
        output.WriteLine(MutationTable.Of(measured.Score));
        Assert.True(share >= least, FormattableString.Invariant($"{share:0.000} of {all.Count}; at least {least} was reached before"));
    }
}
