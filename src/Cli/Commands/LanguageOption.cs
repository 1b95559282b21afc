using System.CommandLine;
using PerfEval.Ingest.Documents;

namespace PerfEval.Cli.Commands;

/// <summary>--lang, for every command. Its value is read before parsing; here it is declared, explained and checked.</summary>
internal sealed class LanguageOption : Option<string>
{
    public LanguageOption(Language language)
        : base("--lang")
    {
        Description = new Bilingual("输出语言：zh（默认）或 en。", "Language of messages: zh (default) or en.").In(language);
        HelpName = "zh|en";
        Recursive = true;
        AcceptOnlyFromAmong("zh", "en");
    }
}
