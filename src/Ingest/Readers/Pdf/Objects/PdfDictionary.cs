namespace PerfEval.Ingest.Readers.Pdf.Objects;

/// <summary>Looks references up. Contents of a page have none, so their parser works without one.</summary>
internal interface IObjectSource
{
    PdfObject? Resolve(PdfObject? value);
}

/// <summary>Values come out resolved, and null where the type is not the one asked for.</summary>
internal sealed record PdfDictionary(IReadOnlyDictionary<string, PdfObject> Entries, IObjectSource? Source) : PdfObject
{
    public static readonly PdfDictionary Empty = new(new Dictionary<string, PdfObject>(StringComparer.Ordinal), null);

    public PdfObject? this[string key] => Entries.TryGetValue(key, out var value) ? Resolved(value) : null;

    public PdfObject? Raw(string key) => Entries.GetValueOrDefault(key);

    public PdfDictionary? Dictionary(string key) => this[key] switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public PdfStream? Stream(string key) => this[key] as PdfStream;

    public PdfArray? Array(string key) => this[key] as PdfArray;

    public string? Name(string key) => (this[key] as PdfName)?.Value;

    public byte[]? String(string key) => (this[key] as PdfString)?.Bytes;

    public double? Number(string key) => (this[key] as PdfNumber)?.Value;

    public int? Integer(string key) => (this[key] as PdfNumber)?.Integer;

    private PdfObject? Resolved(PdfObject value) => value is PdfReference && Source is not null ? Source.Resolve(value) : value;
}

internal sealed record PdfArray(IReadOnlyList<PdfObject?> Items, IObjectSource? Source) : PdfObject
{
    public int Count => Items.Count;

    public PdfObject? this[int index] =>
        Items[index] is PdfReference reference && Source is not null ? Source.Resolve(reference) : Items[index];

    /// <summary>The items as numbers, 0 where an item is none.</summary>
    public double[] Numbers() => Enumerable.Range(0, Count).Select(i => (this[i] as PdfNumber)?.Value ?? 0).ToArray();
}

/// <param name="Encoded">The bytes as they stand in the file, decrypted but not yet run through the filters.</param>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Encoded) : PdfObject;
