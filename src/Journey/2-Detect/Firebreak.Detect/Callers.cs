using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>Who called, from where and with what, as coarsely as habits are.</summary>
internal static class Callers
{
    private const int LongestClient = 60;

    /// <summary>Sessions of one role are one caller.</summary>
    public static string Of(TrailEvent one) => one.Caller.SessionIssuerArn ?? Detection.PrincipalOf(one);

    /// <summary>The kind of client: the name in front of the version, for example <c>Boto3</c> or <c>aws-cli</c>.</summary>
    public static string Client(string userAgent)
    {
        var name = userAgent.AsSpan().TrimStart('[');
        var end = name.IndexOfAny('/', ' ');
        name = end < 0 ? name : name[..end];
        return (name.Length > LongestClient ? name[..LongestClient] : name).ToString();
    }
}
