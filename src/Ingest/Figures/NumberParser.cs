using System.Globalization;

namespace PerfEval.Ingest.Figures;

/// <summary>
/// The one place where text becomes a number. Scans text for numbers with their units, signs and hedges; what looks like a number but
/// is none (dates, document numbers, phone numbers …) is left out by <see cref="NonFigures"/>.
/// </summary>
public static partial class NumberParser
{
    private const int LongestNumber = 28;
    private const int LongestGap = 3;

    /// <summary>All numbers of a text, in order. Never throws; a number too large for a decimal is left out.</summary>
    public static IReadOnlyList<PrintedNumber> Scan(string text)
    {
        if (!MayHoldNumber(text))
            return [];
        var folded = TextFold.Fold(text);
        var excluded = NonFigures.Find(folded);
        var numbers = new List<PrintedNumber>();
        for (var i = 0; i < folded.Length;)
        {
            if (excluded.EndAt(i) is { } end)
            {
                i = end;
                continue;
            }
            var number = char.IsAsciiDigit(folded[i]) ? ReadArabic(folded, i, excluded) : ReadChinese(folded, i);
            if (number is null)
            {
                i += char.IsAsciiDigit(folded[i]) ? SkipDigits(folded, i) : 1;
                continue;
            }
            numbers.Add(number);
            i = Math.Max(i + 1, number.Start + number.Length);
        }
        return MarkRanges(folded, numbers);
    }

    /// <summary>The number that a whole cell consists of, or null. Brackets or a minus mean negative, as accountants print it; a plus before an increase means nothing.</summary>
    public static PrintedNumber? ParseWhole(string text)
    {
        var folded = TextFold.Fold(text);
        var trimmed = folded.Trim();
        if (trimmed.Length is 0 or > 60)
            return null;
        if (trimmed.Length > 2 && trimmed[0] == '(' && trimmed[^1] == ')' && (char.IsAsciiDigit(trimmed[1]) || trimmed[1] == '¥'))
        {
            var open = folded.IndexOf('(', StringComparison.Ordinal) + 1;
            return ParseWhole(text[open..folded.LastIndexOf(')')]) is { } inner ? inner with { Start = inner.Start + open, Value = -inner.Value } : null;
        }
        var numbers = Scan(text);
        if (numbers.Count != 1 || numbers[0].InRange)
            return null;
        var number = numbers[0];
        var before = folded[..number.Start].Trim();
        var after = folded[(number.Start + number.Length)..].Trim();
        if (before is not ("" or "+") && !IsHedgeBefore(before))
            return null;
        return after.Length == 0 || HedgeAfter(after).Length == after.Length ? number : null;
    }

