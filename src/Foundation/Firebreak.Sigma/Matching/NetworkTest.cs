using System.Net;
using System.Net.Sockets;

namespace Firebreak.Sigma.Matching;

/// <summary>An address in a network, IPv4 or IPv6.</summary>
internal sealed class NetworkTest(IPNetwork network) : ValueTest
{
    public IPNetwork Network => network;

    /// <summary>Reads a network as rules write it.</summary>
    /// <remarks>The platform reads <c>10.1/16</c> and <c>010.0.0.0/8</c> as C does: as 10.0.0.0/16 and 8.0.0.0/8, which nobody means.</remarks>
    public static bool TryRead(string text, out IPNetwork network)
    {
        var first = text.AsSpan(0, Math.Max(0, text.IndexOf('/', StringComparison.Ordinal)));
        return IPNetwork.TryParse(text, out network) && IPAddress.TryParse(first, out var address)
            && (network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6 || first.SequenceEqual(address.ToString()));
    }

    protected override bool FitsOne(Leaf leaf, EventView view)
    {
        if (!IPAddress.TryParse(leaf.Text, out var address))
        {
            return false;
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var written = leaf.Text!.Contains(':', StringComparison.Ordinal) || address.ToString() == leaf.Text;
        return written && network.Contains(address);
    }
}
