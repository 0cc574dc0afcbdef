using Firebreak.Model;

namespace Firebreak.Case.Wording;

/// <summary>What a letter leaves to its attachments.</summary>
internal static class LeftOutWords
{
    public static Words Places(int count) => new(
        $"{count} more places of the tables (itemised.csv)", $"표의 나머지 {count}개 항목(itemised.csv)", $"表の残り {count} 項目(itemised.csv)", $"表格其余 {count} 项(itemised.csv)");

    public static Words Days(int count) => new(
        $"the single days of {count} places (itemised.csv)", $"{count}개 항목의 날짜별 금액(itemised.csv)", $"{count} 項目の日別金額(itemised.csv)", $"{count} 项的逐日金额(itemised.csv)");

    public static Words Ids(int count) => new(
        $"{count} resource ids (resources.csv)", $"리소스 ID {count}개(resources.csv)", $"リソース ID {count} 件(resources.csv)", $"{count} 个资源 ID(resources.csv)");

    public static Words Events(int count) => new(
        $"{count} events (timeline.csv)", $"이벤트 {count}건(timeline.csv)", $"イベント {count} 件(timeline.csv)", $"{count} 个事件(timeline.csv)");

    public static Words Steps(int count) => new($"{count} steps (steps.csv)", $"조치 {count}건(steps.csv)", $"対応 {count} 件(steps.csv)", $"{count} 项措施(steps.csv)");

    public static Words OwnWords(int said, int kept) => new(
        $"Of your own words ({said} characters) only {kept} fit: shorten them yourself.",
        $"직접 쓰신 글({said}자) 중 {kept}자만 들어갑니다. 직접 줄여 주십시오.",
        $"ご自身の文章({said} 文字)のうち {kept} 文字のみ入ります。ご自身で短くしてください。",
        $"您自己的文字共 {said} 字符，只能容纳 {kept} 字符，请自行精简。");

    /// <summary>One sentence of them.</summary>
    public static Words Together(IReadOnlyList<Words> parts) => new(
        string.Join(", ", parts.Select(one => one.En)), string.Join(", ", parts.Select(one => one.Ko)),
        string.Join("、", parts.Select(one => one.In(Language.Japanese))), string.Join("，", parts.Select(one => one.In(Language.Chinese))));
}
