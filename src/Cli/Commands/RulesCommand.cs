using System.CommandLine;
using PerfEval.Checks.Rules;
using PerfEval.Ingest.Documents;

namespace PerfEval.Cli.Commands;

/// <summary>rules: lists the rules, or prints the page of one.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal, Language language)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = new Bilingual("规则名称；不写则列出全部规则。", "Name of a rule; without it all rules are listed.").In(language),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("rules", new Bilingual("列出核对规则，或显示一条规则的说明。", "List the rules, or print the page of one.").In(language)) { name };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(name) is { } one)
                terminal.Writer.WriteLine(Page(one).TrimEnd());
            else
                foreach (var rule in RuleCatalog.Rules)
                    terminal.Writer.WriteLine($"{rule.Name}\t{rule.Defect.In(language)}");
            return ExitCodes.Clean;
        });
        return command;
    }

    private static string Page(string name)
    {
        if (RuleCatalog.Find(name) is not { } rule)
            throw new UsageException(Bilingual.Of($"没有名为“{name}”的规则，perfeval rules 可列出全部规则。", $"There is no rule \"{name}\"; perfeval rules lists them."));
        return RuleCatalog.Page(name) ?? $"# {rule.Name}\n\n{rule.Defect.Zh}\n\n{rule.Defect.En}\n";
    }
}
