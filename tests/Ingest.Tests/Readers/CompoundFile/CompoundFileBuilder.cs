using System.Buffers.Binary;
using System.Text;

namespace PerfEval.Ingest.Tests.Readers.CompoundFile;

/// <summary>Writes OLE compound files of a few streams, for tests: 512-byte sectors, no mini stream.</summary>
internal static class CompoundFileBuilder
{
    private const int Sector = 512;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint FatSector = 0xFFFFFFFD;
    private const uint Free = 0xFFFFFFFF;

    public static byte[] Build(params (string Name, byte[] Bytes)[] streams)
    {
        var fat = new List<uint> { FatSector, EndOfChain };
        var directory = new byte[Sector];
        using var body = new MemoryStream();
        WriteEntry(directory, 0, "Root Entry", type: 5, right: Free, child: 1, first: EndOfChain, length: 0);
        for (var i = 0; i < streams.Length; i++)
        {
            var (name, bytes) = streams[i];
            var first = (uint)fat.Count;
            var sectors = (bytes.Length + Sector - 1) / Sector;
            for (var s = 1; s <= sectors; s++)
                fat.Add(s == sectors ? EndOfChain : (uint)fat.Count + 1);
            body.Write(bytes);
            body.Write(new byte[(sectors * Sector) - bytes.Length]);
            WriteEntry(directory, i + 1, name, type: 2, right: i + 1 < streams.Length ? (uint)i + 2 : Free, child: Free, first, bytes.Length);
        }
        var table = new byte[Sector];
        for (var i = 0; i < Sector / 4; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(i * 4), i < fat.Count ? fat[i] : Free);
        return [.. Header(), .. table, .. directory, .. body.ToArray()];
    }

    private static byte[] Header()
    {
        var header = new byte[Sector];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(header, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x1E), 9);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x20), 6);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x30), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x3C), EndOfChain);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x44), EndOfChain);
        header.AsSpan(0x4C).Fill(byte.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x4C), 0);
        return header;
    }

    private static void WriteEntry(byte[] directory, int index, string name, byte type, uint right, uint child, uint first, int length)
    {
        var entry = directory.AsSpan(index * 128, 128);
        Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        entry[66] = type;
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], right);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], first);
        BinaryPrimitives.WriteInt32LittleEndian(entry[120..], length);
    }
}
