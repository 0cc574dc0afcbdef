using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>A guard over the access keys of IAM users: each user's keys are looked at, side by side.</summary>
internal abstract class KeyGuard : Guard
{
    /// <summary>Whether the guard needs to know when a key was last used, which costs a question a key.</summary>
    protected virtual bool WithUse => false;

    /// <summary>What holds if no key is at fault.</summary>
    protected abstract Words AllWell { get; }

    /// <summary>The states of the keys of a user that are at fault.</summary>
    protected abstract Task<IReadOnlyList<GuardState>> JudgeAsync(Scene scene, Glance glance, Iam.User user, IReadOnlyList<KeySight> keys);

    /// <summary>What was counted, for the proof.</summary>
    protected abstract string Counted(Scene scene, int keys, int users);

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) => draft.Add(state, new RetireKey(state.Fact("UserName"), state.Fact("AccessKeyId")));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var list = new Glance(scene.Account, cancel);
        var users = await list.AllAsync(Region.UsEast1, Iam.ListUsers, new Iam.ListUsersIn(), Pages.Users).ConfigureAwait(false);
        if (list.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        var glance = new Glance(scene.Account, cancel);
        var looks = await Task.WhenAll(users.Where(user => user.UserName is not null).OrderBy(user => user.UserName, StringComparer.Ordinal).Select(async user =>
        {
            var keys = await KeySight.OfAsync(glance, user.UserName!, WithUse).ConfigureAwait(false);
            return (Keys: keys, States: await JudgeAsync(scene, glance, user, keys).ConfigureAwait(false));
        })).ConfigureAwait(false);
        IReadOnlyList<GuardState> faults = [.. looks.SelectMany(look => look.States)];
        if (glance.Blind is { } unread)
        {
            return [.. faults, Unknown(unread)];
        }

        return faults.Count > 0
            ? faults
            : [Green(scene, AllWell, users.Count == 0 ? Iam.ListUsers : Iam.ListAccessKeys, Counted(scene, looks.Sum(look => look.Keys.Count), users.Count), users.Count == 0 ? list : glance)];
    }

    /// <summary>A key at fault.</summary>
    protected GuardState Fault(string user, KeySight key, Words says) =>
        Broken(says) with { Subject = key.Id, Facts = Facts(("UserName", user), ("AccessKeyId", key.Id)) };
}
