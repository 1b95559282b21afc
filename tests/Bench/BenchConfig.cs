using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace PerfEval.Bench;

/// <summary>
/// Short enough for a look after every change: all benchmarks in about two minutes. They run in this process, because a generated project
/// would be built under the repository's locked packages and with its analyzers.
/// </summary>
internal sealed class BenchConfig : ManualConfig
{
    private const int LongestReportName = 32;

    public BenchConfig()
    {
        AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(4)
            .WithIterationCount(8)
            .WithIterationTime(TimeInterval.FromMilliseconds(200)));
        AddColumn(TargetMethodColumn.Method, StatisticColumn.Mean, StatisticColumn.Error, StatisticColumn.Min);
        AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Metrics);
        AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)));
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        WithSummaryStyle(SummaryStyle.Default.WithTimeUnit(TimeUnit.Millisecond).WithMaxParameterColumnWidth(LongestReportName));
        WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results"));
    }
}
