using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.Pdf.Encryption;
using PerfEval.Ingest.Readers.Pdf.Filters;

namespace PerfEval.Ingest.Readers.Pdf.Objects;

/// <summary>
/// The objects of one file, read when asked for. A file whose cross-references lie is scanned once from end to end,
/// whether that shows at the start or at a later object.
/// </summary>
internal sealed class ObjectStore : IObjectSource
{
    private const int ReferenceChain = 32;
    private const int TailBytes = 4096;
    private readonly Dictionary<int, PdfObject?> _cache = [];
    private readonly Dictionary<int, ObjectContainer?> _containers = [];
    private readonly HashSet<int> _loading = [];
    private readonly CancellationToken _cancellation;
    private CrossReferences _references = new();
    private StandardSecurity? _security;
    private bool _repaired;
    private long _expanded;
    private int? _lastStreamEnd;

    public ObjectStore(ReadOnlyMemory<byte> data, CancellationToken cancellation)
    {
        Data = data;
        _cancellation = cancellation;
        if (new CrossReferenceReader(this).Read() is { } references)
        {
            Use(references);
            Unlock();
            if (Catalogue.Dictionary("Pages") is null)
                Repair();
        }
        else
            Repair();
    }

    public ReadOnlyMemory<byte> Data { get; }

    public PdfDictionary Trailer => new(_references.Trailer, this);

    public PdfDictionary Catalogue => Trailer.Dictionary("Root") ?? PdfDictionary.Empty;

    public IEnumerable<int> Numbers => _references.Locations.Keys.Order();

    /// <summary>True once the file had to be scanned because its cross-references could not be used.</summary>
    public bool WasRepaired => _repaired;

    /// <summary>The trailer says that the file is encrypted, but how is lost.</summary>
    public bool IsKeyLost => Trailer.Raw("Encrypt") is not null && Trailer.Dictionary("Encrypt") is null;

    /// <summary>How often content was missing so far: damaged streams, and references to content that lead nowhere.</summary>
    public int Losses { get; private set; }

    /// <summary>The end of the file is missing, and with it perhaps pages.</summary>
    public bool IsCutOff => WasRepaired && Data.Span[Math.Max(0, Data.Length - TailBytes)..].IndexOf("%%EOF"u8) < 0;

    public void Use(CrossReferences references)
    {
        _references = references;
        _cache.Clear();
        _containers.Clear();
    }

    public PdfObject? Resolve(PdfObject? value)
    {
        for (var i = 0; value is PdfReference reference; i++)
        {
            if (i == ReferenceChain)
                return null;
            value = Load(reference.Number);
        }
        return value;
    }

    public void CountLoss() => Losses++;

