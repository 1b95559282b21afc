using ExcelDataReader;
using PerfEval.Ingest.Containers;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>Excel since 2007. Formula texts come from a pass of our own, which also keeps the caps on zip files.</summary>
public sealed class XlsxReader : WorkbookReader
{
    public override string Format => "xlsx";

    public override IReadOnlyList<string> Extensions { get; } = [".xlsx", ".xlsm", ".xltx", ".xltm"];

    public override bool Recognises(SourceFile file) => PackageKind.Of(file) == PackageKind.Sheet;

    public override void Read(SourceFile file, DocumentBuilder document, CancellationToken cancellation)
    {
        WorkbookMarkup markup;
        Stream? translated = null;
        using (var zip = ZipContainer.Open(file.OpenRead()))
        {
            if (zip.Find("xl/vbaProject.bin") is not null)
                document.Note(ProblemCodes.MacrosIgnored, "文件含有宏，没有运行。", "The file holds macros; they were not run.");
            markup = WorkbookMarkup.Read(zip, cancellation);
            if (StrictWorkbook.Is(zip))
                translated = StrictWorkbook.Translate(zip, cancellation);
        }
        ReadSheets(configuration => ExcelReaderFactory.CreateOpenXmlReader(translated ?? file.OpenRead(), configuration), markup, document, cancellation);
    }
}
