using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers;

/// <summary>Names formats that no reader takes, so that the problem says what the file is.</summary>
internal static class FormatName
{
    private static readonly (byte[] Signature, string Name)[] Known =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "OLE"),
        ("{\\rtf"u8.ToArray(), "RTF"),
        ("%PDF"u8.ToArray(), "PDF"),
        ("MIME-Version:"u8.ToArray(), "MHT"),
        ("Rar!"u8.ToArray(), "RAR"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z"),
        ([0x1F, 0x8B], "gzip"),
    ];

    private static readonly (byte[] Signature, string Name)[] Images =
    [
        ([0x89, 0x50, 0x4E, 0x47], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ("GIF8"u8.ToArray(), "GIF"),
        ([0x49, 0x49, 0x2A, 0x00], "TIFF"),
        ([0x4D, 0x4D, 0x00, 0x2A], "TIFF"),
    ];

    public static ReadProblem Describe(SourceFile file)
    {
        if (Find(Images, file) is { } image)
            return new ReadProblem(ProblemCodes.NeedsOcr, new Bilingual($"文件是 {image} 图片，没有文字，需要先做文字识别（OCR）。", $"The file is a {image} image only; it needs OCR first."));
        var name = PackageKind.Of(file)?.Name ?? Find(Known, file);
        return name is null
            ? new ReadProblem(ProblemCodes.UnknownFormat, new Bilingual("无法识别文件格式。", "The format of the file is not known."))
            : new ReadProblem(ProblemCodes.FormatNotSupported, new Bilingual($"文件是 {name} 格式，目前不能读取。", $"The file is {name}, which is not read yet."));
    }

    private static string? Find((byte[] Signature, string Name)[] signatures, SourceFile file) =>
        signatures.FirstOrDefault(s => file.StartsWith(s.Signature)).Name;
}
