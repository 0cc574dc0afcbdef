using System.Security.Cryptography;
using System.Text;
using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>The default network that every region has from the beginning; its ids follow from account and region.</summary>
internal static class Network
{
    internal static string Vpc(AccountId account, string region) => "vpc-" + Digest(account, region, "vpc");

    internal static string Subnet(AccountId account, string zone) => "subnet-" + Digest(account, zone, "subnet");

    internal static string DefaultGroup(AccountId account, string region) => "sg-" + Digest(account, region, "default-group");

    private static string Digest(AccountId account, string place, string noun) =>
        "0" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account}/{place}/{noun}")))[..16];
}
