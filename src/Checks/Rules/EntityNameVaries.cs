using System.Text.RegularExpressions;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Form;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>The reporting unit's own name with one character mistyped, or two swapped.</summary>
public sealed partial class EntityNameVaries : Rule
{
    /// <summary>Shorter names are one character away from those of other units: 教育局 and 体育局.</summary>
    private const int ShortestName = 6;

    /// <summary>Characters that tell one unit from its neighbour: 城东区, 第二中学.</summary>
    private const string Distinguishing = "一二三四五六七八九十东西南北中上下前后左右内外大小新老甲乙丙丁";

    public override Bilingual Defect { get; } = new("单位名称前后不一", "The unit's own name varies");

    public override IEnumerable<Remark> FindRemarks(Report report)
    {
        var name = Division().Match(TextFold.Squeeze(report.Facts.Unit)) is { Success: true } match ? match.Groups["name"].Value : "";
        if (name.Length < ShortestName)
            yield break;
        var places = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        foreach (var text in PrintedText.AllOf(report))
            for (var start = 0; start + name.Length <= text.Folded.Length; start++)
            {
                var printed = text.Folded.AsSpan(start, name.Length);
                if (printed[^1] != name[^1] || !(printed.SequenceEqual(name) || (IsSlip(name, printed) && !AreOtherBureaus(name, printed))))
                    continue;
                var key = printed.ToString();
                if (!places.TryGetValue(key, out var at))
                    places[key] = at = [];
                at.Add(text.At(start, name.Length));
            }
        if (!places.TryGetValue(name, out var usual))
            yield break;
        foreach (var (variant, at) in places.Where(p => p.Key != name).OrderBy(p => p.Key, StringComparer.Ordinal))
            yield return new Remark(Name, Severity.Note, Bilingual.Of(
                $"单位名称前后不一：“{name}”{usual.Count}处，“{variant}”{at.Count}处（{PlaceText.Of(report.Document, at[0]).Zh}），请统一。",
                $"The unit's own name varies: \"{name}\" {usual.Count} times, \"{variant}\" {at.Count} times ({PlaceText.Of(report.Document, at[0]).En})."), at, variant);
    }

    /// <summary>某县民政局 and 某县财政局 are two bureaus of one county.</summary>
    private static bool AreOtherBureaus(string name, ReadOnlySpan<char> printed) =>
        Bureau().Match(name) is { Success: true } own && Bureau().Match(printed.ToString()) is { Success: true } other && own.Value != other.Value;

    [GeneratedRegex(@"(?:财政|民政|教育|体育|教体|水利|水务|林业|司法|审计|统计|商务|公安|气象|档案|信访|税务|农业|农机|交通|公路|住建|房产|环保|卫健|卫生|医保|人社|文旅|文化|文物|城管|粮食|科技|科工|国资|金融|应急|民宗|机关|供销|扶贫|能源|邮政|工信|经信|发改|旅游)局$")]
    private static partial Regex Bureau();

    private static bool IsSlip(string name, ReadOnlySpan<char> printed)
    {
        var first = name.AsSpan().CommonPrefixLength(printed);
        if (first >= name.Length - 1)
            return false;
        if (name.AsSpan(first + 1).SequenceEqual(printed[(first + 1)..]))
            return char.IsLetter(printed[first]) && !(Distinguishing.Contains(name[first], StringComparison.Ordinal) && Distinguishing.Contains(printed[first], StringComparison.Ordinal));
        return first + 2 < name.Length && name[first] == printed[first + 1] && name[first + 1] == printed[first] && name.AsSpan(first + 2).SequenceEqual(printed[(first + 2)..]);
    }

    /// <summary>From the lowest division on: 大祥区政务服务中心 of 邵阳市大祥区政务服务中心.</summary>
    [GeneratedRegex(@"^(?:[一-龥]{1,6}?(?:省|自治区|市|州|盟)(?=[一-龥]{1,5}[县区市旗]))*(?<name>[一-龥]+)$")]
    private static partial Regex Division();
}
