using System.Security.Cryptography;
using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Encryption;

/// <summary>Derives the file key from the empty user password (ISO 32000-2 §7.6.4, algorithms 2, 2.A, 2.B, 4, 5).</summary>
internal static class FileKey
{
    private static readonly byte[] Padding =
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <returns>Null where the empty password does not open the file.</returns>
    public static byte[]? Derive(PdfDictionary encrypt, ReadOnlySpan<byte> fileId)
    {
        var revision = encrypt.Integer("R") ?? 0;
        var user = encrypt.String("U") ?? [];
        return revision >= 5 ? DeriveAes256(encrypt, user, revision) : DeriveMd5(encrypt, user, revision, fileId);
    }

    private static byte[]? DeriveMd5(PdfDictionary encrypt, byte[] user, int revision, ReadOnlySpan<byte> fileId)
    {
        var bits = encrypt.Integer("V") == 1 ? 40 : encrypt.Integer("Length") ?? (encrypt.Integer("V") == 4 ? 128 : 40);
        var length = Math.Clamp(bits / 8, 5, 16);
        var permissions = unchecked((int)(long)Math.Clamp(encrypt.Number("P") ?? 0, long.MinValue / 2, long.MaxValue / 2));
        var owner = encrypt.String("O") ?? [];
        List<byte> seed = [.. Padding, .. owner.Take(32), .. BitConverter.GetBytes(permissions), .. fileId];
        if (revision >= 4 && encrypt["EncryptMetadata"] is PdfBoolean { Value: false })
            seed.AddRange([0xFF, 0xFF, 0xFF, 0xFF]);
        var key = Md5.Hash(seed.ToArray());
        for (var i = 0; revision >= 3 && i < 50; i++)
            key = Md5.Hash(key.AsSpan(0, length));
        key = key[..length];
        var expected = revision >= 3 ? UserEntry(key, fileId) : Rc4.Apply(key, Padding);
        var compared = revision >= 3 ? 16 : 32;
        return user.Length >= compared && user.AsSpan(0, compared).SequenceEqual(expected.AsSpan(0, compared)) ? key : null;
    }

    private static byte[] UserEntry(byte[] key, ReadOnlySpan<byte> fileId)
    {
        var result = Md5.Hash([.. Padding, .. fileId]);
        for (var round = 0; round < 20; round++)
            result = Rc4.Apply(Array.ConvertAll(key, b => (byte)(b ^ round)), result);
        return result;
    }

    private static byte[]? DeriveAes256(PdfDictionary encrypt, byte[] user, int revision)
    {
        var wrapped = encrypt.String("UE") ?? [];
        if (user.Length < 48 || wrapped.Length < 32)
            return null;
        var hash = Hash(user.AsSpan(32, 8), revision);
        if (!hash.AsSpan().SequenceEqual(user.AsSpan(0, 32)))
            return null;
        using var aes = Aes.Create();
        aes.Key = Hash(user.AsSpan(40, 8), revision);
        return aes.DecryptCbc(wrapped.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    /// <summary>Algorithm 2.B for the empty password; revision 5 is a single SHA-256.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> salt, int revision)
    {
        var key = SHA256.HashData(salt);
        if (revision == 5)
            return key;
        using var aes = Aes.Create();
        for (var round = 0; ; round++)
        {
            var repeated = new byte[key.Length * 64];
            for (var i = 0; i < 64; i++)
                key.CopyTo(repeated, i * key.Length);
            aes.Key = key[..16];
            var encrypted = aes.EncryptCbc(repeated, key.AsSpan(16, 16), PaddingMode.None);
            key = (encrypted.Take(16).Sum(b => b) % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            if (round >= 63 && encrypted[^1] <= round - 31)
                return key[..32];
        }
    }
}
