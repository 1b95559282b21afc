using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfEval.CorpusTool.Writing;

/// <summary>The number formats that one workbook needs so that its stored numbers are printed as the report prints them.</summary>
internal sealed partial class NumberFormats
{
    private const int FirstOwnId = 164;
    private readonly List<string> _codes = [];

    /// <param name="value">As stored: 0.9703 for 97.03%.</param>
    /// <param name="style">Index of the cell style.</param>
    /// <returns>False where the text is not a plain number, or is one that no format prints so.</returns>
    public bool TryStore(string text, out decimal value, out int style)
    {
        (value, style) = (0, 0);
        if (Plain().Match(text) is not { Success: true } number)
            return false;
        value = decimal.Parse(text.TrimEnd('%'), CultureInfo.InvariantCulture);
        var isPercent = text.EndsWith('%');
        if (isPercent)
            value /= 100;
        var code = (text.Contains(',', StringComparison.Ordinal) ? "#,##0" : "0") + Places(number.Groups["decimals"].Length) + (isPercent ? "%" : "");
        if (!_codes.Contains(code))
            _codes.Add(code);
        style = _codes.IndexOf(code) + 1;
        return true;
    }

    public string Part(string ns)
    {
        var formats = string.Concat(_codes.Select((code, i) => string.Create(CultureInfo.InvariantCulture, $"""<numFmt numFmtId="{FirstOwnId + i}" formatCode="{code}"/>""")));
        var styles = string.Concat(_codes.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"""<xf numFmtId="{FirstOwnId + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>""")));
        var count = _codes.Count.ToString(CultureInfo.InvariantCulture);
        return $"""<styleSheet xmlns="{ns}">{(_codes.Count > 0 ? $"""<numFmts count="{count}">{formats}</numFmts>""" : "")}<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>{styles}</cellXfs></styleSheet>""";
    }

    private static string Places(int decimals) => decimals == 0 ? "" : "." + new string('0', decimals - 1);

    [GeneratedRegex(@"^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?<decimals>\.\d+)?%?$")]
    private static partial Regex Plain();
}
