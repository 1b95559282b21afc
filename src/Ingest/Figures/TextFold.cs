using System.Text;

namespace PerfEval.Ingest.Figures;

/// <summary>
/// Folds text for matching, one character for one: full-width forms, traditional characters, brackets and spaces. Offsets hold in
/// both texts; what is shown to people is always the text as printed.
/// </summary>
public static class TextFold
{
    private const string Traditional =
        "萬億圓個預總稅務財經費補貼與較長實際佔項關機構辦業單產績評價標準設備購運維護計劃書縣區鄉鎮國資專戶結轉餘間訂數額執調減撥負債償還歷處為達類別級員職離養險醫療衛會農園環節約築無內開發門織紀報變動點條張輛臺檔優據責進過對應當從縮濟營質層導徵審幾體貧擴師勞榮軍傷殘學術藝輸電視聯網絡監測場館遠選舉擬";
    private const string Simplified =
        "万亿元个预总税务财经费补贴与较长实际占项关机构办业单产绩评价标准设备购运维护计划书县区乡镇国资专户结转余间订数额执调减拨负债偿还历处为达类别级员职离养险医疗卫会农园环节约筑无内开发门织纪报变动点条张辆台档优据责进过对应当从缩济营质层导征审几体贫扩师劳荣军伤残学术艺输电视联网络监测场馆远选举拟";

    private static readonly char[] Map = BuildMap();

    public static char Fold(char c) => Map[c];

    public static string Fold(string text) => string.Create(text.Length, text, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = Map[source[i]];
    });

    /// <summary>Folded, without white space: for comparing labels.</summary>
    public static string Squeeze(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                builder.Append(Map[c]);
        return builder.ToString();
    }

    private static char[] BuildMap()
    {
        var map = new char[char.MaxValue + 1];
        for (var i = 0; i < map.Length; i++)
            map[i] = (char)i;
        for (var c = '！'; c <= '～'; c++)
            map[c] = (char)(c - 0xFEE0);
        map['\u3000'] = ' ';
        map['\u00A0'] = ' ';
        map['﹪'] = '%';
        map['−'] = '-';
        map['–'] = '-';
        map['—'] = '-';
        map['─'] = '-';
        map['－'] = '-';
        map['〔'] = '(';
        map['〕'] = ')';
        map['﹝'] = '(';
        map['﹞'] = ')';
        map['［'] = '[';
        map['］'] = ']';
        map['【'] = '[';
        map['】'] = ']';
        map['≦'] = '≤';
        map['≧'] = '≥';
        map['＝'] = '=';
        map['﹤'] = '<';
        map['﹥'] = '>';
        map['“'] = '"';
        map['”'] = '"';
        map['∶'] = ':';
        for (var i = 0; i < Traditional.Length; i++)
            map[Traditional[i]] = Simplified[i];
        return map;
    }
}
