using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>IAM: users with their keys, passwords and MFA devices; roles, groups, policies; root's keys.</summary>
internal static class IamListing
{
    private const int AtOnce = 4;

    /// <summary>Lists the account's identities.</summary>
    public static async Task RunAsync(Probe probe, CancellationToken cancel)
    {
        await RootAsync(probe, cancel).ConfigureAwait(false);
        await UsersAsync(probe, cancel).ConfigureAwait(false);
        await RolesAsync(probe, cancel).ConfigureAwait(false);
        await GroupsAsync(probe, cancel).ConfigureAwait(false);
        await PoliciesAsync(probe, cancel).ConfigureAwait(false);
    }

    // Nobody but root can list root's keys; that there are some, the account's summary tells everybody who may read it.
    private static async Task RootAsync(Probe probe, CancellationToken cancel)
    {
        var summary = await probe.AskAsync(Region.Global, Iam.GetAccountSummary, new None(), "the account", cancel).ConfigureAwait(false);
        if (summary is null)
        {
            return;
        }

        probe.Note(Iam.GetAccountSummary.ToString(), Region.Global, CellState.Seen);
        var counts = summary.SummaryMap ?? new Dictionary<string, int>(StringComparer.Ordinal);
        if (counts.TryGetValue("AccountAccessKeysPresent", out var keys) && keys > 0)
        {
            probe.Add(new Resource("root-access-key", Kinds.RootAccessKey, Region.Global)
            {
                State = "present",
                Facts = new FactBag().With("AccountAccessKeysPresent", keys).With("UserName", "<root_account>"),
            });
        }
    }

    private static async Task UsersAsync(Probe probe, CancellationToken cancel)
    {
        var users = await probe.ListAsync(
            Region.Global,
            Iam.ListUsers,
            new(MaxItems: 1000),
            new Paging<Iam.ListUsersIn, Iam.ListUsersOut, Iam.User>(
                page => page.Users, page => Next(page.IsTruncated, page.Marker), (question, token) => question with { Marker = token }),
            cancel).ConfigureAwait(false);
        await Abreast.EachAsync(users ?? [], AtOnce, async (user, stop) =>
        {
            probe.Add(new Resource(user.Arn ?? "", Kinds.User, Region.Global)
            {
                CreatedAt = user.CreateDate,
                Facts = new FactBag().With("UserName", user.UserName).With("UserId", user.UserId).With("PasswordLastUsed", user.PasswordLastUsed),
                Tags = await TagsAsync(probe, user, stop).ConfigureAwait(false),
            });
            await KeysAsync(probe, user, stop).ConfigureAwait(false);
            await PasswordAsync(probe, user, stop).ConfigureAwait(false);
            await DevicesAsync(probe, user, stop).ConfigureAwait(false);
            await CredentialListing.RunAsync(probe, user, stop).ConfigureAwait(false);
        }, cancel).ConfigureAwait(false);
    }

    /// <summary>ListUsers leaves the tags out. Tags that could not be read protect, and are told.</summary>
    private static async Task<Reading<IReadOnlyDictionary<string, string>>> TagsAsync(Probe probe, Iam.User user, CancellationToken cancel)
    {
        var reading = await probe.Account.ReadAsync(Region.Global, Iam.GetUser, new(user.UserName), cancel).ConfigureAwait(false);
        if (reading is Reading<Iam.GetUserOut>.NotSeen { Why: var why })
        {
            probe.Blind($"{Iam.GetUser} of {user.UserName}", Region.Global, why);
        }

        return reading.Then<IReadOnlyDictionary<string, string>>(seen => TagsOf(seen.User?.Tags));
    }

    private static async Task KeysAsync(Probe probe, Iam.User user, CancellationToken cancel)
    {
        var keys = await probe.ListAsync(
            Region.Global,
            Iam.ListAccessKeys,
            new(user.UserName),
            new Paging<Iam.ListAccessKeysIn, Iam.ListAccessKeysOut, Iam.AccessKeyMetadata>(
                page => page.AccessKeyMetadata, page => Next(page.IsTruncated, page.Marker), (question, token) => question with { Marker = token }),
            cancel).ConfigureAwait(false);
        foreach (var key in keys ?? [])
        {
            var used = await probe.AskAsync(Region.Global, Iam.GetAccessKeyLastUsed, new(key.AccessKeyId), key.AccessKeyId ?? "", cancel)
                .ConfigureAwait(false);
            probe.Add(new Resource(key.AccessKeyId ?? "", Kinds.AccessKey, Region.Global)
            {
                State = key.Status ?? "",
                CreatedAt = key.CreateDate,
                Facts = new FactBag()
                    .With("UserName", user.UserName)
                    .With("Status", key.Status)
                    .With("LastUsedDate", used?.AccessKeyLastUsed?.LastUsedDate)
                    .With("LastUsedRegion", used?.AccessKeyLastUsed?.Region)
                    .With("LastUsedService", used?.AccessKeyLastUsed?.ServiceName),
                Parents = user.Arn is { } arn ? [arn] : [],
            });
        }
    }

