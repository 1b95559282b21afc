using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Objects;

/// <summary>Where an object stands: at an offset of the file, or as the n-th object of an object stream.</summary>
internal readonly record struct ObjectLocation(int Offset, int Container, int Index)
{
    public static ObjectLocation At(int offset) => new(offset, 0, 0);

    public static ObjectLocation Inside(int container, int index) => new(0, container, index);

    public bool IsInside => Container > 0;
}

/// <summary>The map from object numbers to places, with the merged trailer.</summary>
internal sealed class CrossReferences
{
    public Dictionary<int, ObjectLocation?> Locations { get; } = [];

    public Dictionary<string, PdfObject> Trailer { get; } = new(StringComparer.Ordinal);

    /// <summary>The newest section is read first, so what is known already stays.</summary>
    public void Add(int number, ObjectLocation? location)
    {
        if (Locations.Count < Limits.PdfObjects)
            Locations.TryAdd(number, location);
    }

    public void AddTrailer(PdfDictionary dictionary)
    {
        foreach (var (key, value) in dictionary.Entries)
            Trailer.TryAdd(key, value);
    }
}
