using PerfEval.Checks.Rules;
using PerfEval.Ingest.Tests;

namespace PerfEval.Checks.Tests;

public class RuleCatalogTests
{
    public static TheoryData<string> Rules => [.. RuleCatalog.Rules.Select(r => r.Name)];

    [Fact]
    public void Rules_AreFoundWithUniqueKebabNames()
    {
        Assert.NotEmpty(RuleCatalog.Rules);
        Assert.Equal(RuleCatalog.Rules.Count, RuleCatalog.Rules.Select(r => r.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(RuleCatalog.Rules, r => Assert.Matches("^[a-z]+(-[a-z0-9]+)+$", r.Name));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_SaysItsDefectInBothLanguages(string name)
    {
        var rule = RuleCatalog.Find(name)!;
        Assert.Matches("[一-龥]", rule.Defect.Zh);
        Assert.Matches("^[A-Z]", rule.Defect.En);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_HasAGoldenFolder(string name) =>
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Golden.RepositoryRoot, "tests", "Checks.Tests", "Rules", name), "input.*", SearchOption.AllDirectories));

    [Fact]
    public void GoldenFolders_BelongToRules()
    {
        var folders = Directory.GetDirectories(Path.Combine(Golden.RepositoryRoot, "tests", "Checks.Tests", "Rules")).Select(f => Path.GetFileName(f));
        Assert.All(folders, f => Assert.NotNull(RuleCatalog.Find(f)));
    }
}
