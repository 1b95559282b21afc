using System.Text.RegularExpressions;

namespace PerfEval.Ingest.Documents;

/// <summary>Keeps the headings above the present block. Levels follow GB/T 9704: 一、 then （一） then 1. then （1）.</summary>
internal sealed partial class HeadingStack
{
    /// <summary>附件1, 第一部分.</summary>
    public const int Part = 1;

    /// <summary>一、</summary>
    public const int Section = 2;

    /// <summary>（一）</summary>
    public const int Subsection = 3;

    /// <summary>1. and （1）</summary>
    public const int Item = 4;

    private const int LongestHeading = 42;
    private readonly List<(int Level, string Text)> _open = [];

    public IReadOnlyList<string> Path { get; private set; } = [];

    public IReadOnlyList<string> Enter(int level, string text)
    {
        _open.RemoveAll(h => h.Level >= level);
        _open.Add((level, text));
        return Path = _open.ConvertAll(h => h.Text);
    }

    /// <summary>Level of a heading as its numbering tells, or 0 where the text is no heading.</summary>
    public static int LevelOf(string text)
    {
        var line = text.Trim();
        if (line.Length > LongestHeading || line.Contains('\n', StringComparison.Ordinal) || EndsLikeSentence().IsMatch(line) || HasAmount().IsMatch(line))
            return 0;
        if (PartHeading().IsMatch(line))
            return Part;
        if (FirstLevel().IsMatch(line))
            return Section;
        if (SecondLevel().IsMatch(line))
            return Subsection;
        return ThirdLevel().IsMatch(line) ? Item : 0;
    }

    [GeneratedRegex(@"[。；;，,：:、]$")]
    private static partial Regex EndsLikeSentence();

    [GeneratedRegex(@"\d\s*(万|亿|元|%|％)")]
    private static partial Regex HasAmount();

    [GeneratedRegex(@"^第[一二三四五六七八九十]+[部章篇]分?(\s|　|$|\S)|^附\s*件?\s*[一二三四五六七八九十\d]*\s*[:：]?\s*$|^附[件表][一二三四五六七八九十\d]+")]
    private static partial Regex PartHeading();

    [GeneratedRegex(@"^[一二三四五六七八九十]{1,3}\s*[、.．]\s*\S")]
    private static partial Regex FirstLevel();

    [GeneratedRegex(@"^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*\S")]
    private static partial Regex SecondLevel();

    [GeneratedRegex(@"^(\d{1,2}\s*[、.．](?!\d)|[（(]\d{1,2}[）)])\s*\S")]
    private static partial Regex ThirdLevel();
}
