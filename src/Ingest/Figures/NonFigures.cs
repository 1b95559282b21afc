using System.Text.RegularExpressions;

namespace PerfEval.Ingest.Figures;

/// <summary>Spans of a text that print digits but state no figure: dates, document and phone numbers, numbering, times, ids.</summary>
internal sealed partial class NonFigures
{
    private readonly List<(int Start, int End)> _spans;

    private NonFigures(List<(int Start, int End)> spans) => _spans = spans;

    public static NonFigures Find(string folded)
    {
        var spans = new List<(int, int)>();
        foreach (Match match in Pattern().Matches(folded))
            spans.Add((match.Index, match.Index + match.Length));
        return new NonFigures(spans);
    }

    /// <summary>The end of the span that covers an offset, or null.</summary>
    public int? EndAt(int offset)
    {
        var index = Search(offset);
        return index >= 0 && _spans[index].Start <= offset && offset < _spans[index].End ? _spans[index].End : null;
    }

    public bool Touches(int start, int end)
    {
        var index = Search(end - 1);
        return index >= 0 && _spans[index].End > start;
    }

    /// <summary>Index of the last span that starts at or before an offset, or -1.</summary>
    private int Search(int offset)
    {
        int low = 0, high = _spans.Count - 1, found = -1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Start <= offset)
                (found, low) = (middle, middle + 1);
            else
                high = middle - 1;
        }
        return found;
    }

    [GeneratedRegex("""
        # web addresses and mail
        (?:https?://|www\.)[\x21-\x7e]+ | [\w.]+@[\w.]+\w
        # dates: 2021年3月5日, 2021年度, 2021-2023年, 2021.3.5, 3月5日, 1-5月, 12月底
        | (?<!\d)(?:19|20)\d{2}\s*(?:年度?)?\s*(?:-|至|~|到|、|和|,)\s*(?:19|20)\d{2}\s*年度?
        | (?<!\d)(?:19|20)[\dXx*×]{2}\s*年度?(?:\s*\d{1,2}\s*月(?:份|底|初|末)?)?(?:\s*(?:-|至|~|到)\s*\d{1,2}\s*月(?:份|底|初|末)?)?(?:\s*\d{1,2}\s*(?:日|号))?
        | (?<!\d)(?:19|20)\d{2}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}(?:\s*日)?(?!\d)
        | (?<=(?:日期|时间)\s*:?\s*)(?:19|20)\d{2}\s*[-./]\s*\d{1,2}(?!\d)
        | (?<!\d)\d{1,2}\s*(?:-|至|~|到)\s*\d{1,2}\s*月(?:份|底|初|末)?(?:\s*\d{1,2}\s*(?:日|号))?
        | (?<![\d.个])\d{1,2}\s*月(?:份|底|初|末|\s*\d{1,2}\s*(?:日|号)?)?
        | (?<=[日号]\s*(?:至|到|-|、)\s*)\d{1,2}\s*(?:日|号)
        | (?<![\d.])\d{2}\s*年度?(?!限)
        # clock times and 24小时
        | (?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d) | (?<![\d.])\d{1,2}\s*(?:小时|点钟)
        # document numbers: 财预〔2020〕12号, 第34号, [2019]311号
        | [(\[]\s*(?:19|20)\d{2}\s*[)\]]\s*(?:第\s*)?\d{1,5}\s*号? | 第\s*\d{1,4}(?:\.\d{1,2}){0,3}\s*(?:号|条|款|章|页|届|期|季度|名|位|批|次|部分|周|天|轮)
        | (?<![\d.])\d{1,5}\s*号(?:文|令|楼|线)? | (?<=\d{4}[)\]]\s*)\d{1,6}号
        | 共\s*\d{1,4}\s*页 | \d(?:\+\d)*\+[NnXx](?:\+[NnXx\d])*
        # parts of the text that are referred to: 3.1所列项目, 见2.4, 见4.2节
        | (?<![\d.])\d{1,2}(?:\.\d{1,2}){1,3}(?=\s*所[列述示指称]) | (?<=见\s*)\d{1,2}(?:\.\d{1,2}){1,3}(?=\s*[节条款);。,])
        # phones, ids, hotlines in quotes
        | (?:电话|手机|传真|邮编|邮政编码|账号|帐号|编号|代码|编码|No\.?|NO\.?)\s*[:.]?\s*\d[\d-]*
        | (?<![\d.])(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9})(?![\d.]) | (?<![\d.,])\d{15,}(?![\d.])
        | "\d{3,6}"(?!\s*[万亿元%个]) | (?<![\d.])12345(?=[^\d.]{0,8}(?:热线|平台|便民)) | (?<!\d)110(?=指挥|报警|联动)
        # numbering at the start of a text or a line, and in names of lists
        | (?:^|(?<=\n))\s*[(]?\s*\d{1,2}\s*[.、)](?!\d)
        | (?<=[。;:：,]\s*)\d{1,2}(?:、|\.(?!\d)|\)(?=[^\s,;。)]))(?=\D)
        | [(]\d{1,2}[)](?=[^\d\s,;。)])
        | (?:附件|附表|附|(?<![水电气热仪])表|图|Q|序号)\s*\d{1,3}(?:[-.]\d{1,2})?\s*(?=[:、,;)\s。]|\.(?!\d)|$|[^\d.%万亿元个项件人家户名次分条辆台套座所处份张])
        | (?:目标|指标|问题|任务|措施|项目|例|注|步骤|方案)\s*\d{1,3}\s*(?=[:、,;)](?!\d{3}(?!\d))|\.(?!\d)|$)
        # codes of the classification: (208类), (2080201项)
        | [(]\s*2\d{2}(?:\d{2}){0,2}\s*(?:类|款|项)\s*[)]
        # names with digits: A4, PM2.5, IPv6, 5G, 3D, 4S店, H1N1, 7×24, 5A级
        | [A-Za-z]+-?\d+(?:\.\d+)?[A-Za-z]* | (?<![\d.])\d+[A-JL-SU-Za-jlo-su-z][A-Za-z]* | \d+\s*[×xX*]\s*24(?:小时)?
        # plans and campaigns: 十四五 has no digits; 2025远景, 2035年
        | (?<!\d)20\d{2}(?=远景|规划|版)
        # scales of maps and formats: 1:500
        | (?<!\d)1:\d{3,}(?!\d)
        # questionnaire blanks
        | _{2,}\d*
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
