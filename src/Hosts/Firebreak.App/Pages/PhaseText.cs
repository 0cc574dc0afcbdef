using Firebreak.Model;

namespace Firebreak.App.Pages;

/// <summary>The phase of a break-in as a person reads it; a program is told the word of MITRE ATT&amp;CK.</summary>
internal static class PhaseText
{
    /// <summary>The phase in the owner's language.</summary>
    public static string Of(string phase, Language language) => new Words(phase, Korean(phase)).In(language);

    private static string Korean(string phase) => phase switch
    {
        "initial-access" => "침입",
        "discovery" => "둘러보기",
        "persistence" => "발판 마련",
        "privilege-escalation" => "권한 확대",
        "defense-evasion" => "흔적 감추기",
        "impact" => "피해",
        "hand-over" => "손바뀜",
        "aws-notice" => "AWS의 조치",
        "response" => "대응",
        _ => phase,
    };
}
