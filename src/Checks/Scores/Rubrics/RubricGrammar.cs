using System.Text.RegularExpressions;

namespace PerfEval.Checks.Scores.Rubrics;

/// <summary>
/// The phrases of rubrics. One alternation, most specific first; each branch is a named group, and what stands between the matches must
/// be words that change nothing.
/// </summary>
internal static partial class RubricGrammar
{
    public static MatchCollection Phrases(string normalized) => Phrase().Matches(normalized);

    /// <summary>Words that change what the numbers beside them mean; a rubric with such words left over is not understood.</summary>
    public static bool ChangesMeaning(string leftOver) => Unread().IsMatch(leftOver);

    /// <summary>True for the few words that may stand between a condition and what it scores.</summary>
    public static bool LeadsToScore(string between) => Lead().IsMatch(between);

    private const string Number = @"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?";
    private const string Things = "万人次|人次|批次|户次|课时|学时|个工作日|工作日|个月|小时|次|件|个|人|名|项|天|日|家|户|场|期|篇|条|起|例|宗|处|座|所|套|台|辆|份|批|头|只|株|棵|盏|块|本|册|栋|幢|眼|口|间|张|支|万亩|亩|公里|平方米|㎡|米|吨|公斤|亿元|万元|元";
    private const string Amount = Number + @"(?:%|个百分点|" + Things + ")?";
    private const string Mark = @"(?:[(,]?(?:不含|含)(?:" + Number + @"%?|本数)?\)?)?";
    private const string AtLeast = @"≥|大于等于|大于或等于|高于或等于|高于等于|不低于|不少于|不小于|达到(?!目标|预期|计划)|达(?=\d)|完成(?=\d)|至少";
    private const string Above = @">|大于|高于|超过|超出|多于|突破|超(?=\d)";
    private const string AtMost = @"≤|小于等于|小于或等于|低于或等于|低于等于|不超过|不高于|不大于|不多于|控制在";
    private const string Below = @"<|小于|低于|少于|不足|未达到?(?=\d)|达不到(?=\d)|不到|不满";
    private const string Full = @"(?:该项|本项|此项|指标|标准|权重|总|相应)?(?:分值|满分|权重分?|分数)";
    private const string OnePoint = @"(?:一|1)个?(?:百分点|%)";

