using System.Buffers.Binary;

namespace PerfEval.Ingest.Containers;

/// <summary>The checksum of zip entries (polynomial 0xEDB88320), updated chunk by chunk.</summary>
internal struct Crc32()
{
    private const int Size = 256;
    private static readonly uint[] Table = BuildTable();
    private uint _state = uint.MaxValue;

    public readonly uint Value => ~_state;

    /// <summary>Eight bytes in one step ("slicing by 8"), then the rest one by one.</summary>
    public void Append(ReadOnlySpan<byte> data)
    {
        var state = _state;
        var table = Table.AsSpan();
        for (; data.Length >= 8; data = data[8..])
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(data) ^ state;
            state = 0;
            for (var i = 0; i < 8; i++)
                state ^= table[((7 - i) * Size) + (int)((word >> (8 * i)) & 0xFF)];
        }
        foreach (var value in data)
            state = table[(int)((state ^ value) & 0xFF)] ^ (state >> 8);
        _state = state;
    }

    /// <summary>Row k holds the checksums of each byte followed by k zero bytes.</summary>
    private static uint[] BuildTable()
    {
        var table = new uint[8 * Size];
        for (var i = 0; i < table.Length; i++)
        {
            var value = i < Size ? (uint)i : table[i - Size];
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            table[i] = value;
        }
        return table;
    }
}
