using Firebreak.Model;

namespace Firebreak.Investigate.Record;

/// <summary>Sorts user agents into families: the same person rarely changes his.</summary>
internal static class Clients
{
    private static readonly string[] Known =
    [
        "firebreak", "terraform", "cloudformation", "aws-cli", "boto3", "botocore", "aws-sdk-go-v2", "aws-sdk-go", "aws-sdk-java", "aws-sdk-js",
        "aws-sdk-nodejs", "aws-sdk-rust", "aws-sdk-net", "aws-sdk-php", "aws-sdk-ruby", "s3 browser", "s3browser", "cloudshell",
    ];

    private static readonly string[] Consoles = ["Mozilla/", "console.amazonaws.com", "signin.amazonaws.com", "Console/", "Console,", "aws-internal"];

    /// <summary>The family of a user agent.</summary>
    public static string Family(string userAgent)
    {
        if (userAgent.Length == 0)
        {
            return "";
        }

        if (Consoles.Any(mark => userAgent.Contains(mark, StringComparison.OrdinalIgnoreCase)))
        {
            return "browser";
        }

        return Known.FirstOrDefault(name => userAgent.Contains(name, StringComparison.OrdinalIgnoreCase))
            ?? userAgent.Split('/', ' ')[0];
    }

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
