using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PerfEval.Ingest.Containers;

namespace PerfEval.Ingest.Tests.Containers;

/// <summary>Makes zip files whose entry names stand in any encoding, which the library's own writer does not do.</summary>
internal sealed class ZipBuilder
{
    private const int Utf8Flag = 0x0800;
    private const int EncryptedFlag = 0x0001;
    private readonly List<(byte[] Name, byte[] Content, int Flags)> _entries = [];

    public ZipBuilder Add(string name, byte[] content) => Add(Encoding.UTF8.GetBytes(name), content, Utf8Flag);

    public ZipBuilder Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public ZipBuilder AddUnmarked(byte[] name, string text) => Add(name, Encoding.UTF8.GetBytes(text), 0);

    public ZipBuilder AddEncrypted(string name) => Add(Encoding.UTF8.GetBytes(name), new byte[16], Utf8Flag | EncryptedFlag);

    public byte[] Build()
    {
        using var zip = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var (name, content, flags) in _entries)
        {
            var deflated = Deflate(content);
            var header = new byte[26];
            BinaryPrimitives.WriteUInt16LittleEndian(header, 20);
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(2), (ushort)flags);
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), 8);
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(10), ChecksumOf(content));
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(14), deflated.Length);
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(18), content.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(22), (ushort)name.Length);
            directory.Write("PK\x01\x02\x14\x00"u8);
            directory.Write(header);
            directory.Write(new byte[10]);
            var offset = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(offset, (int)zip.Length);
            directory.Write(offset);
            directory.Write(name);
            zip.Write("PK\x03\x04"u8);
            zip.Write(header);
            zip.Write(name);
            zip.Write(deflated);
        }
        var end = new byte[22];
        "PK\x05\x06"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)_entries.Count);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(12), (int)directory.Length);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(16), (int)zip.Length);
        directory.WriteTo(zip);
        zip.Write(end);
        return zip.ToArray();
    }

    private ZipBuilder Add(byte[] name, byte[] content, int flags)
    {
        _entries.Add((name, content, flags));
        return this;
    }

    private static uint ChecksumOf(byte[] content)
    {
        var crc = new Crc32();
        crc.Append(content);
        return crc.Value;
    }

    private static byte[] Deflate(byte[] content)
    {
        using var deflated = new MemoryStream();
        using (var deflate = new DeflateStream(deflated, CompressionLevel.SmallestSize))
            deflate.Write(content);
        return deflated.ToArray();
    }
}
