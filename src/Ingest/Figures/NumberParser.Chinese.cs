namespace PerfEval.Ingest.Figures;

/// <summary>Chinese numerals (十二个, 百分之三十, 三分之一) and amounts in capital characters (壹佰贰拾万元整).</summary>
public static partial class NumberParser
{
    private const string Ones = "零一二三四五六七八九";
    private const string Capitals = "零壹贰叁肆伍陆柒捌玖";

    private static PrintedNumber? ReadChinese(string folded, int start)
    {
        if (CapitalDigit(folded[start]) >= 0 || folded[start] == '拾')
            return ReadCapitals(folded, start);
        if (folded.AsSpan(start).StartsWith("百分之", StringComparison.Ordinal))
            return ReadPercent(folded, start);
        if (!IsNumeral(folded[start]))
            return null;
        var end = start;
        while (end < folded.Length && IsNumeral(folded[end]))
            end++;
        if (folded.AsSpan(end).StartsWith("分之", StringComparison.Ordinal))
            return ReadFraction(folded, start, end);
        if (Numeral(folded.AsSpan(start, end - start)) is not { } value)
            return null;
        var (unit, length, hedge) = ReadUnit(folded, end, decimals: 0);
        if (unit.Dimension is not (Dimension.Count or Dimension.Money) || unit.Base.Length == 0 || !IsCounting(folded, start, end, value, unit, length))
            return null;
        return new PrintedNumber(start, end + length - start, end - start, value, 0, unit, hedge == Hedge.None ? HedgeBefore(folded, start) : hedge);
    }

    /// <summary>
    /// Small numerals are part of words (一个, 一次办, 两个维护, 三类) far more often than figures: below ten they count only after a verb
    /// of counting.
    /// </summary>
    private static bool IsCounting(string folded, int start, int end, decimal value, Unit unit, int unitLength)
    {
        if (start > 0 && (folded[start - 1] is '第' or '"' or '初' or '其' or '十' || char.IsAsciiDigit(folded[start - 1])))
            return false;
        var after = end + unitLength;
        if (after < folded.Length && folded[after] is '"' or '办')
            return false;
        if (unit.Base is "期" or "次" or "部" or "门" or "起" or "本" or "支" or "场" or "批" && value < 10)
            return false;
        return value >= 10 || (start > 0 && folded[start - 1] is '共' or '有' or '设' or '为' or '辖' or '含' or '计' or '达' or '置' or '内' or '属');
    }

    private static PrintedNumber? ReadPercent(string folded, int start)
    {
        var i = start + 3;
        var end = i;
        while (end < folded.Length && (IsNumeral(folded[end]) || folded[end] == '点'))
            end++;
        if (end == i)
            return null;
        var text = folded.AsSpan(i, end - i);
        var point = text.IndexOf('点');
        var whole = Numeral(point < 0 ? text : text[..point]);
        if (whole is not { } value)
            return null;
        var decimals = 0;
        if (point >= 0)
            foreach (var c in text[(point + 1)..])
            {
                if (Ones.IndexOf(c, StringComparison.Ordinal) is not (>= 0 and var digit) || decimals > 6)
                    return null;
                decimals++;
                value += digit * Precision.UnitOfLastDigit(decimals);
            }
        return new PrintedNumber(start, end - start, end - start, value, decimals, Unit.Percent, HedgeBefore(folded, start));
    }

    private static PrintedNumber? ReadFraction(string folded, int start, int end)
    {
        var i = end + 2;
        var stop = i;
        while (stop < folded.Length && IsNumeral(folded[stop]))
            stop++;
        if (stop == i || Numeral(folded.AsSpan(start, end - start)) is not { } below || below == 0 || Numeral(folded.AsSpan(i, stop - i)) is not { } above)
            return null;
        var hedge = HedgeAfter(folded.AsSpan(stop)).Hedge;
        return new PrintedNumber(start, stop - start, stop - start, Math.Round(above / below, 4), 4, new Unit("", Dimension.Ratio, 1, ""), hedge == Hedge.None ? Hedge.About : hedge);
    }

    private static bool IsNumeral(char c) => c is '十' or '百' or '千' or '万' or '亿' or '两' or '〇' || Ones.Contains(c, StringComparison.Ordinal);

    /// <summary>Value of 三百二十, 十二, 一千零五, 两万 or plain digits 二〇二; null where the characters make no number.</summary>
    internal static decimal? Numeral(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 16 || text[0] is '百' or '千' or '万' or '亿')
            return null;
        decimal total = 0, section = 0, digit = 0;
        var digitsInRow = 0;
        var hasScale = false;
        foreach (var c in text)
        {
            var value = c == '两' ? 2 : c == '〇' ? 0 : Ones.IndexOf(c, StringComparison.Ordinal);
            if (value >= 0)
            {
                if (++digitsInRow > 1 && digit != 0)
                    return null;
                digit = value;
                continue;
            }
            hasScale = true;
            digitsInRow = 0;
            var scale = c switch { '十' => 10m, '百' => 100m, '千' => 1000m, '万' => 10_000m, _ => 100_000_000m };
            if (scale >= 10_000m)
            {
                total = (total + section + digit) * scale;
                section = 0;
            }
            else
            {
                section += (digit == 0 ? 1 : digit) * scale;
            }
            digit = 0;
        }
        return hasScale || text.Length == 1 ? total + section + digit : null;
    }

    private static PrintedNumber? ReadCapitals(string folded, int start)
    {
        decimal total = 0, section = 0, digit = 0, fen = 0;
        var i = start;
        var sawYuan = false;
        var decimals = 0;
        for (; i < folded.Length && i - start < 40; i++)
        {
            var c = folded[i];
            if (CapitalDigit(c) is >= 0 and var value)
            {
                digit = value;
                continue;
            }
            switch (c)
            {
                case '拾': section += (digit == 0 ? 1 : digit) * 10; break;
                case '佰': section += digit * 100; break;
                case '仟': section += digit * 1000; break;
                case '万': total += (section + digit) * 10_000; section = 0; break;
                case '亿': total = (total + section + digit) * 100_000_000; section = 0; break;
                case '元' or '圆': section += digit; sawYuan = true; break;
                case '角': fen += digit * 10; decimals = 2; break;
                case '分': fen += digit; decimals = 2; break;
                case '整' or '正' when sawYuan: i++; goto done;
                default: goto done;
            }
            digit = 0;
        }
    done:
        if (!sawYuan)
            return null;
        return new PrintedNumber(start, i - start, i - start, total + section + (fen / 100), Math.Max(decimals, 2), Unit.Yuan);
    }

    private static int CapitalDigit(char c) => Capitals.IndexOf(c, StringComparison.Ordinal);
}
