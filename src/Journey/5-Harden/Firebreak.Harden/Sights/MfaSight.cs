namespace Firebreak.Harden.Sights;

/// <summary>MFA devices that a stranger tied: they guard him, not the owner.</summary>
internal static class MfaSight
{
    private const string Root = ":root";

    /// <summary>Whether a device was tied while a stranger was in the account and the owner has not vouched for it.</summary>
    public static bool IsStrange(HardenOptions wishes, string? serialNumber, DateTimeOffset? enabled) =>
        wishes.DuringIncident(enabled) && !wishes.OwnDevices.Contains(serialNumber ?? "", StringComparer.Ordinal);

    /// <summary>The root user's virtual device, if a stranger tied it; <c>null</c> if there is none, or one that is no stranger's.</summary>
    /// <remarks>IAM lists only virtual devices of the root user: a security key of his is not to be seen.</remarks>
    public static async Task<string?> OnlyStrangersAsync(Glance glance, HardenOptions wishes)
    {
        var tied = await glance.AllAsync(Region.UsEast1, Iam.ListVirtualMFADevices, new Iam.ListVirtualMFADevicesIn("Assigned"), Pages.VirtualDevices).ConfigureAwait(false);
        var own = tied.Where(device => device.User?.Arn?.EndsWith(Root, StringComparison.Ordinal) == true).ToList();
        return own.Count > 0 && own.All(device => IsStrange(wishes, device.SerialNumber, device.EnableDate)) ? own[0].SerialNumber : null;
    }
}
