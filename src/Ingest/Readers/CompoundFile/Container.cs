using System.Text;

namespace PerfEval.Ingest.Readers.CompoundFile;

/// <summary>
/// An OLE compound file: a small file system in one file, as Word and Excel wrote until 2003. Only the streams of the
/// root storage are of interest. Chains are followed for as many sectors as the file holds, so loops end.
/// </summary>
internal sealed class Container
{
    private const uint LastSector = 0xFFFFFFFA;
    private const int HeaderLength = 512;
    private const int HeaderFatSectors = 109;

    private static readonly byte[] Signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly ReadOnlyMemory<byte> _content;
    private readonly int _sectorLength;
    private readonly int _miniSectorLength;
    private readonly long _miniStreamCutoff;
    private readonly Fields _fat;
    private readonly Fields _miniFat;
    private readonly Fields _miniStream;
    private readonly Dictionary<string, DirectoryEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private Container(ReadOnlyMemory<byte> content, Fields header, int sectorShift, int miniSectorShift)
    {
        _content = content;
        _sectorLength = 1 << sectorShift;
        _miniSectorLength = 1 << miniSectorShift;
        _miniStreamCutoff = header.UInt32(0x38);
        _fat = ReadFat(header);
        var directory = new Fields(ReadChain(header.UInt32(0x30), long.MaxValue));
        var root = DirectoryEntry.At(directory, 0);
        foreach (var entry in root.Children(directory))
            _entries.TryAdd(entry.Name, entry);
        _miniFat = new Fields(ReadChain(header.UInt32(0x3C), long.MaxValue));
        _miniStream = new Fields(ReadChain(root.FirstSector, root.Length));
    }

    /// <summary>A sector that is needed lies beyond the end of the file.</summary>
    public bool IsTruncated { get; private set; }

    public static bool IsContainer(SourceFile file) => file.StartsWith(Signature);

    /// <summary>Opens a compound file; null where the content is none, or its header is beyond use.</summary>
    public static Container? Open(SourceFile file)
    {
        if (!IsContainer(file))
            return null;
        var header = new Fields(file.Content.Span[..Math.Min(HeaderLength, file.Content.Length)].ToArray());
        var (sectorShift, miniSectorShift) = (header.UInt16(0x1E), header.UInt16(0x20));
        return sectorShift is < 7 or > 16 || miniSectorShift >= sectorShift ? null : new Container(file.Content, header, sectorShift, miniSectorShift);
    }

    /// <summary>Whether the root storage has a stream or storage of this name.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>Whether the file was cut in such a way that its directory is gone, yet a stream of this kind was in it.</summary>
    /// <param name="mark">The first bytes of the stream.</param>
    public bool HasLost(ReadOnlySpan<byte> mark)
    {
        for (var at = _sectorLength; IsTruncated && at < _content.Length; at += _sectorLength)
            if (_content.Span[at..].StartsWith(mark))
                return true;
        return false;
    }

    /// <summary>The bytes of a stream of the root storage, as far as they are there; null where it has no such stream.</summary>
    public byte[]? Read(string stream)
    {
        if (!_entries.TryGetValue(stream, out var entry) || !entry.IsStream)
            return null;
        return entry.Length < _miniStreamCutoff ? ReadMiniChain(entry.FirstSector, entry.Length) : ReadChain(entry.FirstSector, entry.Length);
    }

    private Fields ReadFat(Fields header)
    {
        using var fat = new MemoryStream();
        var sectorsLeft = SectorCount;
        for (var i = 0; i < HeaderFatSectors && sectorsLeft > 0; i++, sectorsLeft--)
            if (header.UInt32(0x4C + (i * 4)) is var sector and < LastSector)
                fat.Write(Sector(sector));
        var next = header.UInt32(0x44);
        while (next < LastSector && sectorsLeft > 0)
        {
            var list = new Fields(Sector(next).ToArray());
            for (var i = 0; i + 4 < _sectorLength && sectorsLeft > 0; i += 4, sectorsLeft--)
                if (list.UInt32(i) is var sector and < LastSector)
                    fat.Write(Sector(sector));
            next = list.Length == _sectorLength ? list.UInt32(_sectorLength - 4) : LastSector;
        }
        return new Fields(fat.ToArray());
    }

    private int SectorCount => (_content.Length / _sectorLength) + 1;

    private ReadOnlySpan<byte> Sector(uint number)
    {
        var start = (number + 1L) * _sectorLength;
        if (start + _sectorLength > _content.Length)
            IsTruncated = true;
        return start >= _content.Length ? [] : _content.Span.Slice((int)start, (int)Math.Min(_sectorLength, _content.Length - start));
    }

    private byte[] ReadChain(uint first, long length)
    {
        using var bytes = new MemoryStream();
        var sector = first;
        for (var left = SectorCount; left > 0 && sector < LastSector && bytes.Length < length; left--)
        {
            bytes.Write(Sector(sector));
            sector = Next(_fat, sector);
        }
        return Cut(bytes, length);
    }

    private byte[] ReadMiniChain(uint first, long length)
    {
        using var bytes = new MemoryStream();
        var sector = first;
        for (var left = (_miniStream.Length / _miniSectorLength) + 1; left > 0 && sector < LastSector && bytes.Length < length; left--)
        {
            bytes.Write(_miniStream.Slice((long)sector * _miniSectorLength, _miniSectorLength).Span);
            sector = Next(_miniFat, sector);
        }
        return Cut(bytes, length);
    }

    private static uint Next(Fields table, uint sector) => table.Holds(sector * 4L, 4) ? table.UInt32(sector * 4L) : LastSector;

    private static byte[] Cut(MemoryStream bytes, long length)
    {
        bytes.SetLength(Math.Min(bytes.Length, length));
        return bytes.ToArray();
    }

    private readonly record struct DirectoryEntry(string Name, byte Type, uint Left, uint Right, uint Child, uint FirstSector, long Length)
    {
        private const int EntryLength = 128;

        public bool IsStream => Type == 2;

        public static DirectoryEntry At(Fields directory, uint index)
        {
            var entry = directory.Slice((long)index * EntryLength, EntryLength);
            var nameLength = Math.Clamp(entry.UInt16(64) - 2, 0, 62);
            var name = Encoding.Unicode.GetString(entry.Slice(0, nameLength).Span);
            return new DirectoryEntry(name, entry.Byte(66), entry.UInt32(68), entry.UInt32(72), entry.UInt32(76), entry.UInt32(116), entry.UInt32(120));
        }

        /// <summary>The entries of this storage: the binary tree below its child. Each entry is visited once, whatever the links say.</summary>
        public IEnumerable<DirectoryEntry> Children(Fields directory)
        {
            var count = directory.Length / EntryLength;
            var seen = new HashSet<uint> { 0 };
            var open = new Stack<uint>([Child]);
            while (open.TryPop(out var index))
            {
                if (index >= count || !seen.Add(index))
                    continue;
                var entry = At(directory, index);
                yield return entry;
                open.Push(entry.Left);
                open.Push(entry.Right);
            }
        }
    }
}
