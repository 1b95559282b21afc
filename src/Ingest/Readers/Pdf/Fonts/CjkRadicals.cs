using System.Text;

namespace PerfEval.Ingest.Readers.Pdf.Fonts;

/// <summary>
/// Some PDF writers map a glyph back to a radical (U+2E80–2FD5) that looks the same as the ordinary character, so that a search
/// for the word fails. The Kangxi table is Unicode's compatibility decomposition (which the platform does not do in
/// invariant globalisation); the supplement has none but for two, so its table goes by the shape.
/// </summary>
internal static class CjkRadicals
{
    private const char FirstSupplement = '\u2E80';
    private const char FirstKangxi = '\u2F00';
    private const char LastKangxi = '\u2FD5';

    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳" +
        "心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸" +
        "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音" +
        "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>From U+2E80 on; a full stop where no ordinary character looks the same.</summary>
    private const string Supplement =
        ".厂乛乚乙亻.几.刂卜㔾..兀尣尢.巳幺彑彐忄㣺扌攵.旡日月歺母民氵氺灬爫爫丬牛犭王疋罒示礻竹糹纟罓罒罓..羊..耂肀聿" +
        "月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食飠飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    public static string Replace(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstSupplement, LastKangxi))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            result.Append(Ordinary(c));
        return result.ToString();
    }

    private static char Ordinary(char c)
    {
        if (c is >= FirstKangxi and <= LastKangxi)
            return Kangxi[c - FirstKangxi];
        var index = c - FirstSupplement;
        return index >= 0 && index < Supplement.Length && Supplement[index] != '.' ? Supplement[index] : c;
    }
}