    private static bool MayHoldNumber(string text)
    {
        foreach (var c in text)
            if (char.IsAsciiDigit(c) || c is >= '０' and <= '９' || "一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾佰".Contains(c, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static int SkipDigits(string folded, int start)
    {
        var i = start;
        while (i < folded.Length && (char.IsAsciiDigit(folded[i]) || (folded[i] == '.' && i + 1 < folded.Length && char.IsAsciiDigit(folded[i + 1]))))
            i++;
        return i - start;
    }

    private static PrintedNumber? ReadArabic(string folded, int start, NonFigures excluded)
    {
        if (start > 0 && (char.IsAsciiLetter(folded[start - 1]) || folded[start - 1] == '_'))
            return null;
        var end = DigitsEnd(folded, start, out var digits, out var decimals);
        if (digits.Length > LongestNumber || excluded.Touches(start, end))
            return null;
        if (end < folded.Length && folded[end] == '.' && end + 1 < folded.Length && char.IsAsciiDigit(folded[end + 1]))
            return null;
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        var numberStart = SignStart(folded, start, out var negative);
        var (unit, length, hedge) = ReadUnit(folded, end, decimals);
        if (unit == Unit.None && end < folded.Length && char.IsAsciiLetter(folded[end]))
            return null;
        if (hedge == Hedge.None)
            hedge = HedgeBefore(folded, numberStart);
        if (hedge == Hedge.None)
            hedge = HedgeAfter(folded.AsSpan(end + length)).Hedge;
        return new PrintedNumber(numberStart, end + length - numberStart, end - numberStart, negative ? -value : value, decimals, unit, hedge);
    }

    private static int DigitsEnd(string folded, int start, out string digits, out int decimals)
    {
        var i = start;
        while (i < folded.Length && char.IsAsciiDigit(folded[i]))
            i++;
        var buffer = folded[start..i];
        if (i - start <= 3)
            while (IsThousandsGroup(folded, i))
            {
                buffer = string.Concat(buffer, folded.AsSpan(i + 1, 3));
                i += 4;
            }
        decimals = 0;
        if (i + 1 < folded.Length && folded[i] == '.' && char.IsAsciiDigit(folded[i + 1]))
        {
            var point = i++;
            while (i < folded.Length && char.IsAsciiDigit(folded[i]))
                i++;
            decimals = i - point - 1;
            buffer += folded[point..i];
        }
        digits = buffer;
        return i;
    }

    private static bool IsThousandsGroup(string folded, int comma) =>
        comma + 3 < folded.Length && folded[comma] == ','
        && char.IsAsciiDigit(folded[comma + 1]) && char.IsAsciiDigit(folded[comma + 2]) && char.IsAsciiDigit(folded[comma + 3])
        && (comma + 4 >= folded.Length || !char.IsAsciiDigit(folded[comma + 4]));

    /// <summary>A minus counts as a sign only where nothing that could be subtracted from stands before it.</summary>
    private static int SignStart(string folded, int start, out bool negative)
    {
        negative = false;
        var i = start;
        if (i > 0 && folded[i - 1] is '¥' or '$')
            i--;
        if (i > 0 && folded[i - 1] is '-' or '△' or '▲' or '负')
        {
            var before = i >= 2 ? folded[i - 2] : ' ';
            var afterOperand = char.IsAsciiLetterOrDigit(before) || before is ')' or ']' or '%' or '元' or '人' or '分' or '年' or '月' or '日' or '-' or '○'
                || (before is >= '一' and <= '龥' && folded[i - 1] == '-' && before is not ('额' or '长' or '率' or '幅' or '为' or '是' or '降' or '减' or '差' or '数' or '加' or '少'));
            if (folded[i - 1] != '-' || !afterOperand)
            {
                negative = true;
                return i - 1;
            }
        }
        return i;
    }

    /// <summary>The unit beside a number; a blank or a line break between the two is bridged. Also 多, 余 between number and unit.</summary>
    private static (Unit Unit, int Length, Hedge Hedge) ReadUnit(string folded, int end, int decimals)
    {
        var gap = 0;
        while (gap < LongestGap && end + gap < folded.Length && char.IsWhiteSpace(folded[end + gap]))
            gap++;
        var rest = folded.AsSpan(end + gap);
        var hedge = Hedge.None;
        var hedgeLength = 0;
        if (rest.Length > 1 && rest[0] is '余' or '多' or '来')
            (hedge, hedgeLength) = (Hedge.AtLeast, 1);
        var (scaleUnit, scaleLength) = (1m, 0);
        if (hedgeLength > 0)
            rest = rest[hedgeLength..];
        else if (UnitCatalog.MatchScale(rest) is { Length: > 0 } scale && scale.Length + 1 < rest.Length && rest[scale.Length] is '余' or '多')
        {
            (scaleUnit, scaleLength) = scale;
            (hedge, hedgeLength) = (Hedge.AtLeast, 1);
            rest = rest[(scaleLength + 1)..];
        }
        var (unit, length) = UnitCatalog.Match(rest);
        if (unit is not null && scaleLength > 0)
            unit = unit with { Symbol = string.Concat(folded.AsSpan(end + gap, scaleLength), unit.Symbol), Scale = unit.Scale * scaleUnit };
        if (unit is null || !IsUnitHere(unit, rest, length, gap, decimals))
            return scaleLength > 0
                ? (new Unit(folded.Substring(end + gap, scaleLength), Dimension.Bare, scaleUnit, ""), gap + scaleLength, hedge)
                : (Unit.None, 0, hedgeLength > 0 ? hedge : Hedge.None);
        return (unit, gap + scaleLength + hedgeLength + length, hedge);
    }

    /// <summary>Guards against words that begin like a unit: 支出, 个别, 本年, 部门, 项目, 分别, 次年 …</summary>
    private static bool IsUnitHere(Unit unit, ReadOnlySpan<char> rest, int length, int gap, int decimals)
    {
        var next = length < rest.Length ? rest[length] : ' ';
        var last = rest[length - 1];
        if (unit.Dimension is Dimension.Count && decimals > 0 && unit.Scale == 1 && (length > 1 || char.IsLetter(next)))
            return false;
        if (last is '支' && next is '出' or '付' or '持' or '部' or '农')
            return false;
        if (last is '项' && next is '目')
            return false;
        if (last is '个' && next is '别' or '人' or '体')
            return next == '人';
        if (last is '本' && next is '年' or '级' or '单' or '部' or '次' or '身')
            return false;
        if (last is '部' && next is '门' or '分')
            return false;
        if (last is '门' && next is '户')
            return false;
        if (last is '分' && next is '别' or '类' or '布' or '为' or '管' or '析')
            return false;
        if (last is '次' && next is '年' or '月' or '要' or '日')
            return false;
        if (last is '日' or '期' or '度' or '起' or '所' or '例' or '场' or '块' or '米' or '本' or '支' && gap > 0 && length == 1)
            return false;
        if (last is '所' && next is '有' or '以' or '需')
            return false;
        if (last is '期' && next is '间')
            return false;
        if (last is '起' && next is '至' or '到' or '步')
            return false;
        if (last is '元' && next is '旦')
            return false;
        return !(last is '头' && next is '条');
    }

    private static bool IsHedgeBefore(string before) => HedgeBefore(before, before.Length) != Hedge.None;

    private static Hedge HedgeBefore(string folded, int start)
    {
        var before = folded.AsSpan(0, start).TrimEnd();
        var (longest, found) = (0, Hedge.None);
        foreach (var (word, hedge) in HedgesBefore)
            if (word.Length > longest && before.EndsWith(word, StringComparison.Ordinal))
                (longest, found) = (word.Length, hedge);
        return found;
    }

    private static (Hedge Hedge, int Length) HedgeAfter(ReadOnlySpan<char> after)
    {
        var skipped = after.Length - after.TrimStart().Length;
        var word = after[skipped..];
        foreach (var (text, hedge) in HedgesAfter)
            if (word.StartsWith(text, StringComparison.Ordinal) && (text.Length > 1 || EndsHere(word[1..])))
                return (hedge, skipped + text.Length);
        return (Hedge.None, 0);
    }

    /// <summary>比上年28.75万元多2.87万元, 20万元余额: what goes on after 多 or 余 is another word, not more of the number.</summary>
    private static bool EndsHere(ReadOnlySpan<char> rest) => rest.IsEmpty || rest[0] == '的' || !char.IsLetterOrDigit(rest[0]);

    private static readonly (string Word, Hedge Hedge)[] HedgesBefore =
    [
        ("不少于", Hedge.AtLeast), ("不低于", Hedge.AtLeast), ("不小于", Hedge.AtLeast), ("大于等于", Hedge.AtLeast), ("高于", Hedge.AtLeast), ("超过", Hedge.AtLeast),
        ("大于", Hedge.AtLeast), ("多于", Hedge.AtLeast), ("至少", Hedge.AtLeast), ("突破", Hedge.AtLeast), ("≥", Hedge.AtLeast), (">=", Hedge.AtLeast), (">", Hedge.AtLeast),
        ("不超过", Hedge.AtMost), ("不高于", Hedge.AtMost), ("不大于", Hedge.AtMost), ("小于等于", Hedge.AtMost), ("低于", Hedge.AtMost), ("少于", Hedge.AtMost), ("小于", Hedge.AtMost),
        ("至多", Hedge.AtMost), ("最多", Hedge.AtMost), ("≤", Hedge.AtMost), ("<=", Hedge.AtMost), ("<", Hedge.AtMost),
        ("大约", Hedge.About), ("约为", Hedge.About), ("折合约", Hedge.About), ("约", Hedge.About), ("将近", Hedge.About), ("接近", Hedge.About), ("近", Hedge.About), ("≈", Hedge.About),
        .. from word in NoHedges select (word, Hedge.None),
    ];

    /// <summary>Words that only end like a hedge: 节约15万元, 签约12家.</summary>
    private static string[] NoHedges => ["节约", "签约", "履约", "违约", "预约", "合约", "公约", "制约", "契约", "续约", "毁约", "集约", "邀约", "最近", "附近", "就近", "邻近", "靠近", "临近"];

    private static readonly (string Word, Hedge Hedge)[] HedgesAfter =
    [
        ("(含)以上", Hedge.AtLeast), ("及以上", Hedge.AtLeast), ("以上", Hedge.AtLeast), ("余", Hedge.AtLeast), ("多", Hedge.AtLeast),
        ("(含)以下", Hedge.AtMost), ("及以下", Hedge.AtMost), ("以内", Hedge.AtMost), ("之内", Hedge.AtMost), ("以下", Hedge.AtMost), ("左右", Hedge.About), ("上下", Hedge.About),
    ];

    /// <summary>Two numbers joined by - ~ 至 with nothing else between are a range: 80-90分, 0-10%（含）.</summary>
    private static List<PrintedNumber> MarkRanges(string folded, List<PrintedNumber> numbers)
    {
        for (var i = 0; i + 1 < numbers.Count; i++)
        {
            var end = numbers[i].Start + numbers[i].Length;
            var between = folded.AsSpan(end, numbers[i + 1].Start - end);
            if (!IsRangeJoint(between) || IsSubtraction(folded, numbers[i], numbers[i + 1]) || IsChange(folded, numbers[i], numbers[i + 1]) || (numbers[i].Unit != Unit.None && numbers[i + 1].Unit == Unit.None && numbers[i].Unit.Dimension != Dimension.Ratio))
                continue;
            numbers[i] = numbers[i] with { InRange = true };
            numbers[i + 1] = numbers[i + 1] with { InRange = true };
        }
        return numbers;
    }

    /// <summary>（a-b）/b and =a-b: inside a printed formula the dash subtracts.</summary>
    private static bool IsSubtraction(string folded, PrintedNumber left, PrintedNumber right)
    {
        var before = folded.AsSpan(0, left.Start).TrimEnd();
        var after = folded.AsSpan(right.Start + right.Length).TrimStart();
        if (before.Length > 0 && before[^1] is '=' or '+' or '×' or '*' or '/' or '÷')
            return true;
        return after.Length > 1 && after[0] is ')' or ']' && after[1..].TrimStart() is ['/' or '÷' or '×' or '*' or '=' or ')' or ']', ..];
    }

    /// <summary>从12486万元到13205万元: two amounts of two years, each with its unit, and what lies between them is not meant.</summary>
    private static bool IsChange(string folded, PrintedNumber left, PrintedNumber right) =>
        left.Unit != Unit.None && left.Unit == right.Unit && folded.AsSpan(0, left.Start).TrimEnd() is [.., '从' or '由'];

    private static bool IsRangeJoint(ReadOnlySpan<char> between)
    {
        between = between.Trim();
        if (between.StartsWith("(含)", StringComparison.Ordinal) || between.StartsWith("(不含)", StringComparison.Ordinal))
            between = between[(between.IndexOf(')') + 1)..].Trim();
        return between is "-" or "--" or "~" or "至" or "到" or "〜" or "∽" or "～";
    }
}
