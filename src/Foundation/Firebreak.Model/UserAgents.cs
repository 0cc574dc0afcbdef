namespace Firebreak.Model;

/// <summary>Sorts user agents: the same person rarely changes his client, and carries his machine with him.</summary>
public static class UserAgents
{
    private static readonly string[] Known =
    [
        "firebreak", "terraform", "cloudformation", "aws-cli", "boto3", "botocore", "aws-sdk-go-v2", "aws-sdk-go", "aws-sdk-java", "aws-sdk-js",
        "aws-sdk-nodejs", "aws-sdk-rust", "aws-sdk-net", "aws-sdk-php", "aws-sdk-ruby", "s3 browser", "s3browser", "cloudshell",
    ];

    /// <summary>Parts that change from call to call on one machine.</summary>
    private static readonly string[] Passing = ["command/", "md/command#", "prompt/", "md/prompt#", "m/", "cfg/", "md/installer#"];

    private static readonly string[] Consoles = ["Mozilla/", "console.amazonaws.com", "signin.amazonaws.com", "Console/", "Console,", "aws-internal"];

    /// <summary>The family of a user agent, for example <c>aws-cli</c> or <c>browser</c>.</summary>
    public static string Family(string userAgent)
    {
        ArgumentNullException.ThrowIfNull(userAgent);
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

    /// <summary>What a user agent says of the machine that it runs on, without what changes from call to call.</summary>
    public static string Machine(string userAgent)
    {
        ArgumentNullException.ThrowIfNull(userAgent);
        return string.Join(' ', userAgent.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Array.Exists(Passing, start => part.StartsWith(start, StringComparison.Ordinal))));
    }

    /// <summary>Whether a family is of a client that people use with their own hands.</summary>
    public static bool IsOfAPerson(string family) => family is "browser" or "aws-cli" or "terraform" or "firebreak";
}
