using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>Who called, from where and with what, as coarsely as habits are.</summary>
internal static class Callers
{
    /// <summary>No client is called by a longer name.</summary>
    public const int LongestClient = 60;

    /// <summary>Sessions of one role are one caller.</summary>
    public static string Of(TrailEvent one) => Of(one.Caller);

    /// <summary>Sessions of one role are one caller.</summary>
    public static string Of(Caller caller) => caller.SessionIssuerArn ?? Principal(caller);

    /// <summary>Who called: the ARN, or whatever else the record has.</summary>
    public static string Principal(Caller caller) =>
        new[] { caller.Arn, caller.InvokedBy, caller.PrincipalId, caller.UserName, caller.Type }.FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? "";

    /// <summary>The kind of client: the name in front of the version, for example <c>Boto3</c> or <c>aws-cli</c>.</summary>
    public static string Client(string userAgent)
    {
        var name = userAgent.AsSpan().TrimStart('[');
        var end = name.IndexOfAny('/', ' ');
        name = end < 0 ? name : name[..end];
        return (name.Length > LongestClient ? name[..LongestClient] : name).ToString();
    }
}
