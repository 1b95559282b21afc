using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Content;

/// <summary>The operands of one operator. A missing or wrong one reads as zero, as viewers do.</summary>
internal sealed class Operands
{
    private const double Largest = 1e7;
    private readonly List<PdfObject?> _items = [];

    public int Count => _items.Count;

    public double this[int index] => At(index) is PdfNumber { Value: var value } ? Math.Clamp(value, -Largest, Largest) : 0;

    public PdfObject? At(int index) => index < _items.Count ? _items[index] : null;

    public string Name(int index) => (At(index) as PdfName)?.Value ?? "";

    public double[] Numbers()
    {
        var numbers = new double[_items.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = this[i];
        return numbers;
    }

    public void Add(PdfObject? item) => _items.Add(item);

    public void Clear() => _items.Clear();
}
