using System.Buffers.Binary;

namespace PerfEval.Ingest.Readers.CompoundFile;

/// <summary>
/// Little-endian fields of a binary structure. What lies outside reads as zero, so that a cut file is read as far as it goes.
/// </summary>
internal readonly struct Fields(byte[] bytes, int start, int length)
{
    public Fields(byte[] bytes)
        : this(bytes, 0, bytes.Length)
    {
    }

    public static Fields None { get; } = new([]);

    public int Length { get; } = length;

    public ReadOnlySpan<byte> Span => bytes.AsSpan(start, Length);

    public bool Holds(long offset, long count) => offset >= 0 && count >= 0 && offset + count <= Length;

    public byte Byte(long offset) => Holds(offset, 1) ? bytes[start + offset] : (byte)0;

    public ushort UInt16(long offset) => Holds(offset, 2) ? BinaryPrimitives.ReadUInt16LittleEndian(At(offset)) : (ushort)0;

    public short Int16(long offset) => Holds(offset, 2) ? BinaryPrimitives.ReadInt16LittleEndian(At(offset)) : (short)0;

    public uint UInt32(long offset) => Holds(offset, 4) ? BinaryPrimitives.ReadUInt32LittleEndian(At(offset)) : 0;

    public int Int32(long offset) => Holds(offset, 4) ? BinaryPrimitives.ReadInt32LittleEndian(At(offset)) : 0;

    /// <summary>The part that lies inside; empty where nothing of it does.</summary>
    public Fields Slice(long offset, long count)
    {
        if (offset < 0 || offset >= Length || count <= 0)
            return None;
        return new Fields(bytes, start + (int)offset, (int)Math.Min(count, Length - offset));
    }

    public Fields From(long offset) => Slice(offset, Length);

    private ReadOnlySpan<byte> At(long offset) => bytes.AsSpan(start + (int)offset);
}
