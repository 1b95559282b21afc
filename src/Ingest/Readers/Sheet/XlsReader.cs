using ExcelDataReader;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>Excel 95 to 2003, and the files of WPS Spreadsheets, which use the same container.</summary>
public sealed class XlsReader : WorkbookReader
{
    private static readonly byte[] WorkbookMark = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06];

    public override string Format => "xls";

    public override IReadOnlyList<string> Extensions { get; } = [".xls", ".et", ".xlt", ".ett"];

    public override bool Recognises(SourceFile file) =>
        Container.Open(file) is { } container && (container.Has("Workbook") || container.Has("Book") || container.HasLost(WorkbookMark));

    public override void Read(SourceFile file, DocumentBuilder document, CancellationToken cancellation)
    {
        var container = Container.Open(file)!;
        if (container.Read("Workbook") is null && container.Read("Book") is null)
            throw new ReadFailureException(ProblemCodes.Truncated, "文件不完整，无法读取。", "The file is cut short and cannot be read.");
        if (container.IsTruncated)
            document.Lose(ProblemCodes.Truncated, "文件不完整，只读取了前一部分。", "The file is cut short; only a part was read.");
        if (container.Has("_VBA_PROJECT_CUR"))
            document.Note(ProblemCodes.MacrosIgnored, "文件含有宏，没有运行。", "The file holds macros; they were not run.");
        ReadSheets(configuration => ExcelReaderFactory.CreateBinaryReader(file.OpenRead(), configuration), markup: null, document, cancellation);
    }
}
