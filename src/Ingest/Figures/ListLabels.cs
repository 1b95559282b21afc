using System.Text.RegularExpressions;

namespace PerfEval.Ingest.Figures;

/// <summary>货物、工程、服务支出分别为a、b和c万元: the n-th name goes with the n-th number.</summary>
internal static partial class ListLabels
{
    private const int LongestNames = 120;

    /// <summary>Labels by index of number, for the numbers that stand in such lists.</summary>
    public static Dictionary<int, string> Find(string folded, string printed, IReadOnlyList<PrintedNumber> numbers)
    {
        var labels = new Dictionary<int, string>();
        for (var i = 0; i < numbers.Count;)
        {
            var count = 1;
            while (i + count < numbers.Count && IsJoint(folded, numbers[i + count - 1], numbers[i + count]))
                count++;
            if (count > 1)
                Assign(labels, folded, printed, numbers, i, count);
            i += count;
        }
        return labels;
    }

    private static bool IsJoint(string folded, PrintedNumber left, PrintedNumber right)
    {
        var end = left.Start + left.Length;
        return folded.AsSpan(end, right.Start - end).Trim() is "," or "、" or "和" or "与" or "及" or "以及" or "、和";
    }

    private static void Assign(Dictionary<int, string> labels, string folded, string printed, IReadOnlyList<PrintedNumber> numbers, int first, int count)
    {
        var from = first == 0 ? 0 : numbers[first - 1].Start + numbers[first - 1].Length;
        from = Math.Max(from, numbers[first].Start - LongestNames);
        var lead = folded[from..numbers[first].Start];
        var cut = lead.LastIndexOfAny(['。', ';', ':', '\n']);
        var start = from + cut + 1;
        var match = Respectively().Match(folded[start..numbers[first].Start]);
        if (!match.Success)
            return;
        var names = Joint().Split(printed.Substring(start, match.Index));
        names = [.. names.Skip(Math.Max(0, names.Length - count)).Select(n => n.Trim())];
        if (names.Length != count)
            return;
        names[0] = Lead().Replace(names[0], "");
        var suffix = match.Groups["noun"].Value;
        for (var n = 0; n < count; n++)
            labels[first + n] = names[n] + (n == count - 1 ? suffix : "");
    }

    [GeneratedRegex(@"(?<noun>[^、,]{0,8}?)(?:分别|各)(?:为|是|完成|达到|达|占[^,]*的)?$")]
    private static partial Regex Respectively();

    [GeneratedRegex(@"、|和(?!服务)|与|及|以及")]
    private static partial Regex Joint();

    [GeneratedRegex(@"^.*[,，]|^其中|^[^、]{0,6}(?:看|来看)")]
    private static partial Regex Lead();
}