    // "No such entity" is AWS's way of saying that the user has no password.
    private static async Task PasswordAsync(Probe probe, Iam.User user, CancellationToken cancel)
    {
        var reading = await probe.Account.ReadAsync(Region.Global, Iam.GetLoginProfile, new(user.UserName), cancel).ConfigureAwait(false);
        var none = reading.Match(
            seen =>
            {
                probe.Add(new Resource(user.Arn + "#login-profile", Kinds.LoginProfile, Region.Global)
                {
                    CreatedAt = seen.LoginProfile?.CreateDate,
                    Facts = new FactBag().With("UserName", user.UserName).With("PasswordLastUsed", user.PasswordLastUsed),
                    Parents = user.Arn is { } arn ? [arn] : [],
                });
                return true;
            },
            why => why.Reason.Contains("NoSuchEntity", StringComparison.Ordinal));
        if (!none)
        {
            probe.Blind($"{Iam.GetLoginProfile} of {user.UserName}", Region.Global, reading.Match(_ => null!, why => why));
        }
    }

    private static async Task DevicesAsync(Probe probe, Iam.User user, CancellationToken cancel)
    {
        var devices = await probe.ListAsync(
            Region.Global,
            Iam.ListMFADevices,
            new(user.UserName),
            new Paging<Iam.ListMFADevicesIn, Iam.ListMFADevicesOut, Iam.MFADevice>(
                page => page.MFADevices, page => Next(page.IsTruncated, page.Marker), (question, token) => question with { Marker = token }),
            cancel).ConfigureAwait(false);
        foreach (var device in devices ?? [])
        {
            probe.Add(new Resource(device.SerialNumber ?? "", Kinds.MfaDevice, Region.Global)
            {
                State = "enabled",
                CreatedAt = device.EnableDate,
                Facts = new FactBag().With("UserName", user.UserName),
                Parents = user.Arn is { } arn ? [arn] : [],
            });
        }
    }

    private static async Task RolesAsync(Probe probe, CancellationToken cancel)
    {
        var roles = await probe.ListAsync(
            Region.Global,
            Iam.ListRoles,
            new(MaxItems: 1000),
            new Paging<Iam.ListRolesIn, Iam.ListRolesOut, Iam.Role>(
                page => page.Roles, page => Next(page.IsTruncated, page.Marker), (question, token) => question with { Marker = token }),
            cancel).ConfigureAwait(false);
        foreach (var role in roles ?? [])
        {
            probe.Add(new Resource(role.Arn ?? "", Kinds.Role, Region.Global)
            {
                CreatedAt = role.CreateDate,
                Facts = new FactBag()
                    .With("RoleName", role.RoleName)
                    .With("Path", role.Path)
                    .With("AssumeRolePolicyDocument", role.AssumeRolePolicyDocument),
                Tags = new Reading<IReadOnlyDictionary<string, string>>.Seen(TagsOf(role.Tags)),
            });
        }
    }

    private static async Task GroupsAsync(Probe probe, CancellationToken cancel)
    {
        var groups = await probe.ListAsync(
            Region.Global,
            Iam.ListGroups,
            new(MaxItems: 1000),
            new Paging<Iam.ListGroupsIn, Iam.ListGroupsOut, Iam.Group>(
                page => page.Groups, page => Next(page.IsTruncated, page.Marker), (question, token) => question with { Marker = token }),
            cancel).ConfigureAwait(false);
        foreach (var group in groups ?? [])
        {
            probe.Add(new Resource(group.Arn ?? "", Kinds.Group, Region.Global)
            {
                CreatedAt = group.CreateDate,
                Facts = new FactBag().With("GroupName", group.GroupName),
            });
        }
    }

    private static async Task PoliciesAsync(Probe probe, CancellationToken cancel)
    {
        var policies = await probe.ListAsync(
            Region.Global,
            Iam.ListPolicies,
            new(Scope: "Local", MaxItems: 1000),
            new Paging<Iam.ListPoliciesIn, Iam.ListPoliciesOut, Iam.Policy>(
                page => page.Policies, page => Next(page.IsTruncated, page.Marker), (question, token) => question with { Marker = token }),
            cancel).ConfigureAwait(false);
        foreach (var policy in policies ?? [])
        {
            probe.Add(new Resource(policy.Arn ?? "", Kinds.Policy, Region.Global)
            {
                CreatedAt = policy.CreateDate,
                Facts = new FactBag().With("PolicyName", policy.PolicyName).With("AttachmentCount", policy.AttachmentCount),
            });
        }
    }

    private static string? Next(bool? truncated, string? marker) => truncated == true ? marker : null;

    private static Dictionary<string, string> TagsOf(IReadOnlyList<Iam.Tag>? tags)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags ?? [])
        {
            read.TryAdd(tag.Key ?? "", tag.Value ?? "");
        }

        return read;
    }
}
