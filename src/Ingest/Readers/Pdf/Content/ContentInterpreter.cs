using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.Pdf.Fonts;
using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Content;

/// <summary>Runs content streams: text, paths, images and forms (ISO 32000-1 §8, §9). Colours and patterns do not matter here.</summary>
internal sealed class ContentInterpreter
{
    private const int MostOperands = 64;
    private const int DeepestState = 512;
    private readonly ObjectStore _store;
    private readonly FontFactory _fonts;
    private readonly ReadingBudget _budget;
    private readonly PageCanvas _canvas;
    private readonly PathTracer _path;
    private readonly TextPainter _text;
    private readonly Stack<GraphicsState> _saved = new();
    private readonly Stack<bool> _marked = new();
    private readonly HashSet<PdfStream> _running = new(ReferenceEqualityComparer.Instance);
    private GraphicsState _state;
    private bool _clipsNext;

    public ContentInterpreter(ObjectStore store, FontFactory fonts, ReadingBudget budget, PageCanvas canvas, Matrix page)
    {
        _store = store;
        _fonts = fonts;
        _budget = budget;
        _canvas = canvas;
        _path = new PathTracer(canvas);
        _text = new TextPainter(canvas, budget);
        _state = new GraphicsState(page, canvas.Bounds);
    }

    public void Run(ReadOnlyMemory<byte> content, PdfDictionary resources)
    {
        var parser = new ObjectParser(new Lexer(content));
        var operands = new Operands();
        var depth = _saved.Count;
        while (parser.TryRead(out var value))
        {
            if (value is not PdfKeyword { Value: var name })
            {
                if (operands.Count < MostOperands)
                    operands.Add(value);
                continue;
            }
            if (!_budget.TakeOperator())
                return;
            if (name == "BI")
                InlineImage(parser);
            else
                Execute(name, operands, resources);
            operands.Clear();
        }
        while (_saved.Count > depth)
            _state = _saved.Pop();
    }

    /// <summary>Draws a form; also used for the appearance of an annotation, which is placed by its own matrix.</summary>
    public void Draw(PdfStream form, PdfDictionary resources, Matrix placement)
    {
        if (_running.Count >= Limits.PdfFormNesting || !_running.Add(form))
            return;
        var before = _state;
        _state.Transform = Matrix.From(form.Dictionary.Array("Matrix")?.Numbers()).Then(placement).Then(_state.Transform);
        if (form.Dictionary.Array("BBox")?.Numbers() is { Length: 4 } box)
            ClipTo(PageCanvas.BoxOf(_state.Transform, box[0], box[1], box[2], box[3]));
        Run(_store.Decode(form), form.Dictionary.Dictionary("Resources") ?? resources);
        _state = before;
        _running.Remove(form);
    }

