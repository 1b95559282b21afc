using System.Text;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers;

/// <summary>
/// A .docx or .xlsx that asks for a password is a compound file with a stream named EncryptedPackage ([MS-OFFCRYPTO] 2.3).
/// It is recognised so that the problem says so.
/// </summary>
public sealed class EncryptedOfficeReader : Reader
{
    private static readonly byte[] StreamName = Encoding.Unicode.GetBytes("EncryptedPackage");

    public override string Format => "encrypted-office";

    public override IReadOnlyList<string> Extensions => [".docx", ".docm", ".dotx", ".dotm", ".xlsx", ".xlsm", ".xltx", ".pptx"];

    public override int Order => -100;

    public override bool Recognises(SourceFile file) =>
        file.StartsWith([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) && file.Content.Span.IndexOf(StreamName) >= 0;

    public override void Read(SourceFile file, DocumentBuilder document, CancellationToken cancellation) =>
        throw new ReadFailureException(ProblemCodes.PasswordProtected, "文件设有打开密码，请提供解密后的文件。", "The file asks for a password; submit it without one.");
}
