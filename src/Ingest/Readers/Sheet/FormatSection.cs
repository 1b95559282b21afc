using System.Globalization;
using System.Text;

namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>One section of a number format, cut into tokens.</summary>
internal sealed class FormatSection
{
    private const string DatePatternLetters = "ymdhsaeg";
    private const int MostDecimals = 20;

    private readonly List<FormatToken> _tokens = [];
    private readonly int _decimals;
    private readonly int _percents;
    private readonly int _thousandsCut;
    private readonly bool _groups;
    private readonly bool _isScientific;

    public FormatSection(string section)
    {
        Tokenize(section);
        IsGeneral = _tokens.Exists(t => t.Kind == FormatTokenKind.General);
        HasTextPlace = _tokens.Exists(t => t.Kind == FormatTokenKind.Text);
        IsDate = !IsGeneral && _tokens.Exists(t => t.Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed);
        _percents = _tokens.Count(t => t.Kind == FormatTokenKind.Percent);
        _isScientific = _tokens.Exists(t => t.Kind == FormatTokenKind.Exponent);
        var point = _tokens.FindIndex(t => t.Kind == FormatTokenKind.Point);
        var lastDigit = _tokens.FindLastIndex(t => t.Kind == FormatTokenKind.Digit);
        _decimals = point < 0 ? 0 : Math.Min(MostDecimals, _tokens.Skip(point).TakeWhile(t => t.Kind != FormatTokenKind.Exponent).Count(t => t.Kind == FormatTokenKind.Digit));
        for (var i = 0; i < _tokens.Count; i++)
            if (_tokens[i].Kind == FormatTokenKind.Comma && i > lastDigit)
                _thousandsCut++;
            else if (_tokens[i].Kind == FormatTokenKind.Comma)
                _groups = true;
    }

    public bool IsGeneral { get; }

    public bool IsDate { get; }

    public bool HasTextPlace { get; }

    /// <summary>The section's own condition, e.g. [&gt;=10000]; null for none.</summary>
    public Func<decimal, bool>? Condition { get; private set; }

    public IReadOnlyList<FormatToken> Tokens => _tokens;

