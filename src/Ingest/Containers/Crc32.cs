namespace PerfEval.Ingest.Containers;

/// <summary>The checksum of zip entries (polynomial 0xEDB88320), updated chunk by chunk.</summary>
internal struct Crc32()
{
    private static readonly uint[] Table = BuildTable();
    private uint _state = uint.MaxValue;

    public readonly uint Value => ~_state;

    public void Append(ReadOnlySpan<byte> data)
    {
        var state = _state;
        foreach (var value in data)
            state = Table[(state ^ value) & 0xFF] ^ (state >> 8);
        _state = state;
    }

    private static uint[] BuildTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            table[i] = value;
        }
        return table;
    }
}
