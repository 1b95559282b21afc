using PerfEval.Ingest.Documents;
using PerfEval.Reports;

namespace PerfEval.Cli.Output;

/// <summary>Copies of the Word documents that have findings, with the findings as comments. Other formats are left out and counted.</summary>
internal sealed class AnnotatedCopies(string folder, Terminal terminal, Language language) : IResultWriter
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private int _leftOut;

    public void Write(ReportedDocument document)
    {
        if (document.Findings.Count == 0)
            return;
        var path = document.Result.Document.Path;
        if (document.Result.Document.Format != "docx" || !File.Exists(path))
        {
            _leftOut++;
            return;
        }
        using var file = new AtomicFile(Path.Combine(folder, FreeName(path)));
        try
        {
            using (var original = File.OpenRead(path))
                original.CopyTo(file.Stream);
            AnnotatedDocx.Comment(file.Stream, document, language);
            file.Commit();
        }
        catch (Exception error) when (error is not UsageException)
        {
            _leftOut++;
        }
    }

    public void Finish(RunSummary summary)
    {
        if (_leftOut > 0)
            terminal.Error.WriteLine(Bilingual.Of(
                $"--annotate 只能批注单独存放的 docx 文件，另有 {_leftOut} 份有问题的文档未批注。",
                $"--annotate comments docx files that are no part of an archive; {_leftOut} documents with findings were left out.").In(language));
    }

    private string FreeName(string path)
    {
        var name = Path.GetFileName(path);
        for (var i = 2; !_names.Add(name); i++)
            name = $"{Path.GetFileNameWithoutExtension(path)} ({i.ToString(System.Globalization.CultureInfo.InvariantCulture)}){Path.GetExtension(path)}";
        return name;
    }
}
