namespace PerfEval.Ingest.Readers.Pdf.Objects;

/// <summary>An object stream (ISO 32000-1 §7.5.7): pairs of number and offset, then the objects.</summary>
internal sealed class ObjectContainer
{
    private readonly byte[] _content;
    private readonly IObjectSource _source;
    private readonly List<int> _numbers = [];
    private readonly List<int> _offsets = [];

    public ObjectContainer(byte[] content, PdfDictionary dictionary, IObjectSource source)
    {
        _content = content;
        _source = source;
        var first = dictionary.Integer("First") ?? 0;
        var lexer = new Lexer(content);
        for (var i = 0; i < (dictionary.Integer("N") ?? 0) && lexer.Position < first; i++)
        {
            lexer.SkipBlanks();
            var number = Lexer.Number(lexer.Word());
            lexer.SkipBlanks();
            if (number is not (>= 0 and <= int.MaxValue) || Lexer.Number(lexer.Word()) is not { } offset || offset < 0 || first + offset > content.Length)
                break;
            _numbers.Add((int)number.Value);
            _offsets.Add((int)(first + offset));
        }
    }

    public IReadOnlyList<int> Numbers => _numbers;

    public PdfObject? Read(int number, int index)
    {
        if (index < 0 || index >= _numbers.Count || _numbers[index] != number)
            index = _numbers.IndexOf(number);
        if (index < 0)
            return null;
        try
        {
            return new ObjectParser(new Lexer(_content, _offsets[index]), _source).TryRead(out var value) ? value : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
