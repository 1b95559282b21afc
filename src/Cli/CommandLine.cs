using System.CommandLine;
using PerfEval.Cli.Commands;
using PerfEval.Ingest.Documents;

namespace PerfEval.Cli;

/// <summary>From arguments to an exit code. Needs nothing of the process but what it is given.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellation = default)
    {
        var language = LanguageOf(args);
        var parsed = Root(terminal, language).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                Complain(terminal, error.Message, language);
            return ExitCodes.WrongUsage;
        }
        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = terminal.Writer,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            };
            return await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        }
        catch (UsageException error)
        {
            Complain(terminal, error.Text.In(language), language);
            return ExitCodes.WrongUsage;
        }
    }

    public static RootCommand Root(Terminal terminal, Language language)
    {
        var root = new RootCommand(new Bilingual(
            "核对绩效评价报告中的数字：逐个提取，按报告自身的勾稽关系重新计算，指出错在哪里。",
            "Checks the figures of performance-evaluation reports against what the reports themselves claim.").In(language))
        {
            CheckCommand.Create(terminal, language),
            ExtractCommand.Create(terminal, language),
            DatasetCommand.Create(terminal, language),
            RulesCommand.Create(terminal, language),
            VerifyCommand.Create(terminal, language),
        };
        root.Options.Add(new LanguageOption(language));
        return root;
    }

    /// <summary>Needed before anything is parsed, because help and complaints are told in it.</summary>
    private static Language LanguageOf(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
            if (args[i] is "--lang=en" or "--lang:en" || (args[i] == "--lang" && i + 1 < args.Count && args[i + 1] == "en"))
                return Language.En;
        return Language.Zh;
    }

    private static void Complain(Terminal terminal, string message, Language language) =>
        terminal.Error.WriteLine(language == Language.En ? $"perfeval: {message} (see --help)" : $"perfeval：{message}（用法见 --help）");
}