    private void Execute(string name, Operands o, PdfDictionary resources)
    {
        switch (name)
        {
            case "q" when _saved.Count < DeepestState: _saved.Push(_state); break;
            case "Q" when _saved.Count > 0: _state = _saved.Pop(); break;
            case "cm": _state.Transform = Matrix.From(o.Numbers()).Then(_state.Transform); break;
            case "Do": Paint(o.Name(0), resources); break;

            case "m": _path.MoveTo(_state.Transform, o[0], o[1]); break;
            case "l": _path.LineTo(_state.Transform, o[0], o[1]); break;
            case "c": _path.CurveTo(_state.Transform, o[4], o[5]); break;
            case "v" or "y": _path.CurveTo(_state.Transform, o[2], o[3]); break;
            case "h": _path.Close(); break;
            case "re": _path.Rectangle(_state.Transform, o[0], o[1], o[2], o[3]); break;
            case "W" or "W*": _clipsNext = true; break;
            case "n": EndPath(stroke: false, fill: false); break;
            case "S": EndPath(stroke: true, fill: false); break;
            case "s":
                _path.Close();
                EndPath(stroke: true, fill: false);
                break;
            case "f" or "F" or "f*": EndPath(stroke: false, fill: true); break;
            case "B" or "B*": EndPath(stroke: true, fill: true); break;
            case "b" or "b*":
                _path.Close();
                EndPath(stroke: true, fill: true);
                break;

            case "BMC" or "BDC": _marked.Push(IsArtifact(o)); break;
            case "EMC" when _marked.Count > 0: _marked.Pop(); break;

            case "BT": _text.Begin(); break;
            case "Tf":
                _state.Font = resources.Dictionary("Font")?.Dictionary(o.Name(0)) is { } font ? _fonts.Make(font) : null;
                _state.FontSize = o[1];
                break;
            case "Tc": _state.CharacterSpacing = o[0]; break;
            case "Tw": _state.WordSpacing = o[0]; break;
            case "Tz": _state.HorizontalScale = o[0] / 100; break;
            case "TL": _state.Leading = o[0]; break;
            case "Ts": _state.Rise = o[0]; break;
            case "Tr": _state.RenderingMode = (int)Math.Clamp(o[0], 0, 7); break;
            case "Td": _text.Move(o[0], o[1]); break;
            case "TD":
                _state.Leading = -o[1];
                _text.Move(o[0], o[1]);
                break;
            case "Tm": _text.Set(Matrix.From(o.Numbers())); break;
            case "T*": _text.Move(0, -_state.Leading); break;
            case "Tj": Show(o.At(0)); break;
            case "TJ": Show(o.At(0)); break;
            case "'":
                _text.Move(0, -_state.Leading);
                Show(o.At(0));
                break;
            case "\"":
                (_state.WordSpacing, _state.CharacterSpacing) = (o[0], o[1]);
                _text.Move(0, -_state.Leading);
                Show(o.At(2));
                break;
        }
    }

    private void Show(PdfObject? shown) => _text.Show(shown, _state, _marked.Contains(true));

    private static bool IsArtifact(Operands o) =>
        o.Name(0) == "Artifact" && o.At(1) is PdfDictionary properties && properties.Name("Type") == "Pagination";

    private void EndPath(bool stroke, bool fill)
    {
        if (stroke || fill)
            _path.Paint(stroke, fill, _state.Clip);
        if (_clipsNext && _path.Bounds() is { } bounds)
            ClipTo(bounds);
        _clipsNext = false;
        _path.Reset();
    }

    private void ClipTo(Box box) => _state.Clip = new Box(
        Math.Max(_state.Clip.Left, box.Left), Math.Max(_state.Clip.Top, box.Top),
        Math.Min(_state.Clip.Right, box.Right), Math.Min(_state.Clip.Bottom, box.Bottom));

    private void Paint(string name, PdfDictionary resources)
    {
        if (resources.Dictionary("XObject")?.Stream(name) is not { } painted)
            return;
        if (painted.Dictionary.Name("Subtype") == "Image")
            _canvas.AddImage(_state.Transform, _state.Clip);
        else if (painted.Dictionary.Name("Subtype") == "Form" || painted.Dictionary.Array("BBox") is not null)
            Draw(painted, resources, Matrix.Identity);
    }

    /// <summary>Skips to the EI that ends the data: a word of its own with text behind it, since image bytes may hold the letters by chance.</summary>
    private void InlineImage(ObjectParser parser)
    {
        const int LookAhead = 12;
        while (parser.TryRead(out var value) && value is not PdfKeyword { Value: "ID" })
        {
        }
        _canvas.AddImage(_state.Transform, _state.Clip);
        var lexer = parser.Lexer;
        var bytes = lexer.Bytes;
        for (var at = Math.Min(lexer.Position + 1, bytes.Length); ; at += 2)
        {
            var next = bytes[Math.Min(at, bytes.Length)..].IndexOf("EI"u8);
            if (next < 0)
            {
                lexer.Position = bytes.Length;
                return;
            }
            at += next;
            var behind = bytes.Slice(at + 2, Math.Min(LookAhead, bytes.Length - at - 2));
            var isWord = Lexer.IsBlank(bytes[at - 1]) && (behind.IsEmpty || Lexer.IsBlank(behind[0]));
            if (!isWord || behind.ContainsAnyExceptInRange((byte)9, (byte)126))
                continue;
            lexer.Position = at + 2;
            return;
        }
    }
}
