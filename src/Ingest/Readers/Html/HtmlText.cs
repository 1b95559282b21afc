using System.Text;

namespace PerfEval.Ingest.Readers.Html;

/// <summary>
/// Collects one paragraph. White space collapses as in CSS Text 3, section 4.1: a line break of the source between two wide
/// characters is nothing, any other white space is one blank.
/// </summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();
    private bool _blank;
    private bool _sourceBreak;

    public void Append(string source)
    {
        foreach (var character in source)
        {
            if (character is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _sourceBreak = (!_blank || _sourceBreak) && (_sourceBreak || character is '\n' or '\r');
                _blank = true;
            }
            else
            {
                Put(character);
            }
        }
    }

    public void AppendRaised(string source) => Append(string.Concat(source.Select(Superscript.Raise)));

    public void AppendVerbatim(string source) => _text.Append(source.ReplaceLineEndings("\n").Trim('\n'));

    /// <summary>A br: the paragraph goes on in a new line.</summary>
    public void Break()
    {
        _blank = false;
        _text.Append('\n');
    }

    /// <summary>The paragraph without blank lines at its ends; the next one begins.</summary>
    public string Take()
    {
        var text = _text.ToString().Trim('\n');
        _text.Clear();
        _blank = _sourceBreak = false;
        return string.IsNullOrWhiteSpace(text) ? "" : text;
    }

    private void Put(char character)
    {
        var atStart = _text.Length == 0 || _text[^1] == '\n';
        if (_blank && !atStart && !(_sourceBreak && IsWide(_text[^1]) && IsWide(character)))
            _text.Append(' ');
        _blank = _sourceBreak = false;
        _text.Append(character == '\u00A0' ? ' ' : character);
    }

    private static bool IsWide(char character) => character is (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFF60') or '“' or '”' or '‘' or '’' or '…' or '—';
}
