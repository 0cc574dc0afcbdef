using System.Globalization;
using System.Text;
using Firebreak.Case.Wording;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Tells the investigation's sentences in Japanese and Chinese. One that is not known stays English: nothing is guessed.</summary>
internal static class Retold
{
    private const string Refused = "Tried, and was refused (";

    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["the root user"] = ["ルートユーザー", "根用户"],
        ["a web browser"] = ["ウェブブラウザー", "网页浏览器"],
        ["an unnamed program"] = ["名称不明のプログラム", "未知程序"],
        ["machine(s)"] = ["仮想サーバー", "虚拟机"],
    };

    /// <summary>How the intruder came in.</summary>
    public static Words Cause(Words said) => said.Ja is not null ? said : Find(RetoldTexts.Causes, said.En) is { } found ? said with { Ja = found.Ja, Zh = found.Zh } : said;

    /// <summary>What was done.</summary>
    public static Words Deed(Words said) => said.Ja is not null ? said : Deed(said.En) is { } told ? said with { Ja = told.Ja, Zh = told.Zh } : said;

    private static (string Ja, string Zh)? Deed(string english)
    {
        var text = english.TrimEnd('.');
        if (text.StartsWith(Refused, StringComparison.Ordinal) && text.IndexOf("): ", StringComparison.Ordinal) is > 0 and var end)
        {
            var code = text[Refused.Length..end];
            return Deed(text[(end + 3)..]) is { } tried ? ($"試行したが拒否された({code}): {tried.Ja}", $"尝试但被拒绝({code})：{tried.Zh}") : null;
        }

        if (Find(RetoldTexts.Deeds, text) is { } whole && !text.EndsWith(" times)", StringComparison.Ordinal) && !EndsWithPlace(text, out _))
        {
            return whole;
        }

        var (ja, zh) = ("", "");
        if (Times(text) is { } times)
        {
            (ja, zh, text) = ($"({times} 回)", $"({times} 次)", text[..text.LastIndexOf(" (", StringComparison.Ordinal)]);
        }

        if (EndsWithPlace(text, out var region) && Find(RetoldTexts.Deeds, text[..text.LastIndexOf(" in ", StringComparison.Ordinal)]) is { } placed)
        {
            return ($"{region} で{placed.Ja}{ja}", $"在 {region} {placed.Zh}{zh}");
        }

        return Find(RetoldTexts.Deeds, text) is { } found ? (found.Ja + ja, found.Zh + zh) : null;
    }

    private static string? Times(string text) =>
        text.EndsWith(" times)", StringComparison.Ordinal) && text.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var at
        && int.TryParse(text[(at + 2)..^7], NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times.ToString(CultureInfo.InvariantCulture) : null;

    private static bool EndsWithPlace(string text, out string region)
    {
        var at = text.LastIndexOf(" in ", StringComparison.Ordinal);
        region = at > 0 ? text[(at + 4)..] : "";
        return Region.TryParse(region, out _) && region.Contains('-', StringComparison.Ordinal);
    }

    private static (string Ja, string Zh)? Find(IReadOnlyList<RetoldText> texts, string english)
    {
        foreach (var text in texts)
        {
            if (Match(text.En, english) is { } parts)
            {
                return (Fill(text.Ja, parts, 0), Fill(text.Zh, parts, 1));
            }
        }

        return null;
    }

    /// <summary>What stands in the places of a pattern, or <c>null</c> if the sentence is another one. Each place takes as little as it can.</summary>
    private static Dictionary<char, string>? Match(string pattern, string sentence)
    {
        var parts = new Dictionary<char, string>();
        var (at, from) = (0, 0);
        while (pattern.IndexOf('{', from) is >= 0 and var open)
        {
            var literal = pattern[from..open];
            if (!sentence.AsSpan(at).StartsWith(literal, StringComparison.Ordinal))
            {
                return null;
            }

            at += literal.Length;
            var next = pattern.IndexOf('{', open + 1);
            var follows = next < 0 ? pattern[(open + 3)..] : pattern[(open + 3)..next];
            var end = next < 0 ? sentence.Length - follows.Length : sentence.IndexOf(follows, at, StringComparison.Ordinal);
            if (end <= at)
            {
                return null;
            }

            parts[pattern[open + 1]] = sentence[at..end];
            (at, from) = (end, open + 3);
        }

        return sentence[at..] == pattern[from..] ? parts : null;
    }

    /// <summary>The pattern with what stands in its places; what stands there is not read as a pattern again.</summary>
    private static string Fill(string text, Dictionary<char, string> parts, int language)
    {
        var filled = new StringBuilder(text.Length + 60);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '{' && at + 2 < text.Length && text[at + 2] == '}' && parts.TryGetValue(text[at + 1], out var part))
            {
                _ = filled.Append(Names.TryGetValue(part, out var name) ? name[language] : part);
                at += 2;
            }
            else
            {
                _ = filled.Append(text[at]);
            }
        }

        return filled.ToString();
    }
}
