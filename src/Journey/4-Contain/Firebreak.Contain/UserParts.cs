namespace Firebreak.Contain;

/// <summary>What hangs on a user and has to go before it: AWS deletes no user that still has anything.</summary>
/// <remarks>IAM User Guide, "Removing an IAM user".</remarks>
internal sealed record UserParts(IReadOnlyList<(string Name, string? Value)> Facts, IReadOnlyList<EvidencePiece> Pieces)
{
    private const string Absent = "NoSuchEntity";

    public static IReadOnlyList<Operation> Needs { get; } =
    [
        Iam.ListAccessKeys, Iam.DeleteAccessKey, Iam.GetLoginProfile, Iam.DeleteLoginProfile, Iam.ListMFADevices, Iam.DeactivateMFADevice,
        Iam.DeleteVirtualMFADevice, Iam.ListGroupsForUser, Iam.RemoveUserFromGroup, Iam.ListUserPolicies, Iam.DeleteUserPolicy,
        Iam.ListAttachedUserPolicies, Iam.DetachUserPolicy,
    ];

    public static async Task<UserParts> ReadAsync(IAccountReader account, string user, CancellationToken cancel)
    {
        var pieces = new List<EvidencePiece>();
        var keys = await account.ListedAsync(Iam.ListAccessKeys, new Iam.ListAccessKeysIn(user), seen => seen.AccessKeyMetadata, pieces, cancel).ConfigureAwait(false);
        var devices = await account.ListedAsync(Iam.ListMFADevices, new Iam.ListMFADevicesIn(user), seen => seen.MFADevices, pieces, cancel).ConfigureAwait(false);
        var groups = await account.ListedAsync(Iam.ListGroupsForUser, new Iam.ListGroupsForUserIn(user), seen => seen.Groups, pieces, cancel).ConfigureAwait(false);
        var written = await account.ListedAsync(Iam.ListUserPolicies, new Iam.ListUserPoliciesIn(user), seen => seen.PolicyNames, pieces, cancel).ConfigureAwait(false);
        var attached = await account.ListedAsync(Iam.ListAttachedUserPolicies, new Iam.ListAttachedUserPoliciesIn(user), seen => seen.AttachedPolicies, pieces, cancel).ConfigureAwait(false);
        return new UserParts(
            [
                ("Keys", Joined(keys?.Select(key => key.AccessKeyId))),
                ("Devices", Joined(devices?.Select(device => device.SerialNumber))),
                ("Groups", Joined(groups?.Select(group => group.GroupName))),
                ("Written", Joined(written)),
                ("Attached", Joined(attached?.Select(policy => policy.PolicyArn))),
            ],
            pieces);
    }

    /// <summary>Takes them away one by one; the deny that Firebreak wrote goes last.</summary>
    public static async Task<Outcome> RemoveAsync(IAccountWriter account, string user, Evidence before, CancellationToken cancel)
    {
        var calls = new List<Func<Task<Outcome>>>();
        void Add<TIn, TOut>(Op<TIn, TOut> op, TIn input) => calls.Add(async () =>
            Outcome.Of(await account.WriteAsync(Look.Iam, op, input, cancel).ConfigureAwait(false), Absent));

        foreach (var key in Split(before.Fact("Keys")))
        {
            Add(Iam.DeleteAccessKey, new Iam.DeleteAccessKeyIn(user, key));
        }

        Add(Iam.DeleteLoginProfile, new Iam.DeleteLoginProfileIn(user));
        foreach (var device in Split(before.Fact("Devices")))
        {
            Add(Iam.DeactivateMFADevice, new Iam.DeactivateMFADeviceIn(user, device));
            if (device.Contains(":mfa/", StringComparison.Ordinal))
            {
                Add(Iam.DeleteVirtualMFADevice, new Iam.DeleteVirtualMFADeviceIn(device));
            }
        }

        foreach (var group in Split(before.Fact("Groups")))
        {
            Add(Iam.RemoveUserFromGroup, new Iam.RemoveUserFromGroupIn(group, user));
        }

        foreach (var policy in Split(before.Fact("Attached")))
        {
            Add(Iam.DetachUserPolicy, new Iam.DetachUserPolicyIn(user, policy));
        }

        foreach (var policy in Split(before.Fact("Written")).OrderBy(name => name == Countermeasures.DenyPrincipal.PolicyName))
        {
            Add(Iam.DeleteUserPolicy, new Iam.DeleteUserPolicyIn(user, policy));
        }

        return await Outcome.InOrderAsync(calls).ConfigureAwait(false);
    }

    internal static string Joined(IEnumerable<string?>? names) => string.Join('\n', names ?? []);

    internal static string[] Split(string names) => names.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
