using System.Text;
using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Rules;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Checks.Tests;

public class DocumentCheckTests
{
    private const string WrongTotal = "2023年支出合计1000.50元，其中：基本支出600.25元，项目支出300.25元。";

    [Fact]
    public void RuleThatFails_CostsNoOtherRule()
    {
        var result = DocumentCheck.Run(Document(), [new Failing(new InvalidOperationException()), .. RuleCatalog.Rules], concepts: null, CancellationToken.None);
        var problem = Assert.Single(result.Document.Problems);
        Assert.Equal((ProblemCodes.Internal, ReadStatus.Partly), (problem.Code, result.Document.Status));
        Assert.Contains("failing", problem.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(DocumentCheck.Run(Document()).Findings.Select(f => f.Fingerprint), result.Findings.Select(f => f.Fingerprint));
        Assert.NotEmpty(result.Findings);
    }

    [Fact]
    public void SlowExpression_IsToldAsATimeLimit()
    {
        var result = DocumentCheck.Run(Document(), [new Failing(new RegexMatchTimeoutException()), .. RuleCatalog.Rules], concepts: null, CancellationToken.None);
        Assert.Equal(ProblemCodes.TimeLimit, Assert.Single(result.Document.Problems).Code);
        Assert.NotEmpty(result.Findings);
    }

    [Fact]
    public void TimeUp_KeepsWhatWasFinished()
    {
        using var stop = new CancellationTokenSource();
        var result = DocumentCheck.Run(Document(), [.. RuleCatalog.Rules, new Stopping(stop), new Failing(new InvalidOperationException())], concepts: null, stop.Token);
        Assert.Equal([ProblemCodes.TimeLimit], result.Document.Problems.Select(p => p.Code));
        Assert.Equal(ReadStatus.Partly, result.Document.Status);
        Assert.NotEmpty(result.Findings);
        Assert.Null(result.Power);
    }

    [Fact]
    public void FindingsWithoutDiagnosis_NameEveryBrokenClaimAndBlameNobody()
    {
        var whole = DocumentCheck.Run(Document());
        var report = new Report(whole.Document, whole.Figures, whole.Facts);
        var listed = Assert.Single(PerfEval.Checks.Diagnosis.Diagnosis.List(report, whole.Claims, []));
        Assert.Equal(whole.Findings[0].Fingerprint, listed.Fingerprint);
        Assert.Empty(listed.Suspects);
    }

    [Fact]
    public void WantOfMemory_IsLeftToTheCaller() =>
        Assert.ThrowsAny<OutOfMemoryException>(() => DocumentCheck.Run(Document(), [new Failing(new InsufficientMemoryException())], concepts: null, CancellationToken.None));

    private static Document Document() => ReaderCatalog.Read(new SourceFile("example.txt", Encoding.UTF8.GetBytes(WrongTotal)));

    private sealed class Failing(Exception error) : Rule
    {
        public override Bilingual Defect { get; } = new("", "");

        public override IEnumerable<Claim> FindClaims(Report report) => throw error;
    }

    private sealed class Stopping(CancellationTokenSource stop) : Rule
    {
        public override Bilingual Defect { get; } = new("", "");

        public override IEnumerable<Claim> FindClaims(Report report)
        {
            stop.Cancel();
            return [];
        }
    }
}
