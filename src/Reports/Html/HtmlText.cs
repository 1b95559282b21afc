using System.Text;

namespace PerfEval.Reports.Html;

/// <summary>Writes text of documents into a page. Everything that is not written by the page itself goes through here.</summary>
internal static class HtmlText
{
    /// <summary>Safe between tags and inside quoted attributes.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                    escaped.Append(c).Append(text[++i]);
                else
                    escaped.Append('\uFFFD');
                continue;
            }
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\n' or '\t' => escaped.Append(c),
                _ when char.IsControl(c) => escaped.Append('\uFFFD'),
                _ => escaped.Append(c),
            };
        }
        return escaped.ToString();
    }
}
