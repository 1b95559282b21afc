using System.Globalization;
using System.Text;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Readers;
using PerfEval.Ingest.Tests;

namespace PerfEval.Checks.Tests;

/// <summary>Every folder tests/Checks.Tests/Rules/&lt;rule&gt;/&lt;case&gt; is a test: input.* is checked and what the rule claims is compared.</summary>
public class RuleGoldenTests
{
    private const string Folder = "tests/Checks.Tests/Rules";

    public static TheoryData<string> Cases => [.. Golden.Cases(Folder)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Claims_AreAsVerified(string testCase)
    {
        var rule = testCase.Split('/')[^2];
        var input = Golden.Input(testCase);
        var result = DocumentCheck.Run(ReaderCatalog.Read(new SourceFile(Path.GetFileName(input), File.ReadAllBytes(input))));
        Golden.Verify(testCase, "claims", Render(result, rule));
    }

    private static string Render(DocumentResult result, string rule)
    {
        var text = new StringBuilder();
        foreach (var claim in result.Claims.Where(c => c.Claim.Rule == rule && (c.Claim.Certainty > 0 || c.Verdict != Verdict.Uncheckable)))
            text.Append(CultureInfo.InvariantCulture, $"{claim.Verdict,-11} {Flat(claim.Stated.Text)} = {Printed(claim)}\n");
        foreach (var finding in result.Findings)
            text.Append(CultureInfo.InvariantCulture, $"{finding.Severity}: {finding.Rule}: {finding.Message.Zh}\n");
        return text.Length == 0 ? "no claims\n" : text.ToString();
    }

    private static string Printed(JudgedClaim claim)
    {
        var formula = claim.Reading.Formula.ToString();
        foreach (var figure in claim.Operands.OrderByDescending(f => f.Id))
            formula = formula.Replace(string.Create(CultureInfo.InvariantCulture, $"f{figure.Id}"), Flat(figure.Text), StringComparison.Ordinal);
        return formula;
    }

    private static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
