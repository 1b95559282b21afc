using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Filters;

/// <summary>Undoes TIFF (2) and PNG (10 to 15) prediction (ISO 32000-1 §7.4.4.4).</summary>
internal static class Predictor
{
    public static byte[] Undo(byte[] data, PdfDictionary parameters)
    {
        var predictor = parameters.Integer("Predictor") ?? 1;
        if (predictor < 2)
            return data;
        var colours = Math.Clamp(parameters.Integer("Colors") ?? 1, 1, 32);
        var bits = Math.Clamp(parameters.Integer("BitsPerComponent") ?? 8, 1, 16);
        var columns = Math.Clamp(parameters.Integer("Columns") ?? 1, 1, 1 << 20);
        var pixel = Math.Max(1, colours * bits / 8);
        var row = ((colours * bits * columns) + 7) / 8;
        return predictor == 2 ? UndoTiff(data, row, pixel, bits) : UndoPng(data, row, pixel);
    }

    private static byte[] UndoTiff(byte[] data, int row, int pixel, int bits)
    {
        if (bits != 8)
            return data;
        for (var start = 0; start < data.Length; start += row)
            for (var i = start + pixel; i < Math.Min(start + row, data.Length); i++)
                data[i] = Sum(data[i], data[i - pixel]);
        return data;
    }

    private static byte[] UndoPng(byte[] data, int row, int pixel)
    {
        var rows = (data.Length + row) / (row + 1);
        var result = new byte[rows * row];
        var length = 0;
        for (var r = 0; r < rows; r++)
        {
            var kind = data[r * (row + 1)];
            var source = data.AsSpan((r * (row + 1)) + 1);
            source = source[..Math.Min(row, source.Length)];
            var target = result.AsSpan(r * row, row);
            var above = r > 0 ? result.AsSpan((r - 1) * row, row) : new byte[row];
            for (var i = 0; i < source.Length; i++)
            {
                var left = i >= pixel ? target[i - pixel] : (byte)0;
                var corner = i >= pixel ? above[i - pixel] : (byte)0;
                target[i] = kind switch
                {
                    1 => Sum(source[i], left),
                    2 => Sum(source[i], above[i]),
                    3 => Sum(source[i], (left + above[i]) / 2),
                    4 => Sum(source[i], Paeth(left, above[i], corner)),
                    _ => source[i],
                };
            }
            length += source.Length;
        }
        return result[..length];
    }

    private static byte Sum(byte value, int predicted) => (byte)((value + predicted) & 0xFF);

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (dl, da, dc) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return dl <= da && dl <= dc ? left : da <= dc ? above : corner;
    }
}
