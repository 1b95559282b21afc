using System.Text;

namespace PerfEval.Ingest.Containers;

/// <summary>
/// Names of entries that do not carry the UTF-8 flag. Archives made on Chinese Windows hold GBK, those of macOS unmarked
/// UTF-8, and the standard says CP437: the first of the three that decodes without error is taken. Decodes only.
/// </summary>
internal sealed class ZipEntryNames : Encoding
{
    public static readonly ZipEntryNames Instance = new();

    private static readonly Encoding Dos = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    private static readonly Encoding[] Strict =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
    ];

    public override int GetCharCount(byte[] bytes, int index, int count) => Decode(bytes.AsSpan(index, count)).Length;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var name = Decode(bytes.AsSpan(byteIndex, byteCount));
        name.CopyTo(0, chars, charIndex, name.Length);
        return name.Length;
    }

    public override int GetMaxCharCount(int byteCount) => byteCount;

    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException();

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => throw new NotSupportedException();

    public override int GetMaxByteCount(int charCount) => throw new NotSupportedException();

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in Strict)
        {
            try
            {
                return encoding.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                // The next encoding is tried.
            }
        }
        return Dos.GetString(bytes);
    }
}
