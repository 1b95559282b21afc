using PerfEval.CorpusTool.Sources;
using PerfEval.CorpusTool.Writing;

namespace PerfEval.Evaluation.Controls;

/// <summary>A changed source written anew.</summary>
internal static class Rewritten
{
    /// <returns>Null where the corpus tool does not write the format.</returns>
    public static byte[]? File(ReportSource source, string format) => format switch
    {
        "docx" => DocxWriter.Write(source),
        "txt" => PlainTextWriter.Write(source),
        _ => null,
    };
}
