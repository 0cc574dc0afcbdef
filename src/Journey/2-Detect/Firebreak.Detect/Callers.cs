using System.Net;
using System.Net.Sockets;
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

    /// <summary>The network of an address, <c>/16</c> or for IPv6 <c>/32</c>; <c>null</c> for what is no address.</summary>
    public static string? Network(string address)
    {
        if (address.Length is 0 or > 45 || !IPAddress.TryParse(address, out var parsed))
        {
            return null;
        }

        var bytes = parsed.GetAddressBytes();
        return parsed.AddressFamily == AddressFamily.InterNetwork
            ? $"{bytes[0]}.{bytes[1]}"
            : Convert.ToHexString(bytes, 0, 4);
    }
}