    /// <summary>A stream's content after all filters; shorter than written where the data is damaged or beyond the caps.</summary>
    public byte[] Decode(PdfStream stream)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_expanded >= Limits.PdfExpandedBytes)
            throw new ReadFailureException(ProblemCodes.ZipBomb, "PDF 解压后的数据过大，已停止读取。", "The PDF expands to too much data; reading was stopped.");
        var result = StreamDecoder.Decode(stream, out var isWhole);
        if (!isWhole)
            CountLoss();
        _expanded += result.Length;
        return result;
    }

    /// <summary>The type of the object at an offset, by its dictionary alone, without decryption.</summary>
    public string? PeekType(int offset, out PdfDictionary? dictionary)
    {
        dictionary = null;
        var lexer = new Lexer(Data, offset);
        if (!SkipHeader(lexer, null, out _))
            return null;
        lexer.SkipBlanks();
        if (lexer.Peek() != '<' || lexer.Peek(1) != '<')
            return null;
        dictionary = TryParse(new ObjectParser(lexer, this)) as PdfDictionary;
        return (dictionary?.Raw("Type") as PdfName)?.Value;
    }

    public IReadOnlyList<int> NumbersInside(int container) => Container(container)?.Numbers ?? [];

    /// <param name="expectedNumber">Null takes whatever object stands there.</param>
    public PdfObject? ReadIndirect(int offset, int? expectedNumber, bool decrypt = true)
    {
        var lexer = new Lexer(Data, offset);
        if (!SkipHeader(lexer, expectedNumber, out var id))
            return null;
        var security = decrypt ? _security : null;
        var parser = new ObjectParser(lexer, this, security is null ? null : bytes => security.DecryptString(bytes, id));
        var value = TryParse(parser);
        if (value is not PdfDictionary dictionary)
            return value;
        lexer.SkipBlanks();
        if (!lexer.Bytes[lexer.Position..].StartsWith("stream"u8))
            return value;
        lexer.Position += "stream".Length;
        var encoded = StreamBytes(lexer, dictionary);
        return new PdfStream(dictionary, security is null ? encoded : security.DecryptStream(encoded, dictionary, id));
    }

    private static PdfObject? TryParse(ObjectParser parser)
    {
        try
        {
            return parser.TryRead(out var value) ? value : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>An object may need others to be read, its /Length or its /Filter; a long chain of them must not use up the stack.</summary>
    private PdfObject? Load(int number)
    {
        if (_cache.TryGetValue(number, out var known))
            return known;
        if (_loading.Count >= Limits.PdfNesting || !_references.Locations.TryGetValue(number, out var location) || location is not { } place || !_loading.Add(number))
            return null;
        _cancellation.ThrowIfCancellationRequested();
        try
        {
            var value = place.IsInside ? Container(place.Container)?.Read(number, place.Index) : ReadIndirect(place.Offset, number);
            if (value is null && !_repaired && !place.IsInside && !StandsAt(place.Offset, number))
            {
                Repair();
                _loading.Remove(number);
                return Load(number);
            }
            return _cache[number] = value;
        }
        finally
        {
            _loading.Remove(number);
        }
    }

    private ObjectContainer? Container(int number)
    {
        if (_containers.TryGetValue(number, out var known))
            return known;
        _containers[number] = null;
        var stream = _references.Locations.GetValueOrDefault(number) is { IsInside: false } ? Load(number) as PdfStream : null;
        return _containers[number] = stream is null ? null : new ObjectContainer(Decode(stream), stream.Dictionary, this);
    }

    /// <summary>Where the key becomes known by the scan, a second scan is needed to look into the object streams.</summary>
    private void Repair()
    {
        _repaired = true;
        var old = _references.Trailer;
        for (var pass = 0; pass < 2; pass++)
        {
            var references = new RepairScan(this, _cancellation).Run();
            foreach (var (key, value) in old)
                references.Trailer.TryAdd(key, value);
            Use(references);
            if (_security is not null || Trailer.Dictionary("Encrypt") is null)
                return;
            Unlock();
        }
    }

    private void Unlock()
    {
        if (Trailer.Dictionary("Encrypt") is not { } encrypt)
            return;
        _security = StandardSecurity.Open(encrypt, (Trailer.Array("ID")?[0] as PdfString)?.Bytes ?? []);
        _cache.Clear();
        _containers.Clear();
    }

    private bool StandsAt(int offset, int number) => SkipHeader(new Lexer(Data, offset), number, out _);

    private static bool SkipHeader(Lexer lexer, int? expectedNumber, out ObjectId id)
    {
        id = default;
        if (lexer.Position < 0 || lexer.Position >= lexer.Length)
            return false;
        lexer.SkipBlanks();
        if (Lexer.Number(lexer.Word()) is not { } number || number is < 0 or > int.MaxValue)
            return false;
        lexer.SkipBlanks();
        if (Lexer.Number(lexer.Word()) is not { } generation || generation is < 0 or > 65535)
            return false;
        lexer.SkipBlanks();
        id = new ObjectId((int)number, (int)generation);
        if (!lexer.Bytes[lexer.Position..].StartsWith("obj"u8) || (expectedNumber is { } expected && expected != id.Number))
            return false;
        lexer.Position += "obj".Length;
        return true;
    }

    /// <summary>Trusts /Length only where "endstream" follows; else the stream ends at the next such word, or with the file.</summary>
    private ReadOnlyMemory<byte> StreamBytes(Lexer lexer, PdfDictionary dictionary)
    {
        if (lexer.Peek() == '\r')
            lexer.Position++;
        if (lexer.Peek() == '\n')
            lexer.Position++;
        var start = Math.Min(lexer.Position, lexer.Length);
        if (dictionary.Integer("Length") is { } length and >= 0 && length <= lexer.Length - start)
        {
            lexer.Position = start + length;
            lexer.SkipBlanks();
            if (lexer.Bytes[lexer.Position..].StartsWith("endstream"u8) || lexer.Bytes[lexer.Position..].StartsWith("endobj"u8))
                return Data.Slice(start, length);
        }
        _lastStreamEnd ??= Data.Span.LastIndexOf("endstream"u8);
        var end = start <= _lastStreamEnd ? lexer.Bytes[start..].IndexOf("endstream"u8) : -1;
        return end < 0 ? Data[start..] : Data.Slice(start, end);
    }
}

/// <summary>Number and generation of an indirect object.</summary>
internal readonly record struct ObjectId(int Number, int Generation);