    public static IEnumerable<string> Split(string format)
    {
        var start = 0;
        var (quoted, bracketed) = (false, false);
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is '\\' or '!')
                i++;
            else if (!quoted && c is '[' or ']')
                bracketed = c == '[';
            else if (c == ';' && !quoted && !bracketed)
            {
                yield return format[start..i];
                start = i + 1;
            }
        }
        yield return format[Math.Min(start, format.Length)..];
    }

    /// <summary>Puts text where the section has a place for it, between the section's own signs.</summary>
    public string Around(string text) =>
        string.Concat(_tokens.Select(t => t.Kind is FormatTokenKind.General or FormatTokenKind.Text ? text : t.Literal));

    public string PrintNumber(decimal value)
    {
        if (HasTextPlace)
            return Around(NumberFormat.PrintGeneral(value));
        if (_isScientific)
            return PrintScientific(value);
        for (var i = 0; i < _percents; i++)
            value *= 100;
        for (var i = 0; i < _thousandsCut; i++)
            value /= 1000;
        var rounded = Math.Round(value, _decimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("F" + _decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var integer = digits.Split('.')[0].TrimStart('0');
        return (rounded < 0 ? "-" : "") + Fill(integer, digits.Contains('.', StringComparison.Ordinal) ? digits.Split('.')[1] : "");
    }

    /// <summary>Integer digits fill their places from the right, decimals from the left; literals stay where they stand.</summary>
    private string Fill(string integer, string decimals)
    {
        var point = _tokens.FindIndex(t => t.Kind == FormatTokenKind.Point);
        var end = point < 0 ? _tokens.Count : point;
        var parts = new List<string>();
        var (left, printed) = (integer.Length, 0);
        var firstPlace = _tokens.FindIndex(t => t.Kind == FormatTokenKind.Digit);
        for (var i = end - 1; i >= 0; i--)
        {
            if (_tokens[i].Kind != FormatTokenKind.Digit)
            {
                parts.Add(_tokens[i].Literal);
                continue;
            }
            do
            {
                var digit = left > 0 ? integer[--left].ToString() : _tokens[i].EmptyPlace;
                if (_groups && digit.Length > 0 && printed > 0 && printed % 3 == 0 && digit != " ")
                    parts.Add(",");
                parts.Add(digit);
                printed++;
            }
            while (i == firstPlace && left > 0);
        }
        parts.Reverse();
        var text = new StringBuilder(string.Concat(parts));
        if (point < 0)
            return text.ToString();
        text.Append('.');
        var place = 0;
        var significant = decimals.TrimEnd('0').Length;
        foreach (var token in _tokens.Skip(point + 1))
        {
            if (token.Kind == FormatTokenKind.Digit)
            {
                text.Append(place < significant ? decimals[place].ToString() : token.EmptyPlace);
                place++;
            }
            else
            {
                text.Append(token.Literal);
            }
        }
        return text.ToString();
    }

    private string PrintScientific(decimal value)
    {
        var places = _decimals == 0 ? "0" : "0." + new string('0', _decimals);
        return ((double)value).ToString(places + "E+00", CultureInfo.InvariantCulture);
    }

    private void Tokenize(string section)
    {
        for (var i = 0; i < section.Length; i++)
        {
            var c = section[i];
            if (c == '"')
            {
                var end = section.IndexOf('"', i + 1);
                end = end < 0 ? section.Length : end;
                AddLiteral(section[(i + 1)..end]);
                i = end;
            }
            else if (c is '\\' or '!' or '_' or '*')
            {
                i++;
                if (c is '\\' or '!' && i < section.Length)
                    AddLiteral(section[i].ToString());
                else if (c == '_')
                    AddLiteral(" ");
            }
            else if (c == '[')
            {
                var end = section.IndexOf(']', i);
                end = end < 0 ? section.Length : end;
                AddBracket(section[(i + 1)..end]);
                i = end;
            }
            else if (section.AsSpan(i).StartsWith(NumberFormat.General, StringComparison.OrdinalIgnoreCase))
            {
                _tokens.Add(new FormatToken(FormatTokenKind.General, ""));
                i += NumberFormat.General.Length - 1;
            }
            else if (section.AsSpan(i).StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase) || section.AsSpan(i).StartsWith("上午/下午", StringComparison.Ordinal))
            {
                _tokens.Add(new FormatToken(FormatTokenKind.Date, section.Substring(i, 5)));
                i += 4;
            }
            else if (c is 'E' or 'e' && i + 1 < section.Length && section[i + 1] is '+' or '-')
            {
                _tokens.Add(new FormatToken(FormatTokenKind.Exponent, ""));
                i++;
                while (i + 1 < section.Length && section[i + 1] is '0' or '#')
                    i++;
            }
            else if (DatePatternLetters.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))
            {
                var end = i;
                while (end < section.Length && char.ToLowerInvariant(section[end]) == char.ToLowerInvariant(c))
                    end++;
                _tokens.Add(new FormatToken(FormatTokenKind.Date, section[i..end].ToLowerInvariant()));
                i = end - 1;
            }
            else
            {
                _tokens.Add(c switch
                {
                    '0' => new FormatToken(FormatTokenKind.Digit, "0"),
                    '#' => new FormatToken(FormatTokenKind.Digit, ""),
                    '?' => new FormatToken(FormatTokenKind.Digit, " "),
                    '.' => new FormatToken(FormatTokenKind.Point, "."),
                    ',' => new FormatToken(FormatTokenKind.Comma, ""),
                    '%' => new FormatToken(FormatTokenKind.Percent, "%"),
                    '@' => new FormatToken(FormatTokenKind.Text, ""),
                    _ => new FormatToken(FormatTokenKind.Literal, c.ToString()),
                });
            }
        }
    }

    private void AddLiteral(string text) => _tokens.Add(new FormatToken(FormatTokenKind.Literal, text));

    /// <summary>Currency and locale [$¥-804], elapsed time [h], a condition [&gt;=100]; colours print nothing.</summary>
    private void AddBracket(string content)
    {
        if (content.StartsWith('$'))
            AddLiteral(content[1..].Split('-')[0]);
        else if (content.Length > 0 && content.All(c => c is 'h' or 'H' or 'm' or 'M' or 's' or 'S'))
            _tokens.Add(new FormatToken(FormatTokenKind.Elapsed, content.ToLowerInvariant()));
        else
            Condition ??= FormatCondition.Parse(content);
    }
}
