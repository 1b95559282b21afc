using System.Security.Cryptography;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Encryption;

/// <summary>Decrypts strings and streams of a file that opens with the empty user password (ISO 32000-2 §7.6).</summary>
internal sealed class StandardSecurity
{
    private enum Cipher
    {
        None,
        Rc4,
        Aes128,
        Aes256,
    }

    private readonly byte[] _key;
    private readonly Cipher _strings;
    private readonly Cipher _streams;

    private StandardSecurity(byte[] key, Cipher strings, Cipher streams)
    {
        _key = key;
        _strings = strings;
        _streams = streams;
    }

    /// <exception cref="ReadFailureException">A password is set, or the method is not known.</exception>
    public static StandardSecurity Open(PdfDictionary encrypt, ReadOnlySpan<byte> fileId)
    {
        var version = encrypt.Integer("V") ?? 0;
        if (encrypt.Name("Filter") is not (null or "Standard") || version is not (1 or 2 or 4 or 5))
            throw new ReadFailureException(ProblemCodes.PasswordProtected,
                "PDF 使用了不支持的加密方式，无法读取。", "The PDF is encrypted in a way that is not supported.");
        var key = FileKey.Derive(encrypt, fileId) ?? throw new ReadFailureException(ProblemCodes.PasswordProtected,
            "PDF 设有打开密码，请解除密码后再提交。", "The PDF needs a password to open; remove it and submit again.");
        return version < 4
            ? new StandardSecurity(key, Cipher.Rc4, Cipher.Rc4)
            : new StandardSecurity(key, CryptFilter(encrypt, "StrF"), CryptFilter(encrypt, "StmF"));
    }

    public byte[] DecryptString(byte[] data, ObjectId id) => Decrypt(data, id, _strings);

    public ReadOnlyMemory<byte> DecryptStream(ReadOnlyMemory<byte> data, PdfDictionary dictionary, ObjectId id) =>
        dictionary.Name("Type") == "XRef" || UsesIdentity(dictionary) ? data : Decrypt(data.Span, id, _streams);

    private static Cipher CryptFilter(PdfDictionary encrypt, string use)
    {
        var method = encrypt.Dictionary("CF")?.Dictionary(encrypt.Name(use) ?? "Identity")?.Name("CFM");
        return method switch
        {
            "V2" => Cipher.Rc4,
            "AESV2" => Cipher.Aes128,
            "AESV3" => Cipher.Aes256,
            _ => Cipher.None,
        };
    }

    /// <summary>A stream with a filter /Crypt and no named crypt filter is left in the clear.</summary>
    private static bool UsesIdentity(PdfDictionary dictionary)
    {
        var first = dictionary["Filter"] is PdfArray { Count: > 0 } filters ? filters[0] : dictionary["Filter"];
        return first is PdfName { Value: "Crypt" };
    }

    private byte[] Decrypt(ReadOnlySpan<byte> data, ObjectId id, Cipher cipher) => cipher switch
    {
        Cipher.Rc4 => Rc4.Apply(ObjectKey(id, aes: false), data),
        Cipher.Aes128 => DecryptAes(ObjectKey(id, aes: true), data),
        Cipher.Aes256 => DecryptAes(_key, data),
        _ => data.ToArray(),
    };

    private byte[] ObjectKey(ObjectId id, bool aes)
    {
        List<byte> seed =
        [
            .. _key,
            (byte)(id.Number & 0xFF), (byte)((id.Number >> 8) & 0xFF), (byte)((id.Number >> 16) & 0xFF),
            (byte)(id.Generation & 0xFF), (byte)((id.Generation >> 8) & 0xFF),
        ];
        if (aes)
            seed.AddRange("sAlT"u8);
        return Md5.Hash(seed.ToArray())[..Math.Min(_key.Length + 5, 16)];
    }

    /// <summary>The first block is the initial vector. A cut last block and wrong padding are tolerated.</summary>
    private static byte[] DecryptAes(byte[] key, ReadOnlySpan<byte> data)
    {
        var length = (data.Length - 16) / 16 * 16;
        if (length <= 0)
            return [];
        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(data.Slice(16, length), data[..16], PaddingMode.None);
        var padding = plain[^1];
        return padding is > 0 and <= 16 ? plain[..^padding] : plain;
    }
}
