using System.CommandLine;
using System.Text.Json;
using PerfEval.Ingest.Documents;
using PerfEval.Reports.Verification;

namespace PerfEval.Cli.Commands;

/// <summary>verify: re-checks a result from its JSON alone.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal, Language language)
    {
        var file = new Argument<string>("FILE")
        {
            Description = new Bilingual("check --json 写出的结果文件。", "A result written by check --json.").In(language),
        };
        var command = new Command("verify", new Bilingual(
            "只凭结果文件重新验算：每条关系的复算值与结论、每项更正建议。",
            "Check a result from its JSON alone: the arithmetic and verdict of every claim, the proof of every suggestion.").In(language)) { file };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), terminal, language));
        return command;
    }

    private static int Run(string path, Terminal terminal, Language language)
    {
        var verification = Read(path);
        foreach (var (document, what) in verification.Discrepancies)
            terminal.Writer.WriteLine($"{PlainText.Of(document)}: {what.In(language)}");
        terminal.Writer.WriteLine(Bilingual.Of(
            $"已验算 {verification.Documents} 份报告、{verification.Claims} 条关系、{verification.Proofs} 项更正建议，不符 {verification.Discrepancies.Count} 处。",
            $"Checked {verification.Documents} reports, {verification.Claims} claims and {verification.Proofs} suggestions; {verification.Discrepancies.Count} do not stand.").In(language));
        return verification.Discrepancies.Count == 0 ? ExitCodes.Clean : ExitCodes.ErrorsFound;
    }

    private static Verification Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Verification.Of(stream);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(Bilingual.Of($"无法打开 {path}。", $"Cannot open {path}."));
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            throw new UsageException(Bilingual.Of($"{path} 不是 check --json 的结果。", $"{path} is no result of check --json."));
        }
    }
}
