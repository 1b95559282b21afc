using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>Byte ranges of the file with the properties of the text in them, from the formatting pages (FKP).</summary>
internal sealed class FormattedRuns<T>
{
    private const int PageLength = 512;

    private readonly List<(long Start, long End, T Properties)> _runs = [];
    private readonly T _none;
    private int _last;

    /// <param name="index">Where the pages lie (PlcBte): boundaries, then page numbers.</param>
    /// <param name="descriptorLength">Bytes of one entry after the boundaries of a page.</param>
    /// <param name="parse">Makes properties of a page and the offset of its entry for the run.</param>
    public FormattedRuns(Fields index, byte[] wordDocument, int descriptorLength, Func<Fields, int, T> parse, T none)
    {
        _none = none;
        var stream = new Fields(wordDocument);
        var pages = Math.Min(Math.Max(0, (index.Length - 4) / 8), (wordDocument.Length / PageLength) + 1);
        for (var i = 0; i < pages; i++)
        {
            var number = index.UInt32(((pages + 1) * 4L) + (i * 4L)) & 0x3FFFFF;
            var page = stream.Slice((long)number * PageLength, PageLength);
            var runs = page.Byte(PageLength - 1);
            for (var run = 0; run < runs; run++)
            {
                var (start, end) = (page.UInt32(run * 4), page.UInt32((run + 1) * 4));
                if (end > start)
                    _runs.Add((start, end, parse(page, ((runs + 1) * 4) + (run * descriptorLength))));
            }
        }
        _runs.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>The properties at a byte offset, and the range that shares them.</summary>
    public (T Properties, long Start, long End) At(long offset)
    {
        if (_last < _runs.Count && _runs[_last].Start <= offset && offset < _runs[_last].End)
            return Run(_last);
        var (low, high) = (0, _runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        _last = Math.Max(0, low - 1);
        if (low > 0 && offset < _runs[low - 1].End)
            return Run(low - 1);
        return (_none, low > 0 ? _runs[low - 1].End : 0, low < _runs.Count ? _runs[low].Start : long.MaxValue);
    }

    private (T Properties, long Start, long End) Run(int i) => (_runs[i].Properties, _runs[i].Start, _runs[i].End);
}
