using System.Text.Json;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Judging;
using PerfEval.Evaluation;
using PerfEval.Evaluation.Comparison;
using Xunit.Abstractions;

namespace PerfEval.Corpus.Tests;

/// <summary>Clauses of twelve real publications with answers computed by hand. They are not part of the repository.</summary>
public class SharedClauseTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void FirmClaims_AreFound()
    {
        int expected = 0, found = 0;
        foreach (var (file, claims) in Answers())
        {
            var result = Product.Check(file);
            foreach (var claim in claims.Where(c => !Flag(c, "doubtful") && !Flag(c, "derived")))
            {
                expected++;
                if (result.Claims.Any(c => IsSame(claim, c)))
                    found++;
                else
                    output.WriteLine($"{Path.GetFileName(file)}: not found: {claim}");
            }
        }
        var summary = FormattableString.Invariant($"real clauses: {found} of {expected} firm claims found");
        Console.WriteLine(summary);
        Assert.True(found >= 0.9 * expected, summary);
    }

    [SkippableFact]
    public void Errors_AreTrue()
    {
        foreach (var (file, claims) in Answers())
            foreach (var finding in Product.Check(file).Findings.Where(f => f.Severity == Severity.Error))
                Assert.True(finding.Claims.Any(c => claims.Any(a => a.GetProperty("holds").GetString() == "no" && IsSame(a, c))), $"{Path.GetFileName(file)}: {finding.Message.Zh}");
    }

    private static bool IsSame(JsonElement answer, JudgedClaim claim)
    {
        var stated = PrintedDigits.Of(answer.GetProperty("stated").GetString()!);
        var operands = answer.GetProperty("operands").EnumerateArray().Select(o => PrintedDigits.Of(o.GetString()!)).Order(StringComparer.Ordinal).ToList();
        if (PrintedDigits.Of(claim.Stated.Text) != stated)
            return claim.Operands.Count == 1 && operands.Count == 1 && PrintedDigits.Of(claim.Stated.Text) == operands[0] && PrintedDigits.Of(claim.Operands[0].Text) == stated;
        return claim.Claim.Items.Count > 0
            ? answer.GetProperty("kind").GetString() == "count" && claim.Claim.Items.Count == operands.Count
            : operands.SequenceEqual(claim.Operands.Select(o => PrintedDigits.Of(o.Text)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string File, List<JsonElement> Claims)> Answers()
    {
        var folder = Path.Combine(Repository.Shared, "cases");
        Skip.IfNot(Directory.Exists(folder), "no shared data");
        foreach (var line in File.ReadLines(Path.Combine(folder, "answers.jsonl")))
        {
            var answer = JsonDocument.Parse(line).RootElement;
            yield return (Path.Combine(folder, answer.GetProperty("file").GetString()!), [.. answer.GetProperty("claims").EnumerateArray()]);
        }
    }

    private static bool Flag(JsonElement claim, string name) => claim.TryGetProperty(name, out var value) && value.GetBoolean();
}
