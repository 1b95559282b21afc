namespace PerfEval.Ingest.Readers.Doc;

/// <summary>Follows fields through the text: the instruction of a field is not printed, its result is.</summary>
internal sealed class FieldNesting
{
    private const char Begin = '\x13';
    private const char Separator = '\x14';
    private const char End = '\x15';

    private readonly Stack<bool> _inResult = [];
    private int _instructions;

    public bool IsPrinting => _instructions == 0;

    /// <summary>Takes a character of a field's frame; false for any other character.</summary>
    public bool Follows(char c)
    {
        switch (c)
        {
            case Begin:
                _inResult.Push(false);
                _instructions++;
                return true;
            case Separator when _inResult.TryPop(out var inResult):
                _inResult.Push(true);
                _instructions -= inResult ? 0 : 1;
                return true;
            case End when _inResult.TryPop(out var inResult):
                _instructions -= inResult ? 0 : 1;
                return true;
            default:
                return c is Separator or End;
        }
    }
}
