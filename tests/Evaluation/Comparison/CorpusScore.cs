using System.Globalization;
using System.Text;
using PerfEval.CorpusTool;
using PerfEval.CorpusTool.Answers;

namespace PerfEval.Evaluation.Comparison;

/// <summary>The product against the answers of all reports of the corpus that there are in one format.</summary>
public sealed class CorpusScore(string format, IReadOnlyList<ReportComparison> reports)
{
    public string Format => format;

    public IReadOnlyList<ReportComparison> Reports => reports;

    public double FigureRecall => Part(reports.Sum(r => r.Figures.Count(f => f.Found is not null)), reports.Sum(r => r.Figures.Count()));

    public double FigureValues => Part(reports.Sum(r => r.Figures.Count(f => f.Found?.Value == f.Expected.Value)), reports.Sum(r => r.Figures.Count()));

    public double FigureUnits => Part(reports.Sum(r => r.Figures.Count(f => f.Found?.Unit.Symbol == f.Expected.Unit)), reports.Sum(r => r.Figures.Count()));

    public double ClaimRecall => Part(reports.Sum(r => r.Claims.Count(c => c.IsFound)), reports.Sum(r => r.Claims.Count));

    /// <summary>Of the claims that the product judged, those that neither accuse without cause nor pass what is broken.</summary>
    public double ClaimPrecision => 1 - Part(reports.Sum(r => r.WrongClaims.Count), Math.Max(1, reports.Sum(r => r.VerdictCount)));

    /// <summary>Of the claims found, those with the right verdict.</summary>
    public double VerdictAccuracy => Part(reports.Sum(r => r.Claims.Count(c => c.IsJudgedRight)), Math.Max(1, reports.Sum(r => r.Claims.Count(c => c.IsFound))));

    /// <summary>The reports of one part of the corpus.</summary>
    public static CorpusScore OfPart(string format, bool second) =>
        Measure(format, [.. CorpusBuild.Read(Repository.Root).Where(s => s.IsOfSecondPart == second).Select(s => s.Name)]);

    /// <param name="names">Of reports, when only some are to be measured.</param>
    public static CorpusScore Measure(string format, IReadOnlyCollection<string>? names = null)
    {
        var answers = Path.Combine(Repository.Root, CorpusBuild.AnswerFolder);
        var reports = Path.Combine(Repository.Root, CorpusBuild.ReportFolder);
        return new CorpusScore(format, [.. Directory.EnumerateFiles(answers, "*.json").Order(StringComparer.Ordinal)
            .Select(path => AnswerJson.Read(File.ReadAllBytes(path)))
            .Select(answer => (Answer: answer, Path: Path.Combine(reports, $"{answer.Report}.{format}")))
            .Where(r => File.Exists(r.Path) && (names is not { Count: > 0 } || names.Contains(r.Answer.Report)))
            .Select(r => new ReportComparison(r.Answer, Product.Check(r.Path)))]);
    }

    public string Table()
    {
        var text = new StringBuilder();
        Row(text, $"corpus as {format}: {reports.Count} reports, {reports.Count(r => r.Answer.IsClean)} of them clean");
        Row(text, $"figures   recall {FigureRecall:0.0000}  value {FigureValues:0.0000}  unit {FigureUnits:0.0000}  not expected {reports.Sum(r => r.ExtraFigures.Count)}");
        Row(text, $"claims    recall {ClaimRecall:0.0000}  precision {ClaimPrecision:0.0000}  verdict {VerdictAccuracy:0.0000}");
        foreach (var kind in reports.SelectMany(r => r.Claims).GroupBy(c => c.Expected.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
            Row(text, $"  {kind.Key,-9} expected {kind.Count(),5}  recall {Part(kind.Count(c => c.IsFound), kind.Count()):0.000}  verdict {Part(kind.Count(c => c.IsJudgedRight), Math.Max(1, kind.Count(c => c.IsFound))):0.000}");
        Row(text, $"clean     with a false error {reports.Count(r => r.Answer.IsClean && r.FalseErrors.Count > 0)} of {reports.Count(r => r.Answer.IsClean)}");
        Row(text, $"errors    missed {reports.Sum(r => r.MissedErrors.Count)} of {reports.Sum(r => r.Answer.Errors.Count)}");
        return text.ToString();
    }

    /// <summary>Every single difference, one per line.</summary>
    public string Differences()
    {
        var text = new StringBuilder();
        foreach (var report in reports)
        {
            foreach (var (expected, found) in report.Figures)
                if (found is null)
                    Row(text, $"{report.Answer.Report}.{format}: figure not found: {expected.Text} ({expected.Id})");
                else if (found.Value != expected.Value || found.Unit.Symbol != expected.Unit)
                    Row(text, $"{report.Answer.Report}.{format}: figure {expected.Text} read as {found.Value} {found.Unit.Symbol}, not {expected.Value} {expected.Unit}");
            foreach (var extra in report.ExtraFigures)
                Row(text, $"{report.Answer.Report}.{format}: figure not expected: {extra.Text} in {extra.Label}");
            foreach (var claim in report.Claims.Where(c => !c.IsJudgedRight))
                Row(text, $"{report.Answer.Report}.{format}: {claim.Expected.Kind} {claim.Expected.StatedText} = {claim.Expected.Expression} [{string.Join(", ", claim.Expected.OperandTexts)}] is {claim.Expected.Verdict}: {claim.Verdict ?? "not found"}");
            foreach (var claim in report.WrongClaims)
                Row(text, $"{report.Answer.Report}.{format}: wrong claim of {claim.Claim.Rule}: {claim.Stated.Text} {claim.Verdict} (certainty {claim.Claim.Certainty:0.00}, confidence {claim.Confidence:0.00}) [{string.Join(", ", claim.Operands.Select(f => f.Text))}]");
            foreach (var finding in report.FalseErrors)
                Row(text, $"{report.Answer.Report}.{format}: FALSE ERROR {finding.Message.Zh}");
            foreach (var error in report.MissedErrors)
                Row(text, $"{report.Answer.Report}.{format}: MISSED {error.Printed} should be {error.Truth}");
        }
        return text.ToString();
    }

    private static void Row(StringBuilder text, FormattableString row) => text.Append(row.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static double Part(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
