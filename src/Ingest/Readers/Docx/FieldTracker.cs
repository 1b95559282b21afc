namespace PerfEval.Ingest.Readers.Docx;

/// <summary>Follows fields through a story: the instruction is no text, the result is.</summary>
internal sealed class FieldTracker
{
    private readonly List<bool> _inInstruction = [];

    public bool HidesText => _inInstruction.Contains(true);

    public void Mark(string? fieldCharacterType)
    {
        switch (fieldCharacterType)
        {
            case "begin":
                _inInstruction.Add(true);
                break;
            case "separate" when _inInstruction.Count > 0:
                _inInstruction[^1] = false;
                break;
            case "end" when _inInstruction.Count > 0:
                _inInstruction.RemoveAt(_inInstruction.Count - 1);
                break;
        }
    }

    /// <summary>A field whose instruction has not ended with its paragraph is broken and must not hide the rest of the report.</summary>
    public void EndParagraph()
    {
        if (HidesText)
            _inInstruction.Clear();
    }
}
