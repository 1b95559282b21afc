using PerfEval.CorpusTool.Answers;
using PerfEval.CorpusTool.Sources;
using PerfEval.CorpusTool.Writing;

namespace PerfEval.CorpusTool;

/// <param name="Path">Below the root of the repository.</param>
public sealed record BuiltFile(string Path, byte[] Content);

/// <summary>Makes the reports and their answers from the sources.</summary>
public static class CorpusBuild
{
    public const string Sources = "tests/CorpusTool/data/sources";
    public const string AnswerFolder = "tests/CorpusTool/data/answers";
    public const string ReportFolder = "corpus/reports";

    /// <summary>The formats of the reports; not every report fits a workbook.</summary>
    public static readonly IReadOnlyList<string> Formats = ["docx", "txt", "html", "xlsx", "doc", "pdf"];

    /// <param name="root">Of the repository.</param>
    public static IEnumerable<BuiltFile> Outputs(string root)
    {
        foreach (var source in Read(root))
        {
            yield return new BuiltFile($"{ReportFolder}/{source.Name}.docx", DocxWriter.Write(source));
            yield return new BuiltFile($"{ReportFolder}/{source.Name}.txt", PlainTextWriter.Write(source));
            yield return new BuiltFile($"{ReportFolder}/{source.Name}.html", HtmlWriter.Write(source));
            if (XlsxWriter.Fits(source))
                yield return new BuiltFile($"{ReportFolder}/{source.Name}.xlsx", XlsxWriter.Write(source));
            yield return new BuiltFile($"{AnswerFolder}/{source.Name}.json", AnswerJson.Write(AnswerKey.Of(source)));
        }
    }

    public static IEnumerable<ReportSource> Read(string root) =>
        Directory.EnumerateFiles(Path.Combine(root, Sources), "*.md").Order(StringComparer.Ordinal)
            .Select(path => SourceParser.Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)));
}
