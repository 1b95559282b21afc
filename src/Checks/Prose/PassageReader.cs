using System.Text;
using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Cuts a report into passages and their sentences, and finds out what each figure does in its sentence.</summary>
internal static partial class PassageReader
{
    private const int ShortestProseCell = 12;
    /// <summary>60岁以上 names those who are counted, and counts nothing.</summary>
    private const string Age = "岁";

    public static IReadOnlyList<Passage> Read(Report report)
    {
        var passages = new List<Passage>();
        var open = new Builder();
        foreach (var block in report.Document.Blocks)
        {
            switch (block)
            {
                case Paragraph { Role: ParagraphRole.Running }:
                    break;
                case Paragraph paragraph:
                    open.Append(paragraph.Text.Value, report.In(paragraph), paragraph.HeadingLevel > 0);
                    break;
                case Table table:
                    open.Close(passages);
                    foreach (var cell in table.Cells)
                    {
                        var figures = report.In(table, cell);
                        if (figures.Count == 0 || cell.Text.Value.Length < ShortestProseCell)
                            continue;
                        open.Append(cell.Text.Value, figures, isHeading: false);
                        open.Close(passages);
                    }
                    break;
                default:
                    break;
            }
        }
        open.Close(passages);
        return passages;
    }

    private sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly List<(int Offset, Figure Figure)> _figures = [];
        private readonly SortedSet<int> _hardBreaks = [];

        public void Append(string text, IReadOnlyList<Figure> figures, bool isHeading)
        {
            var start = _text.Length;
            if (isHeading || StartsNewSentence().IsMatch(text) || EndsSentence(_text))
                _hardBreaks.Add(start);
            _text.Append(TextFold.Fold(text)).Append('\n');
            if (isHeading)
                _hardBreaks.Add(_text.Length);
            foreach (var figure in figures.Where(f => f.Unit.Base != Age))
                _figures.Add((start + figure.Place.Start, figure));
        }

        public void Close(List<Passage> passages)
        {
            if (_figures.Count > 0)
                passages.Add(Build());
            _text.Clear();
            _figures.Clear();
            _hardBreaks.Clear();
        }

        private Passage Build()
        {
            var text = _text.ToString();
            var sentences = SentenceStarts(text);
            var mentions = new List<Mention>(_figures.Count);
            var before = 0;
            var sentence = 0;
            foreach (var (offset, figure) in _figures)
            {
                while (sentence + 1 < sentences.Count && sentences[sentence + 1] <= offset)
                    sentence++;
                var from = Math.Max(before, sentences[sentence]);
                mentions.Add(new Mention(figure, text[Math.Min(from, offset)..offset], sentence, Depth(text, sentences[sentence], offset)));
                before = offset + figure.Text.Length;
            }
            RoleReader.Assign(mentions, text, [.. _figures.Select(f => f.Offset)]);
            return new Passage(text, mentions, ItemReader.Collect(mentions), [.. _figures.Select(f => f.Offset)]);
        }

        private List<int> SentenceStarts(string text)
        {
            var starts = new List<int> { 0 };
            for (var i = 0; i < text.Length; i++)
            {
                var ends = (text[i] is '。' or '!' or '?' && !OpensSplit().IsMatch(text[starts[^1]..i])) || _hardBreaks.Contains(i + 1);
                if (ends && i + 1 < text.Length)
                    starts.Add(i + 1);
            }
            return starts;
        }

        private static int Depth(string text, int from, int to)
        {
            var depth = 0;
            for (var i = from; i < to; i++)
                if (text[i] == '(')
                    depth++;
                else if (text[i] == ')' && depth > 0)
                    depth--;
            return depth;
        }
    }

    /// <summary>2.按功能科目分。教育支出a万元，…: the title says how the amount before is divided.</summary>
    [GeneratedRegex(@"^\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[).、]\s*)?按[一-龥]{2,10}(?:分|划分|分类|区分|看)$")]
    private static partial Regex OpensSplit();

    /// <summary>A paragraph that ends like a sentence closes it; one that ends in a comma, or in nothing, goes on.</summary>
    private static bool EndsSentence(StringBuilder text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
            if (!char.IsWhiteSpace(text[i]))
                return text[i] is '。' or '!' or '?';
        return false;
    }

    [GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}\s*[.．、](?!\d)|[(（]\d{1,2}[)）])")]
    private static partial Regex StartsNewSentence();
}
