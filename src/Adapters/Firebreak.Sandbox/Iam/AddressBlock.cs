using System.Net;

namespace Firebreak.Sandbox;

/// <summary>A block of addresses such as <c>203.0.113.0/24</c>.</summary>
internal static class AddressBlock
{
    /// <summary>Whether an address lies in a block; a text that is no block holds nothing.</summary>
    internal static bool Holds(string block, string address)
    {
        var text = block.Contains('/', StringComparison.Ordinal) ? block : block + "/32";
        return IPNetwork.TryParse(text, out var network) && IPAddress.TryParse(address, out var ip) && network.Contains(ip);
    }
}
