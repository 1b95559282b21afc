using System.Text;
using System.Text.RegularExpressions;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Rules;
using PerfEval.Ingest.Tests;

namespace PerfEval.Checks.Tests;

/// <summary>Every rule has a page of one shape, and the examples on it behave as it says.</summary>
public partial class RulePageTests
{
    private static readonly string[] Headings =
        ["## 查什么 What it checks", "## 为什么要紧 Why it matters", "## 会报 Example that fires", "## 不报 Example that stays silent", "## 局限 Known limits"];

    public static TheoryData<string> Rules => [.. RuleCatalog.Rules.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_HasItsHeadingsInOrder(string rule)
    {
        var page = RuleCatalog.Page(rule);
        Assert.NotNull(page);
        Assert.StartsWith($"# {rule}\n", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(Headings, page.ReplaceLineEndings("\n").Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void ExampleThatFires_Fires(string rule)
    {
        var result = Example(rule, "会报");
        Assert.True(result.Findings.Any(f => f.Rule == rule || f.Claims.Any(c => c.Claim.Rule == rule)), Describe(result));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void ExampleThatStaysSilent_IsSilent(string rule)
    {
        var result = Example(rule, "不报");
        Assert.True(result.Findings.All(f => f.Severity == Severity.Note && f.Rule != rule), Describe(result));
    }

    [Fact]
    public void Pages_BelongToRules()
    {
        var pages = Directory.GetFiles(Path.Combine(Golden.RepositoryRoot, "docs", "rules"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => n != "README");
        Assert.Equal(RuleCatalog.Rules.Select(r => r.Name).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    /// <summary>docs/rules/README.md is made from the catalogue; the golden switch rewrites it.</summary>
    [Fact]
    public void Index_IsInStep()
    {
        var index = new StringBuilder("# 规则 Rules\n\n| rule | 问题 | defect |\n| --- | --- | --- |\n");
        foreach (var rule in RuleCatalog.Rules)
            index.Append("| [").Append(rule.Name).Append("](").Append(rule.Name).Append(".md) | ").Append(rule.Defect.Zh).Append(" | ").Append(rule.Defect.En).Append(" |\n");
        var path = Path.Combine(Golden.RepositoryRoot, "docs", "rules", "README.md");
        if (Environment.GetEnvironmentVariable(Golden.AcceptSwitch) == "1")
            File.WriteAllText(path, index.ToString(), new UTF8Encoding(false));
        Assert.Equal(index.ToString(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static DocumentResult Example(string rule, string heading)
    {
        var page = RuleCatalog.Page(rule)!.ReplaceLineEndings("\n");
        var section = page[page.IndexOf($"## {heading}", StringComparison.Ordinal)..];
        var example = Fenced().Match(section);
        return example.Groups["kind"].Value == "sheet" ? Run.OnSheet(example.Groups["content"].Value) : Run.OnText(example.Groups["content"].Value);
    }

    private static string Describe(DocumentResult result) =>
        string.Join('\n', result.Findings.Select(f => f.Message.Zh).Concat(result.Claims.Select(c => $"{c.Verdict} {c.Claim.Rule} {c.Stated.Text} = {c.Reading.Formula}")));

    [GeneratedRegex("```(?<kind>text|sheet)\n(?<content>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
