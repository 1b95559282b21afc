using CsvHelper;

namespace PerfEval.Dataset;

/// <summary>One CSV file: a header, then rows. Numbers are invariant; a leading apostrophe keeps text from becoming a formula.</summary>
internal sealed class TidyTable : IDisposable
{
    private readonly CsvWriter _csv;

    public TidyTable(TextWriter writer, params string[] columns)
    {
        _csv = CsvWriter.Create(writer, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true);
        _csv.WriteHeader(columns);
    }

    public TidyTable Text(string? text)
    {
        _csv.WriteField(text);
        return this;
    }

    public TidyTable Name<T>(T? member)
        where T : struct, Enum => Text(member is { } value ? Checks.EnumName.Of(value) : null);

    public TidyTable Number(decimal? number)
    {
        _csv.WriteField(number, "");
        return this;
    }

    public void EndRow() => _csv.EndRecord();

    public void Dispose() => _csv.Dispose();
}
