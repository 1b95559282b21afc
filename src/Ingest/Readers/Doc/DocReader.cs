using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>Word 97 to 2003, and the files of WPS Writer, which use the same container.</summary>
public sealed class DocReader : Reader
{
    private const string MainStream = "WordDocument";

    public override string Format => "doc";

    public override IReadOnlyList<string> Extensions { get; } = [".doc", ".wps", ".dot", ".wpt"];

    public override bool Recognises(SourceFile file) =>
        Container.Open(file) is { } container && (container.Has(MainStream) || container.HasLost(FileInformation.Mark));

    public override void Read(SourceFile file, DocumentBuilder document, CancellationToken cancellation)
    {
        var container = Container.Open(file)!;
        var main = container.Read(MainStream) ?? throw CutShort();
        var information = new FileInformation(main);
        Refuse(information);
        var table = container.Read(information.TableStream) ?? throw CutShort();
        var parts = new WordParts(information, main, table, container.Read("Data") ?? []);
        if (container.IsTruncated)
            document.Lose(ProblemCodes.Truncated, "文件不完整，只读取了前一部分。", "The file is cut short; only a part was read.");
        else if (!parts.IsComplete)
            document.Lose(ProblemCodes.Corrupt, "文件有损坏，部分文字没有读出。", "The file is damaged; some of its text could not be read.");
        if (container.Has("Macros"))
            document.Note(ProblemCodes.MacrosIgnored, "文件含有宏，没有运行。", "The file holds macros; they were not run.");
        parts.WriteTo(document, cancellation);
    }

    private static void Refuse(FileInformation information)
    {
        if (!information.IsWord)
            throw new ReadFailureException(ProblemCodes.Corrupt, "文件已损坏，不是有效的 Word 文档。", "The file is damaged: it is no valid Word document.");
        if (information.IsBefore97)
            throw new ReadFailureException(ProblemCodes.FormatNotSupported, "文件是 Word 6.0/95 格式，目前不能读取，请另存为 Word 97-2003 或 docx。",
                "The file is Word 6.0/95, which is not read yet; save it as Word 97-2003 or docx.");
        if (information.IsEncrypted)
            throw new ReadFailureException(ProblemCodes.PasswordProtected, "文件有密码保护，无法读取，请去除密码后重新提交。",
                "The file is protected by a password; remove the password and submit it again.");
    }

    private static ReadFailureException CutShort() =>
        new(ProblemCodes.Truncated, "文件不完整，无法读取。", "The file is cut short and cannot be read.");
}
