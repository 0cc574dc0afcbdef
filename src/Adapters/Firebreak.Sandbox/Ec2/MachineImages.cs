using System.Security.Cryptography;
using System.Text;

namespace Firebreak.Sandbox;

/// <summary>The images that AWS offers in each region: one Linux, one Windows. Any other image is taken for Linux.</summary>
internal static class MachineImages
{
    internal static string Linux(string region) => "ami-" + Digest(region, "al2023");

    internal static string Windows(string region) => "ami-" + Digest(region, "windows-2022");

    internal static string PlatformOf(string region, string image) => image == Windows(region) ? "windows" : "";

    internal static Disk RootDisk(string platform) =>
        platform.Length == 0 ? new Disk("/dev/xvda", 8, "gp3", true) : new Disk("/dev/sda1", 30, "gp3", true);

    internal static string SnapshotOf(string image) => "snap-" + Digest(image, "snapshot");

    private static string Digest(string place, string noun) =>
        "0" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{place}/{noun}")))[..16];
}
