using System.Globalization;
using System.Text;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;
using PerfEval.Ingest.Readers;
using Xunit.Abstractions;

namespace PerfEval.Checks.Tests.Scores;

/// <summary>Layouts of score tables without an error; each number of them is then changed to see that the change is found.</summary>
public class LayoutSuite(ITestOutputHelper output)
{
    private const double LeastCaught = 0.97;

    public static TheoryData<string> Layouts => [.. Files("layouts")];

    public static TheoryData<string> Traps => [.. Files("traps")];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_layout_without_error_is_silent_and_its_scores_are_checked(string file)
    {
        var result = Check(file);
        Assert.True(result.Findings.Count == 0, Describe(result));
        var unchecked_ = result.Coverage.Where(c => IsScored(c.Figure) && c.Status == FigureStatus.Unchecked).Select(c => c.Figure.Text).ToList();
        Assert.True(unchecked_.Count == 0, "unchecked: " + string.Join(' ', unchecked_) + "\n" + Describe(result));
    }

    [Theory]
    [MemberData(nameof(Traps))]
    public void A_trap_is_silent(string file)
    {
        var result = Check(file);
        Assert.True(result.Findings.All(f => f.Severity == Severity.Note), Describe(result));
    }

    [Fact]
    public void Changed_numbers_are_found()
    {
        var missed = new List<string>();
        var count = 0;
        foreach (var file in Files("layouts"))
        {
            var document = Read(file);
            var result = DocumentCheck.Run(document);
            foreach (var covered in result.Coverage.Where(c => c.Status == FigureStatus.Verified && (IsScored(c.Figure) || IsMeasured(c.Figure))))
                foreach (var text in Changes(covered.Figure))
                {
                    var changed = DocumentCheck.Run(Change(document, covered.Figure, text));
                    if (IsMeasured(covered.Figure) && ChangesNothing(result, changed, covered.Figure))
                        continue;
                    count++;
                    if (changed.Findings.All(f => f.Severity == Severity.Note))
                        missed.Add($"{file}: {covered.Figure.Label} {covered.Figure.Text} -> {text}");
                }
        }
        var caught = 1 - (missed.Count / (double)count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"caught {caught:P2} of {count} changed numbers\n") + string.Join('\n', missed));
        Assert.True(caught >= LeastCaught, string.Join('\n', missed));
    }

    /// <summary>Another measurement of the same tier gives the same score, and another value beyond the target meets it as well.</summary>
    private static bool ChangesNothing(DocumentResult before, DocumentResult after, Figure figure) => Results(before, figure).SequenceEqual(Results(after, figure));

    private static IEnumerable<(string, decimal?)> Results(DocumentResult result, Figure figure) =>
        result.Claims.Where(c => c.Figures.Any(f => f.Place.SharesTextWith(figure.Place))).Select(c => (c.Claim.Rule, c.Nominal));

    private static bool IsScored(Figure figure) => figure.Unit.Dimension == Dimension.Points;

    private static bool IsMeasured(Figure figure) => figure.Unit.Dimension == Dimension.Ratio && figure.InTable;

    /// <summary>A digit more, a digit less, and a slip that changes size.</summary>
    private static IEnumerable<string> Changes(Figure figure)
    {
        var unit = figure.Text[figure.Number.DigitsLength..];
        foreach (var change in new[] { 3m, -2m, 11m })
        {
            var value = figure.Value + change;
            if (value >= 0)
                yield return value.ToString("F" + figure.Number.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + unit;
        }
    }

    private static Document Change(Document document, Figure figure, string text)
    {
        var place = figure.Place;
        SourceText Changed(SourceText old) => new(old.Value[..place.Start] + text + old.Value[(place.Start + place.Length)..]);
        var blocks = document.Blocks.Select(block => block.Index != place.Block ? block : block switch
        {
            Paragraph paragraph => paragraph with { Text = Changed(paragraph.Text) },
            Table table => new Table(table.Index, table.HeadingPath, table.Number, table.RowCount, table.ColumnCount,
                [.. table.Cells.Select(c => c.Row == place.Row && c.Column == place.Column ? c with { Text = Changed(c.Text) } : c)], table.Name),
            _ => block,
        });
        return document with { Blocks = [.. blocks] };
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Scores", folder)).Select(f => folder + "/" + Path.GetFileName(f)).Order(StringComparer.Ordinal);

    private static DocumentResult Check(string file) => DocumentCheck.Run(Read(file));

    private static Document Read(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Scores", file);
        return ReaderCatalog.Read(new SourceFile(Path.GetFileName(file), File.ReadAllBytes(path)));
    }

    private static string Describe(DocumentResult result)
    {
        var text = new StringBuilder();
        foreach (var finding in result.Findings)
            text.AppendLine(finding.Severity + " " + finding.Message.Zh);
        foreach (var claim in result.Claims.Where(c => c.Verdict != Verdict.Uncheckable || c.Claim.Uncheckable is not null))
            text.AppendLine(CultureInfo.InvariantCulture, $"{claim.Verdict} {claim.Claim.Rule} {claim.Stated.Text} = {claim.Reading.Formula} {claim.Claim.Uncheckable?.Zh}");
        return text.ToString();
    }
}
