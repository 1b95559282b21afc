using System.Text.RegularExpressions;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Form;
using PerfEval.Ingest.Documents;

namespace PerfEval.Checks.Rules;

/// <summary>Headings that are numbered twice, leave a number out, or fall into another way of numbering: 一, 二, 3, 四.</summary>
public sealed partial class SectionNumberBroken : Rule
{
    private const string Digits = "一二三四五六七八九";
    private const int LongestHeading = 42;

    public override Bilingual Defect { get; } = new("标题序号不连续或体例不一", "Section numbers are broken");

    public override IEnumerable<Remark> FindRemarks(Report report)
    {
        var broken = new List<(Bilingual What, Place Place)>();
        foreach (var isBracketed in (bool[])[false, true])
            foreach (var run in Runs(report, isBracketed))
                broken.AddRange(Breaks(run));
        if (broken.Count == 0)
            yield break;
        broken.Sort((a, b) => a.Place.Block.CompareTo(b.Place.Block));
        yield return new Remark(Name, Severity.Note, new Bilingual(
            $"标题序号不连续或体例不一：{string.Join('；', broken.Select(b => b.What.Zh))}。",
            $"Section numbers are broken: {string.Join("; ", broken.Select(b => b.What.En))}."), [.. broken.Select(b => b.Place)], string.Concat(broken.Select(b => b.What.En)));
    }

    /// <summary>Numbered paragraphs of one level: from a first number up to the next one, or up to the next heading of a level above.</summary>
    private static IEnumerable<List<Numbered>> Runs(Report report, bool isBracketed)
    {
        var run = new List<Numbered>();
        foreach (var text in PrintedText.AllOf(report))
        {
            var match = text.Cell is null ? Number().Match(text.Folded) : Match.Empty;
            if (!match.Success)
            {
                if (run.Count > 0 && text.Cell is null && Part().IsMatch(text.Folded))
                {
                    yield return run;
                    run = [];
                }
                continue;
            }
            var own = match.Groups["bracket"].Success == isBracketed;
            var isChinese = match.Groups["chinese"].Success;
            if (!own)
            {
                if (isBracketed && isChinese && run.Count > 0)
                {
                    yield return run;
                    run = [];
                }
                continue;
            }
            var number = isChinese ? ValueOf(match.Groups["chinese"].Value) : int.Parse(match.Groups["arabic"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            if (isChinese && number == 1 && run.Exists(n => n.IsChinese && n.Value > 1))
            {
                yield return run;
                run = [];
            }
            run.Add(new Numbered(number, isChinese, match.Value.Trim(), text.Folded.Trim().Length <= LongestHeading, text.At(match.Index, match.Length)));
        }
        if (run.Count > 0)
            yield return run;
    }

    private static IEnumerable<(Bilingual What, Place Place)> Breaks(List<Numbered> run)
    {
        var last = -1;
        run = [.. run, Numbered.End];
        for (var i = 0; i < run.Count; i++)
        {
            if (!run[i].IsChinese && run[i] != Numbered.End)
                continue;
            if (last < 0)
            {
                last = i;
                continue;
            }
            var (from, to) = (run[last], run[i]);
            var between = run.GetRange(last + 1, i - last - 1);
            last = i;
            if (!from.IsShort || !to.IsShort || to.Value == from.Value + 1)
                continue;
            if (between.Find(n => n.IsShort && n.Value == from.Value + 1) is { } mixed && !between.Exists(n => n.Value == from.Value))
                yield return (Bilingual.Of($"“{from.Text}”之后为“{mixed.Text}”", $"\"{mixed.Text}\" follows \"{from.Text}\""), mixed.Place);
            else if (to == Numbered.End)
                continue;
            else if (to.Value == from.Value)
                yield return (Bilingual.Of($"“{to.Text}”重复", $"\"{to.Text}\" stands twice"), to.Place);
            else
                yield return (Bilingual.Of($"“{from.Text}”之后为“{to.Text}”", $"\"{to.Text}\" follows \"{from.Text}\""), to.Place);
        }
    }

    private static int ValueOf(string chinese)
    {
        var ten = chinese.IndexOf('十', StringComparison.Ordinal);
        var ones = Digits.IndexOf(chinese[^1], StringComparison.Ordinal) + 1;
        return ten < 0 ? ones : ((ten == 0 ? 1 : Digits.IndexOf(chinese[0], StringComparison.Ordinal) + 1) * 10) + ones;
    }

    private sealed record Numbered(int Value, bool IsChinese, string Text, bool IsShort, Place Place)
    {
        /// <summary>Stands after the last number of a run.</summary>
        public static readonly Numbered End = new(0, IsChinese: false, "", IsShort: true, default);
    }

    [GeneratedRegex(@"^\s*(?:(?<bracket>\()\s*(?:(?<chinese>[一二三四五六七八九十]{1,3})|(?<arabic>\d{1,2}))\s*\)|(?:(?<chinese>[一二三四五六七八九十]{1,3})|(?<arabic>\d{1,2}))\s*(?:、|[.．](?!\d)))")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*(?:第[一二三四五六七八九十]+[部章篇]|附\s*[件表录]|[一-龥\d()\s]{0,40}(?:报告|说明|方案|表)\s*$)")]
    private static partial Regex Part();
}
