using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace PerfEval.Ingest.Readers.Pdf.Encryption;

internal static class Md5
{
    [SuppressMessage("Security", "CA5351", Justification = "The file format prescribes MD5; nothing is protected by it here.")]
    public static byte[] Hash(ReadOnlySpan<byte> data) => MD5.HashData(data);
}
