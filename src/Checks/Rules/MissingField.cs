using System.Text.RegularExpressions;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Form;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>Fields in the head of a form that are printed and left blank: unit, project, year, date.</summary>
public sealed partial class MissingField : Rule
{
    public override Bilingual Defect { get; } = new("表头栏目未填", "A field of the form is blank");

    public override IEnumerable<Remark> FindRemarks(Report report)
    {
        var missing = new List<(string Field, Place Place)>();
        var texts = PrintedText.AllOf(report).Where(t => t.Cell is not null || !string.IsNullOrWhiteSpace(t.Folded)).ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i];
            if (text.Cell is null)
                missing.AddRange(BlankField().Matches(text.Folded)
                    .Where(m => m.Index + m.Length < text.Folded.TrimEnd().Length || i + 1 >= texts.Count || !IsValue(texts[i + 1]))
                    .Select(m => (m.Groups["field"].Value, text.At(m.Groups["field"].Index, m.Groups["field"].Length))));
            else if (text.Table is { } table && Field().IsMatch(TextFold.Squeeze(text.Source.Value)) && table.At(text.Cell.Row, text.Cell.Column + text.Cell.ColumnSpan) is { } value && string.IsNullOrWhiteSpace(value.Text.Value))
                missing.Add((TextFold.Squeeze(text.Source.Value), text.At(0, text.Source.Value.Length)));
        }
        if (missing.Count == 0)
            yield break;
        var fields = string.Join('、', missing.Select(m => m.Field).Distinct(StringComparer.Ordinal));
        yield return new Remark(Name, Severity.Note,
            Bilingual.Of($"表头栏目未填：{fields}（{PlaceText.Of(report.Document, missing[0].Place).Zh}{(missing.Count > 1 ? "等" : "")}），请补填。", $"Fields of the form are blank: {fields} ({PlaceText.Of(report.Document, missing[0].Place).En})."),
            [.. missing.Select(m => m.Place)], fields);
    }

    /// <summary>Extracted text often puts what was filled in on a line of its own.</summary>
    private static bool IsValue(PrintedText next) => next.Cell is null && Value().IsMatch(next.Folded);

    [GeneratedRegex(@"^\s*[一-龥\d\s()]{2,30}\s*$")]
    private static partial Regex Value();

    [GeneratedRegex(@"(?<![一-龥])(?<field>填报单位|编报单位|单位名称|部门名称|项目名称|预算年度|评价年度|填报日期|评价日期|报告日期)(?:\((?:盖章|公章|签章)\))?\s*:[\s_]*(?:年[\s_]*月[\s_]*日)?(?=$|[\s_](?:填报|编报|单位|金额|日期|负责|联系|评价|主管|年度))", RegexOptions.Multiline)]
    private static partial Regex BlankField();

    [GeneratedRegex(@"^(?:填报单位|编报单位|单位名称|部门名称|部门\(单位\)名称|项目名称|预算年度|评价年度|填报日期|评价日期)(?:\((?:盖章|公章|签章)\))?:?$")]
    private static partial Regex Field();
}
