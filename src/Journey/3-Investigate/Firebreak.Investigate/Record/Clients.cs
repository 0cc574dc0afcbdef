using Firebreak.Model;

namespace Firebreak.Investigate.Record;

/// <summary>Puts clients into words.</summary>
internal static class Clients
{
    /// <summary>A client's family in a sentence.</summary>
    public static Words Says(string family) => family switch
    {
        "" => new("an unnamed program", "이름 없는 프로그램"),
        "browser" => new("a web browser", "웹 브라우저"),
        _ when family.Length > 40 => new(family[..40] + "…", family[..40] + "… 프로그램"),
        _ => new(family, family + " 프로그램"),
    };

    /// <summary>Whether the text is only AWS's own name for itself.</summary>
    public static bool IsAws(string userAgent) =>
        userAgent == "AWS Internal" || userAgent.EndsWith(".amazonaws.com", StringComparison.Ordinal) && !userAgent.Contains(' ', StringComparison.Ordinal);
}
