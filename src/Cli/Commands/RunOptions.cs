using System.CommandLine;
using System.Globalization;
using PerfEval.Checks;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Cli.Commands;

/// <summary>What every command that reads documents takes: paths, --jobs, --time-limit and --concepts.</summary>
internal sealed class RunOptions
{
    private const double DefaultTimeLimit = 60;
    private const double LongestTimeLimit = 86_400;

    private readonly Argument<string[]> _paths;
    private readonly Option<int> _jobs;
    private readonly Option<double> _timeLimit;
    private readonly Option<string?> _concepts;

    public RunOptions(Command command, Language language)
    {
        _paths = new Argument<string[]>("PATH")
        {
            Description = new Bilingual("文件、文件夹（含子文件夹）或压缩包。", "Files, folders (with their subfolders) or archives.").In(language),
            Arity = ArgumentArity.OneOrMore,
        };
        _jobs = new Option<int>("--jobs")
        {
            Description = new Bilingual("同时处理的文档数，默认为处理器核数。", "Documents worked on at a time; the number of processors by default.").In(language),
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        _timeLimit = new Option<double>("--time-limit")
        {
            Description = new Bilingual("每份文档的时限（秒）。", "Time limit for each document in seconds.").In(language),
            HelpName = "SECONDS",
            DefaultValueFactory = _ => DefaultTimeLimit,
            CustomParser = result => double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : double.NaN,
        };
        _concepts = new Option<string?>("--concepts")
        {
            Description = new Bilingual("补充指标名称的 CSV：concept,dimension,name,synonyms。", "CSV that adds to the catalogue of concepts: concept,dimension,name,synonyms.").In(language),
            HelpName = "FILE",
        };
        _paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-') && !Path.Exists(t.Value)))
                result.AddError(new Bilingual($"没有选项 {token.Value}。", $"There is no option {token.Value}.").In(language));
        });
        _jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var jobs) && jobs is < 1 or > 256)
                result.AddError(new Bilingual("--jobs 须为 1 到 256 的整数。", "--jobs must be a number from 1 to 256.").In(language));
        });
        _timeLimit.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() is > 0 and <= LongestTimeLimit))
                result.AddError(new Bilingual("--time-limit 须为大于 0 的秒数。", "--time-limit must be a number of seconds above 0.").In(language));
        });
        command.Arguments.Add(_paths);
        command.Options.Add(_jobs);
        command.Options.Add(_timeLimit);
        command.Options.Add(_concepts);
    }

    public IReadOnlyList<string> Paths(ParseResult parsed) => parsed.GetRequiredValue(_paths);

    public Pipeline Pipeline(ParseResult parsed, Func<Document, ConceptCatalog, CancellationToken, DocumentResult> examine)
    {
        var concepts = parsed.GetValue(_concepts) is { } path ? Concepts(path) : ConceptCatalog.Default;
        return new(parsed.GetValue(_jobs), TimeSpan.FromSeconds(parsed.GetValue(_timeLimit)), (document, cancellation) => examine(document, concepts, cancellation));
    }

    private static ConceptCatalog Concepts(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            return ConceptCatalog.Default.With(reader);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new UsageException(Bilingual.Of($"无法读取指标名称文件 {path}：{failure.Message}", $"Cannot read the concepts of {path}: {failure.Message}"));
        }
    }
}
