using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Objects;

/// <summary>
/// Rebuilds the cross-references of a damaged file from the objects themselves: every "n g obj" of the file, the
/// contents of object streams, and whatever trailer is left.
/// </summary>
internal sealed class RepairScan(ObjectStore store, CancellationToken cancellation)
{
    private const int MostTrailers = 64;
    private readonly CrossReferences _result = new();

    public CrossReferences Run()
    {
        FindObjects();
        FindTrailers();
        store.Use(_result);
        var containers = ReadDictionaries();
        foreach (var container in containers)
            IndexContents(container);
        return _result;
    }

    private void FindObjects()
    {
        var bytes = store.Data.Span;
        for (var at = 0; at < bytes.Length; at += 3)
        {
            var next = bytes[at..].IndexOf("obj"u8);
            if (next < 0)
                return;
            at += next;
            if (Header(bytes, at) is (var number, var offset) && (_result.Locations.ContainsKey(number) || _result.Locations.Count < Limits.PdfObjects))
                _result.Locations[number] = ObjectLocation.At(offset);
        }
    }

    /// <summary>Reads "12 0 " backwards from the word obj.</summary>
    private static (int Number, int Offset)? Header(ReadOnlySpan<byte> bytes, int at)
    {
        var end = SkipBlanksBack(bytes, at);
        var generation = SkipDigitsBack(bytes, end);
        var gap = SkipBlanksBack(bytes, generation);
        var start = SkipDigitsBack(bytes, gap);
        if (generation == end || gap == generation || start == gap || gap - start > 9)
            return null;
        return ((int)Lexer.Number(bytes[start..gap])!.Value, start);
    }

    private static int SkipBlanksBack(ReadOnlySpan<byte> bytes, int at)
    {
        while (at > 0 && Lexer.IsBlank(bytes[at - 1]))
            at--;
        return at;
    }

    private static int SkipDigitsBack(ReadOnlySpan<byte> bytes, int at)
    {
        var limit = Math.Max(0, at - 10);
        while (at > limit && char.IsAsciiDigit((char)bytes[at - 1]))
            at--;
        return at;
    }

    private void FindTrailers()
    {
        var bytes = store.Data.Span;
        var end = bytes.Length;
        for (var i = 0; i < MostTrailers; i++)
        {
            var at = bytes[..end].LastIndexOf("trailer"u8);
            if (at < 0)
                return;
            var parser = new ObjectParser(new Lexer(store.Data, at + "trailer".Length), store);
            if (parser.TryRead(out var value) && value is PdfDictionary dictionary)
                _result.AddTrailer(dictionary);
            end = at;
        }
    }

    /// <summary>Collects the trailer keys of cross-reference streams, the catalogue, and the object streams, oldest first.</summary>
    private List<int> ReadDictionaries()
    {
        var containers = new List<int>();
        foreach (var (number, location) in _result.Locations.OrderByDescending(l => l.Value!.Value.Offset).ToList())
        {
            cancellation.ThrowIfCancellationRequested();
            switch (store.PeekType(location!.Value.Offset, out var dictionary))
            {
                case "XRef":
                    _result.AddTrailer(dictionary!);
                    break;
                case "ObjStm":
                    containers.Add(number);
                    break;
                case "Catalog":
                    _result.Trailer.TryAdd("Root", new PdfReference(number, 0));
                    break;
            }
        }
        return containers;
    }

    private void IndexContents(int container)
    {
        cancellation.ThrowIfCancellationRequested();
        var numbers = store.NumbersInside(container);
        for (var i = 0; i < numbers.Count; i++)
        {
            _result.Add(numbers[i], ObjectLocation.Inside(container, i));
            if (!_result.Trailer.ContainsKey("Root") && store.Resolve(new PdfReference(numbers[i], 0)) is PdfDictionary dictionary && dictionary.Name("Type") == "Catalog")
                _result.Trailer["Root"] = new PdfReference(numbers[i], 0);
        }
    }
}
