using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfEval.CorpusTool.Sources;

/// <summary>Reads a source: a header of facts, Markdown text with marked figures, and a fenced block of claims at the end.</summary>
public static partial class SourceParser
{
    public static ReportSource Parse(string name, string text)
    {
        try
        {
            return new Reading(name, text.ReplaceLineEndings("\n").Split('\n')).Run();
        }
        catch (SourceException mistake)
        {
            throw new SourceException($"{name}: {mistake.Message}");
        }
    }

    private sealed class Reading(string name, string[] lines)
    {
        private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);
        private readonly List<SourceBlock> _blocks = [];
        private readonly List<PrintedFigure> _figures = [];
        private readonly List<string> _claims = [];
        private int _at;

        public ReportSource Run()
        {
            ReadFacts();
            while (_at < lines.Length)
            {
                var line = lines[_at];
                if (line.StartsWith("```claims", StringComparison.Ordinal))
                    ReadClaims();
                else if (line.StartsWith('|'))
                    ReadTable();
                else
                {
                    ReadLine(line);
                    _at++;
                }
            }
            return new ReportSource(name, _facts, _blocks, _figures, _claims);
        }

        private void ReadFacts()
        {
            if (lines[0] != "---")
                throw new SourceException("the first line is not ---");
            for (_at = 1; _at < lines.Length && lines[_at] != "---"; _at++)
            {
                var colon = lines[_at].IndexOf(':', StringComparison.Ordinal);
                _facts[lines[_at][..colon].Trim()] = lines[_at][(colon + 1)..].Trim();
            }
            _at++;
        }

        private void ReadClaims()
        {
            for (_at++; _at < lines.Length && lines[_at] != "```"; _at++)
                if (lines[_at].Trim() is { Length: > 0 } claim && claim[0] != '#')
                    _claims.Add(claim);
            _at++;
        }

        private void ReadTable()
        {
            var first = _at;
            while (_at < lines.Length && lines[_at].StartsWith('|'))
                _at++;
            _blocks.Add(TableParser.Parse(lines.AsSpan(first, _at - first), _figures));
        }

        private void ReadLine(string line)
        {
            if (line.Length == 0)
                return;
            if (Heading().Match(line) is { Success: true } heading)
                _blocks.Add(new SourceHeading(heading.Groups[1].Length, Text(heading.Groups[2].Value)));
            else if (Footnote().Match(line) is { Success: true } note)
                _blocks.Add(new SourceFootnote(int.Parse(note.Groups[1].ValueSpan, CultureInfo.InvariantCulture), Text(note.Groups[2].Value)));
            else
                _blocks.Add(new SourceParagraph(Text(line)));
        }

        private SourceText Text(string marked) => FigureMark.Strip(marked.Replace("<br>", "\n", StringComparison.Ordinal), _figures);
    }

    [GeneratedRegex(@"^(#{1,6})\s+(.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\[\^(\d+)\]:\s*(.+)$")]
    private static partial Regex Footnote();
}
