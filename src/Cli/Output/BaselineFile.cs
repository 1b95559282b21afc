using System.Text.Json;
using PerfEval.Ingest.Documents;
using PerfEval.Reports;

namespace PerfEval.Cli.Output;

internal static class BaselineFile
{
    /// <exception cref="UsageException">The file cannot be read, or is no result of the check command.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Baseline.Read(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException(Bilingual.Of($"无法读取基准文件 {path}。", $"The baseline {path} cannot be read."));
        }
        catch (JsonException)
        {
            throw new UsageException(Bilingual.Of($"基准文件 {path} 不是 check 命令的 JSON 结果。", $"The baseline {path} is not a JSON result of check."));
        }
    }
}
