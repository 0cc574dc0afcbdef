using System.Net;
using System.Net.Sockets;

namespace Firebreak.Model;

/// <summary>Addresses as coarsely as providers hand them out.</summary>
public static class Networks
{
    /// <summary>The network of an address, <c>/16</c> or for IPv6 <c>/32</c>; <c>null</c> for what is no address.</summary>
    public static string? Of(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Length is 0 or > 45 || !IPAddress.TryParse(address, out var parsed))
        {
            return null;
        }

        var bytes = parsed.GetAddressBytes();
        return parsed.AddressFamily == AddressFamily.InterNetwork
            ? $"{bytes[0]}.{bytes[1]}"
            : Convert.ToHexString(bytes, 0, 4);
    }

    /// <summary>Whether the address is one that every house has of its own, so that two of them need not be the same machine.</summary>
    /// <remarks>RFC 1918, RFC 6598, RFC 4193, and loopback.</remarks>
    public static bool IsPrivate(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Length is 0 or > 45 || !IPAddress.TryParse(address, out var parsed))
        {
            return false;
        }

        var bytes = parsed.GetAddressBytes();
        return bytes.Length == 4
            ? bytes[0] is 10 or 127 || bytes[0] == 192 && bytes[1] == 168 || bytes[0] == 172 && bytes[1] is >= 16 and < 32 || bytes[0] == 100 && bytes[1] is >= 64 and < 128
            : (bytes[0] & 0xFE) == 0xFC || IPAddress.IsLoopback(parsed);
    }
}
