using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Finds out from the words before a figure what it does in its sentence.</summary>
internal static partial class RoleReader
{
    public static void Assign(List<Mention> mentions, string text, int[] offsets)
    {
        var compared = -1;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var before = i > 0 && mentions[i - 1].Sentence == mention.Sentence ? mentions[i - 1] : null;
            if (before is not null && IsListJoint(mention.Gap) && before.IsPercent == mention.IsPercent && before.Depth == mention.Depth)
            {
                mention.Continues = true;
                mention.Role = before.Role;
                mention.Direction = before.Direction;
                mention.BaseLabel = before.BaseLabel;
            }
            else if (mention.IsPercent)
            {
                AssignPercent(mention, before);
            }
            else
            {
                var next = i + 1 < mentions.Count && mentions[i + 1].Sentence == mention.Sentence ? mentions[i + 1] : null;
                AssignAmount(mention, before, next, compared == mention.Sentence, After(text, offsets[i] + mention.Figure.Text.Length));
            }
            if (mention.Role == Role.Delta)
                compared = mention.Sentence;
        }
    }

    private static string After(string text, int start) => text.Substring(start, Math.Min(14, text.Length - start));

    private static bool IsListJoint(string gap) => gap.Trim() is "、" or "," or "和" or "与" or "及" or "以及" or "," or ";" or "、和";

    private static void AssignPercent(Mention mention, Mention? before)
    {
        var local = mention.Local.Trim();
        if (before is not null && OfTheFigureBefore().IsMatch(mention.Gap.Trim()) && !before.IsPercent)
        {
            mention.Role = Role.Ratio;
            before.Role = Role.RatioBase;
            return;
        }
        if (ShareOf().Match(local) is { Success: true } share)
        {
            mention.Role = Role.Share;
            mention.BaseLabel = BaseLabel(share.Groups["base"].Value);
            mention.Subject = Pronoun().Replace(local[..share.Index].Trim(), "");
            if (mention.Subject.Length == 0 && OfWords().Match(mention.Gap) is { Success: true } words)
                mention.Subject = words.Groups["said"].Value;
            return;
        }
        if (CompletionOf().Match(local) is { Success: true } completion)
        {
            mention.Role = Role.Share;
            mention.BaseLabel = BaseLabel(completion.Groups["base"].Value);
            mention.Subject = NewSubject().Match(local).Groups["name"].Value;
            return;
        }
        if (Cues.Rate.IsMatch(local) || CompletedBy().IsMatch(local))
        {
            mention.Role = Role.Rate;
            return;
        }
        var direction = DirectionOf(local);
        if (direction == 0 && local.Length == 0)
            direction = DirectionOf(mention.Gap);
        mention.Role = direction == 0 || !EndsInVerb(local) ? Role.Other : Role.Growth;
        mention.Direction = direction;
    }

    /// <param name="compared">An earlier change of the sentence is told against the year before: 其中a与上年持平；b增加c万元，增长d%.</param>
    private static void AssignAmount(Mention mention, Mention? before, Mention? next, bool compared, string after)
    {
        mention.Role = Role.Amount;
        var local = mention.Local.Trim();
        if (mention.Figure.Unit.Dimension is Dimension.PercentagePoint)
        {
            mention.Role = Role.Other;
            return;
        }
        var clause = LastPart(mention.Gap);
        var compares = Cues.Compare.IsMatch(clause);
        var direction = DirectionOf(local);
        if (direction != 0 && EndsInVerb(local) && (compares || IsChangeOf(before) || FollowsAmount(before, mention, next) || (compared && IsRateOf(mention, next))))
        {
            mention.Role = Role.Delta;
            mention.Direction = direction;
            return;
        }
        if (ComparedWith().IsMatch(local) && DirectionAfter().IsMatch(after))
            mention.Role = Role.Base;
    }

    /// <summary>支出100万元，增加10万元，增长11.1%: no word compares, but the growth that follows does.</summary>
    private static bool FollowsAmount(Mention? before, Mention mention, Mention? next) =>
        before is { Role: Role.Amount } && mention.Gap.TrimStart().StartsWith(',') && mention.Gap.Trim().Length <= 8
        && IsRateOf(mention, next);

    private static bool IsRateOf(Mention change, Mention? next) => next is { IsPercent: true } && DirectionOf(next.Local) == DirectionOf(change.Local);

    private static bool IsChangeOf(Mention? before) => before is { Role: Role.Base or Role.Delta or Role.Growth };

    private static string LastPart(string gap)
    {
        var cut = gap.LastIndexOfAny([';', '。']);
        return cut < 0 ? gap : gap[(cut + 1)..];
    }

    /// <summary>+1 or -1 for the last verb of rise or fall; 0 where there is none.</summary>
    public static int DirectionOf(string text)
    {
        var rise = Last(Cues.Rise, text);
        var fall = Last(Cues.Fall, text);
        return rise < 0 && fall < 0 ? 0 : fall > rise ? -1 : fall < 0 || rise > fall + 1 ? 1 : -1;
    }

    private static int Last(Regex words, string text)
    {
        var last = -1;
        foreach (Match match in words.Matches(text))
            last = match.Index;
        return last;
    }

    private static bool EndsInVerb(string local) => VerbAtEnd().IsMatch(local);

    private static string BaseLabel(string text)
    {
        var label = Possessive().Replace(text.Trim(), "");
        return YearLead().Replace(label, "").Trim();
    }

    [GeneratedRegex(@"^(?:的|之)(?:比例|比重|比率)?(?:分别|各)?(?:为|是|达)?$")]
    private static partial Regex OfTheFigureBefore();

    [GeneratedRegex(@"(?:分别|各|约|均|共|总共|仅)?占(?!比)(?:到(?!位|账)|据|了)?(?<base>[^,;。]*?)(?:的)?(?:比重|比例|比率|百分比|份额)?(?:分别|依次)?(?:为|是|达到|达|约|的)?$|(?<base>)(?:占比|比重|比例|份额)(?:分别|依次|各)?(?:为|是|达到|达|约)?$")]
    private static partial Regex ShareOf();

    [GeneratedRegex(@"^[^,;]{0,12}?(?:完成|达到?|为|是)(?<base>[^,;]{0,14}?(?:预算|计划|任务|目标|指标)(?:数|额|安排)?)的$")]
    private static partial Regex CompletionOf();

    /// <summary>下调4项，没有上调的，自评虚高的问题比较普遍（占33.87%）: of what the words before the bracket say.</summary>
    [GeneratedRegex(@"[,;。](?<said>[^,;。()]{6,})\([^()]*$")]
    private static partial Regex OfWords();

    /// <summary>实际支出是年初预算的154.49%: what is compared is named anew, in a clause of its own.</summary>
    [GeneratedRegex(@"^(?<name>[一-龥]{2,8}(?:支出|收入|投资|执行数|决算数))(?:完成|达到?|为|是)")]
    private static partial Regex NewSubject();

    [GeneratedRegex(@"^(?:预算)?(?:完成|执行|支出)(?:率|比例)?(?:为|达|达到|了)?$")]
    private static partial Regex CompletedBy();

    [GeneratedRegex(@"^(?:[^,;]{0,30}?)(?:比|较|(?<!参)与|(?<![合共])同(?![期样时步一类批])|对比)(?![例重])[^,;]{1,24}$")]
    private static partial Regex ComparedWith();

    [GeneratedRegex(@"^\s*(?:相比|比较|对比)|^\s*(?:,|的)?\s*(?:有所|略|均|共|净|各|大幅)?(?:增|减|下降|上升|上涨|上浮|涨|升|降|提高|节约|节省|压|超|多|少|回落|高(?!质|标|水)|低(?!收|保))")]
    private static partial Regex DirectionAfter();

    [GeneratedRegex(@"(?:增长率|增长|增加|增收|增支|上升|上涨|提高|提升|增幅|涨幅|扩大|多收|多支|超支|超收|递增|增|多|负增长|减少率|减少|下降|降低|减收|减支|降幅|压减|压缩|缩减|回落|节约|节省|节支|下浮|减幅|少支|少收|短收|下滑|多出|高出|净增|净减|(?:多|少)(?:投|发|收|支|报|产|到位|列|计)(?:入|出)?|(?<!最|提|新)高|(?<!最|降)低|涨|减|少)(?:了|额|数|率|幅度|比例)?(?:分别|各)?(?:为|是|达到?|约|近)?$")]
    private static partial Regex VerbAtEnd();

    [GeneratedRegex(@"^(?:其|所占|分别|各|均|约|共|也|只|仅|并|该部分|这部分|两者|三者)+$|(?:的|所|资金|支出额|金额)$")]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"的$|^(?:全部|其)")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^(?:(?:19|20)\d{2}年(?:度)?|本年度?|当年|全年|本单位|我单位|我局|部门)(?=.{2})")]
    private static partial Regex YearLead();
}
