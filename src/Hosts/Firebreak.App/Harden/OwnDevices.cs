using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.App.Harden;

/// <summary>The MFA devices that the owner has just enrolled with his own hands.</summary>
internal static class OwnDevices
{
    /// <summary>The serial numbers of those tied since a moment to one of the users; the empty name is the root user.</summary>
    public static async Task<IReadOnlyList<string>> SinceAsync(IAccountReader account, IReadOnlyList<string> users, DateTimeOffset since, CancellationToken cancel)
    {
        var tied = await account.ReadAsync(Region.UsEast1, Iam.ListVirtualMFADevices, new Iam.ListVirtualMFADevicesIn("Assigned"), cancel).ConfigureAwait(false);
        return tied.Match(
            seen => (seen.VirtualMFADevices ?? [])
                .Where(device => device.EnableDate >= since && users.Any(user => device.User?.Arn?.EndsWith(user.Length == 0 ? ":root" : ":user/" + user, StringComparison.Ordinal) == true))
                .Select(device => device.SerialNumber ?? "").ToList(),
            _ => []);
    }
}