    [GeneratedRegex(
        // 不足一个百分点按一个百分点计算; 最多扣3分; 扣完为止
        "(?<rounding>不足" + OnePoint + "的?,?(?:部分)?(?:(?<begun>按" + OnePoint + "?(?:计算|计|扣分?))|(?<full>不计算?|不扣分?|忽略不计|舍去)|(?<exact>按比例(?:计算|扣分|扣减)?)))"
        + "|(?<most>(?:最多|最高)扣(?:减|除)?(?<mostPoints>" + Number + ")分)"
        + "|(?<end>(?:直至?|直到|至)?扣完(?:" + Full + "|" + Number + "分)?(?:本项|该项)?(?:分值|分数)?(?:为止)?|(?:直至|至)?" + Full + "扣完为止|扣至0分为止)"
        // 每低于100%一个百分点扣0.2分
        + "|(?<deduction>(?:每(?:再|有)?|(?<=[,;。])(?=少|低|高|超|多))(?<direction>超过|超出|超|高于|高出|高|增加|增长|上升|提高|多|低于|低|降低|下降|减少|少于|少|差|偏离|偏差|不足|相差)?"
        + "(?:(?<base>" + Number + "%)(?:的)?(?=一|\\d)|(?<target>目标值?|指标值|标准值?|计划值?|年度指标值|预期值|标准分)(?:的)?)?"
        + "(?<step>一|" + Number + ")个?(?<stepUnit>百分点|%|" + Things + ")?,?(?:的)?,?(?:相应|则|要|按|酌情)?(?:扣减|扣除|扣|减)"
        + "(?:(?<points>" + Number + ")分|" + Full + "的?(?<share>" + Number + "%)))"
        // 60%≤X<80%
        + "|(?<between>(?<lowA>" + Amount + ")(?<opA>≤|<)[^≤<≥>\\d;,。]{0,20}(?<opB>≤|<)(?<highA>" + Amount + "))"
        + "|(?<betweenDown>(?<highB>" + Amount + ")(?<opC>≥|>)[^≤<≥>\\d;,。]{0,20}(?<opD>≥|>)(?<lowB>" + Amount + "))"
        // ≥80%且<90%, 80%以上90%以下, 80%以上低于90%
        + "|(?<pair>(?:(?<geP>" + AtLeast + ")|(?<gtP>" + Above + "))(?<lowP>" + Amount + ")(?<lowMarkP>" + Mark + ")(?:以上)?[,、且并而同时但]*[^≤<≥>\\d;,。超低高大小不]{0,10}(?:(?<leP>" + AtMost + ")|(?<ltP>" + Below + "))(?<highP>" + Amount + ")(?<highMarkP>" + Mark + ")(?:以下)?)"
        + "|(?<pairDown>(?:(?<leD>" + AtMost + ")|(?<ltD>" + Below + "))(?<highD>" + Amount + ")(?<highMarkD>" + Mark + ")(?:以下)?[,、且并而同时但]*(?:(?<geD>" + AtLeast + ")|(?<gtD>" + Above + "))(?<lowD>" + Amount + ")(?<lowMarkD>" + Mark + ")(?:以上)?)"
        + "|(?<pairWords>(?<lowW>" + Amount + ")(?<lowMarkW>" + Mark + ")(?:及以上|以上)(?<lowMarkW2>" + Mark + ")[,、至到且]*(?:(?<leW>" + AtMost + ")|(?<ltW>" + Below + "))?(?<highW>" + Amount + ")(?<highMarkW>" + Mark + ")(?:及以下|以下|以内)?(?<highMarkW2>" + Mark + ")(?=[的,;:时计得为]))"
        // 80%（含）-90%, 80%-90%（不含90%）, 90-80分之间
        + "|(?<range>(?:在|介于)?(?<lowR>" + Amount + ")分?(?<lowMark>" + Mark + ")(?:-+|~|—|至|到|和|与(?=[^;]{0,8}之间))(?<highR>" + Amount + ")(?:分(?=[(得计记,为之的]))?(?<highMark>" + Mark + ")(?:之间|区间|范围内|以内)?(?<rangeMark>" + Mark + "))"
        // 90%及以上, 90%以上（含）, 60%以下
        + "|(?<suffix>(?:(?<ge0>" + AtLeast + ")|(?<le0>" + AtMost + ")|在)?(?<bound>" + Amount + ")分?(?<boundMark>" + Mark + ")(?:(?<up>(?<upEq>及)?以上)|(?<down>(?<downEq>及)?以下|(?<inside>以内|之内)))(?<sideMark>" + Mark + "))"
        + "|(?<prefix>(?:(?<ge>" + AtLeast + ")|(?<le>" + AtMost + ")|(?<gt>" + Above + ")|(?<lt>" + Below + ")|(?<eq>=|等于|为(?=\\d+(?:\\.\\d+)?%?(?:的|,|时|得|计|及|以)))|以(?<standard>(?=" + Number + "%为(?:标准|基准|目标))))(?<value>" + Amount + ")(?<valueMark>" + Mark + ")(?:为(?:标准|基准|目标))?)"
        + "|(?<bare>(?<only>" + Number + "%)(?=[的时]?[,:]?(?:得|计|记|为|给|可得|满分|" + Number + "分)))"
        // 达到目标值, 其他情况
        + "|(?<met>(?:达到|完成|实现)(?:年度|年初|预期|既定|绩效)?(?:目标|指标)(?:值|任务)?(?:要求)?|达标(?!率))"
        + "|(?<unmet>未(?:达到|完成|实现)(?:年度|年初|预期|既定|绩效)?(?:目标|指标)(?:值|任务)?(?:要求)?|未达标)"
        + "|(?<otherwise>否则|其他情况|其余情况|其他(?=[,不得计\\d])|其余(?=[,不得计\\d])|(?:超过|超出|低于|未达到)(?=[,的]?不得)|达不到(?=[,的]?不得)|未完成(?=[,的]?不得))"
        // 满意度×分值, 执行率×10, 分值×完成率, 按比例得分
        + "|(?<product>(?:(?:该项|本项|指标|此项|评价)?(?:得分|计分)=|按)?(?:[^;,。=×*+\\d()%]{0,16}(?:率|度|比例|比重|程度))(?:[×*]100%)?[×*](?:(?<factor>" + Number + ")分?|" + Full + ")(?:计算|计分|得分|计算得分)?)"
        + "|(?<productBack>(?:(?:该项|本项|指标|此项|评价)?(?:得分|计分)=|按)?(?:(?<factorBack>" + Number + ")分?|" + Full + ")[×*](?:[^;,。=×*+\\d()%]{0,16}(?:率|度|比例|比重|程度))(?:计算|计分|得分|计算得分)?)"
        + "|(?<quotient>(?:(?:该项|本项|指标|此项|评价)?(?:得分|计分)=)?(?:\\([^()/÷\\d;分]{1,30}[/÷][^()/÷\\d;分]{1,30}\\)|(?<==)[^()/÷\\d;,分]{2,20}[/÷][^()/÷×*\\d;,分]{2,20})(?:[×*]100%)?[×*](?:(?<factorQ>" + Number + ")分?|" + Full + "))"
        + "|(?<ratio>按照?[^;,。\\d扣]{0,16}(?:比例|比率|百分点|率|程度)(?:进行)?(?:计算|折算|核算|换算)?(?:得分|计分|给分|赋分|评分|计算得分)|(?:得分|计分|给分)按(?:照)?[^;,。\\d扣]{0,12}比例(?:计算|折算|核算|换算))"
        // 低于80%酌情扣分
        + "|(?<judged>(?:酌情|视情况?|适当)(?:予以)?(?:扣|给|计|得|赋)分)"
        // 计4分, 得满分, 得分值的80%, 扣2分, 不得分
        + "|(?<none>不(?:得|计|给|予)分|(?:得|计|为|给|记)?0分|本项(?:得|计)0分)"
        + "|(?<shareFull>(?:得|计|给|按)?" + Full + "的?(?<part>" + Number + "%)(?:计分|得分|计算)?|(?:得|计|给|按)(?<part2>" + Number + "%)(?:的)?(?:" + Full + "|分)|" + Full + "[×*](?<part3>" + Number + "%))"
        + "|(?<all>(?:得|计|给|赋|评|记|可得)?(?:满分|全分|全部分值|" + Full + "(?=[;。,]|$)))"
        + "|(?<less>(?:扣减|扣除|扣)(?<lessPoints>" + Number + ")分)"
        + "|(?<fixed>(?:得|计|为|给|赋|评|记|可得|得分为|加)?:?(?<score>" + Number + ")分(?!值))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"^[,:;的时者]{0,3}[^,:;。不未无缺且但]{0,6}[,:的]?$")]
    private static partial Regex Lead();

    [GeneratedRegex(@"\d|每|扣|且|同时|或者|分别|其中|除以|倍|累计|平均|加分|奖励|另|上年|去年|同比|两项|各占|以下标准|逐|季度|上半年|下半年|[+×*/÷=<>≤≥%]|百分点|酌情")]
    private static partial Regex Unread();
}
