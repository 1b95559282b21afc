using PerfEval.Checks;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;
using PerfEval.Reports;

namespace PerfEval.Product.Tests.Reports;

/// <summary>Results made by hand, for what no honest report brings about.</summary>
internal static class Samples
{
    /// <summary>One paragraph holding the text, with one figure "12.50万元" at its end that a third of another contradicts.</summary>
    public static ReportedDocument With(string text, string path = "报告.txt")
    {
        const string Printed = "12.50万元";
        var paragraph = new Paragraph(0, [], new SourceText(text + Printed), ParagraphRole.Body, 0);
        var number = new PrintedNumber(text.Length, Printed.Length, 5, 12.50m, 2, Unit.TenThousandYuan);
        var figure = new Figure(0, number, Printed, Unit.TenThousandYuan, text, new FigureContext(2023, Stage.Outturn, null), new Place(0, Start: text.Length, Length: Printed.Length, Line: 1, Page: 2, Box: new Box(1.126, 2, 3, 4)));
        var claim = new JudgedClaim(0, Claim.Of("share-differs", ClaimKind.Share, figure, Expression.Of(figure) / Expression.Of(3), 0.9) with { Items = [text] },
            new Reading(figure, Expression.Of(figure) / Expression.Of(3)), Verdict.Violated, 12.5m / 3, new Interval(12.495m / 3, 12.505m / 3), 12.5m - (12.5m / 3), 0.00001, null);
        var finding = new Finding(0, "share-differs", Severity.Error, new Bilingual(text, text), [claim], [figure],
            [new Suspect(figure, 0.97, 12.5m / 3, new Bilingual(text, text))], Impact.Grade, 0.9, "f00d");
        var document = new Document(path, new string('a', 64), "txt", ReadStatus.Partly, [paragraph], [new ReadProblem(ProblemCodes.NeedsOcr, new Bilingual(text, text), new Place(0))]);
        var result = new DocumentResult(document, new ReportFacts(text, null, text), [figure], [claim], [finding], [new FigureCoverage(figure, FigureStatus.Contradicted, new Bilingual(text, text))]);
        return new ReportedDocument(result, new DivisionReference("430225", "炎陵县"), [new ReportedFinding(finding, IsKnown: false)]);
    }
}
