using System.CommandLine;
using System.Text.RegularExpressions;
using PerfEval.Cli;
using PerfEval.Ingest.Documents;

namespace PerfEval.Product.Tests;

public class DocumentationTests
{
    public static TheoryData<string> Pages { get; } =
    [
        .. Directory.GetFiles(Workspace.RepositoryRoot, "*.md")
            .Concat(Directory.GetFiles(Path.Combine(Workspace.RepositoryRoot, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Workspace.RepositoryRoot, f)).Order(StringComparer.Ordinal)
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_LeadSomewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Workspace.RepositoryRoot, page))!;
        var links = Regex.Matches(File.ReadAllText(Path.Combine(Workspace.RepositoryRoot, page)), @"\]\((?!https?:)([^)#]+)")
            .Select(m => m.Groups[1].Value).Where(l => !Path.Exists(Path.Combine(folder, l)));
        Assert.Empty(links);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Readme_NamesEveryCommandAndOption_AndNoOther(string page)
    {
        var text = File.ReadAllText(Path.Combine(Workspace.RepositoryRoot, page));
        using var terminal = new Terminal(Stream.Null, TextWriter.Null, isInteractive: false, isErrorInteractive: false);
        var root = CommandLine.Root(terminal, Language.Zh);
        var commands = root.Subcommands.Select(c => c.Name).ToList();
        Assert.All(commands, c => Assert.Contains($"| `{c} ", text, StringComparison.Ordinal));
        var options = root.Subcommands.SelectMany(c => c.Options).Concat(root.Options.Where(o => o is not VersionOption and not System.CommandLine.Help.HelpOption)).Select(o => o.Name);
        var named = Regex.Matches(text, @"`[^`\n]*?(--[a-z-]+)").Select(m => m.Groups[1].Value).Where(o => o != "--project");
        Assert.Equal(options.Distinct().Order(StringComparer.Ordinal), named.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Readmes_ShowTheTwoCommands()
    {
        foreach (var page in (string[])["README.md", "README.zh-CN.md"])
            Assert.Contains("\ndotnet run --project src/Cli -- check corpus\ndotnet test\n", File.ReadAllText(Path.Combine(Workspace.RepositoryRoot, page)), StringComparison.Ordinal);
    }
}
