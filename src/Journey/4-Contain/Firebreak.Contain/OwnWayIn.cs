using Firebreak.Contain.Countermeasures;
using Firebreak.Contain.Lifeline;

namespace Firebreak.Contain;

/// <summary>
/// The lifeline: no step, and no steps together, take away the last way in that is proved, which is the caller's own: his key, his user or role, the groups
/// and policies that give him his powers, the policy that bounds them, the trust and the provider by which he takes on his role, his MFA device, and
/// the time of his session.
/// </summary>
/// <param name="before">Who took on the role that is calling, if that is known.</param>
public sealed class OwnWayIn(CallingIdentity? before = null) : ILifeline
{
    /// <summary>What he must be able to do to go on: look, cut, repair identities, end machines, and speak with AWS.</summary>
    private static readonly string[] Needed =
    [
        "iam:GetUser", "iam:ListUsers", "iam:CreateUser", "iam:CreateAccessKey", "iam:UpdateAccessKey", "iam:PutUserPolicy", "iam:AttachUserPolicy", "iam:PutRolePolicy",
        "iam:UpdateAssumeRolePolicy", "ec2:DescribeInstances", "ec2:StopInstances", "ec2:TerminateInstances", "autoscaling:UpdateAutoScalingGroup",
        "cloudtrail:LookupEvents", "support:CreateCase",
    ];

    private Holder? _me;
    private Holder? _source;
    private IReadOnlyList<Holder> _keepers = [];
    private Losses _lost = Losses.None;

    /// <inheritdoc/>
    public async Task LookAsync(IAccountReader account, CallingIdentity caller, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(caller);
        _me = await HolderAsync(account, caller, cancel).ConfigureAwait(false);
        _source = before is null ? null : await HolderAsync(account, before, cancel).ConfigureAwait(false);
        var keepers = new List<Holder>();
        foreach (var user in (_me?.Trusted ?? []).Where(who => who.StartsWith($"arn:aws:iam::{caller.Account}:user/", StringComparison.Ordinal)))
        {
            keepers.Add(await new HolderReading(account, cancel).UserAsync(user[(user.LastIndexOf('/') + 1)..], user).ConfigureAwait(false));
        }

        _keepers = keepers;
    }

    /// <summary>The policy by which AWS has locked the caller as leaked, and which of some actions it denies; <c>null</c> if there is none.</summary>
    /// <remarks>AWS hangs <c>AWSCompromisedKeyQuarantine</c> (V2, V3) on a user whose key it found in public.</remarks>
    public (string Policy, IReadOnlyList<string> Actions)? Quarantine(IReadOnlyList<string> actions) =>
        _me?.Grants.FirstOrDefault(grant => grant.Policy.Contains(":policy/AWSCompromisedKeyQuarantine", StringComparison.Ordinal)) is { } locked
            ? (locked.Policy[(locked.Policy.LastIndexOf('/') + 1)..], [.. actions.Where(action => locked.Text.Denies(action) != Grip.None)])
            : null;

    /// <inheritdoc/>
    public Words? Forbids(Measure measure, CallingIdentity caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if ((Directly(measure, caller) ?? (before is null ? null : Directly(measure, before))) is { } forbidden)
        {
            return forbidden;
        }

        var taken = Taken(measure);
        if (caller.IsRoot || taken.Count == 0)
        {
            return null;
        }

        var lost = _lost.And(taken);
        if (_me is not null && (Lost(_me, caller, lost, taken) ?? (_source is null ? null : Lost(_source, before!, lost, taken))) is { } why)
        {
            return why;
        }

        _lost = lost;
        return null;
    }

    /// <summary>Why the caller must not do this to himself, whatever else he has.</summary>
    internal static Words? Directly(Measure measure, CallingIdentity caller) => measure switch
    {
        DeactivateAccessKey step => Key(step.AccessKeyId, step.UserName, caller),
        DeleteAccessKey step => Key(step.AccessKeyId, step.UserName, caller),
        RevokeSessions step when !step.Who.IsRole && IsLongTerm(caller) => null, // the condition knows only temporary credentials
        DeleteLoginProfile step => caller.UserName == step.UserName ? Own($"user {step.UserName}", $"사용자 {step.UserName}") : null,
        DeleteRootAccessKey => caller.IsRoot && IsLongTerm(caller) ? Root : null,
        _ => measure.Target.Kind switch
        {
            Kinds.User or Kinds.Role => Principal.Of(measure.Target.Id) is { } who ? Who(who, caller) : null,
            Kinds.Instance => Machine(measure.Target.Id, caller),
            _ => null,
        },
    };

    /// <summary>What a step takes away, by the ids that a way in may hang on.</summary>
    private static IReadOnlyList<string> Taken(Measure measure) => measure.Tier == Tier.Guided ? [] : measure.Target.Kind switch
    {
        Kinds.User or Kinds.Role when measure is RevokeSessions => [],
        var kind when kind.StartsWith("iam:", StringComparison.Ordinal) && kind is not Kinds.RootAccessKey => [measure.Target.Id],
        var kind when kind.StartsWith("rolesanywhere:", StringComparison.Ordinal) || kind.StartsWith("sso", StringComparison.Ordinal) => [measure.Target.Id],
        _ => [],
    };

    /// <summary>What would be lost, or <c>null</c>.</summary>
    private Words? Lost(Holder me, CallingIdentity who, Losses lost, IReadOnlyList<string> taken)
    {
        if (me.Devices.FirstOrDefault(lost.Take) is { } device)
        {
            return Own($"the MFA device {device}", $"MFA 기기 {device}");
        }

        if (ReferenceEquals(me, _source) ? me.Shut(lost) : !IsLongTerm(who) && me.Keys.Count > 0 && me.Keys.All(lost.Take))
        {
            return me.Keys.Count == 0
                ? Own($"a session of {me.Arn}", $"{me.Arn}의 세션")
                : Own($"a session of access key {me.Keys[0]}", $"액세스 키 {me.Keys[0]}의 세션");
        }

        if (me.Boundary is { } boundary && lost.Take(boundary.Policy))
        {
            return Own($"the permissions boundary {boundary.Policy}", $"권한 경계 {boundary.Policy}");
        }

        if (me.IsRole && Trust(me, lost) is { } trust)
        {
            return trust;
        }

        if (taken.Any(id => MayHangOn(me, who, id)))
        {
            return new Words(
                $"Left alone: it could not be read what your own permissions hang on ({me.Unread[0].Place}: {me.Unread[0].Reason}), and this might be a part of it.",
                $"건드리지 않았습니다. 지금 쓰는 권한이 무엇에 달려 있는지 읽지 못했고({me.Unread[0].Place}: {me.Unread[0].Why().Ko}), 이것이 그 일부일 수 있습니다.");
        }

        return Needed.Any(action => Weaker(me, action, lost))
            ? Own($"what {who.Arn} gets its permissions from", $"{who.Arn}의 권한이 나오는 곳")
            : null;
    }

    /// <summary>Whether it could not be read if the way in hangs on this.</summary>
    private static bool MayHangOn(Holder me, CallingIdentity who, string id) => me.Unread.Count > 0
        && (id.Contains(":policy/", StringComparison.Ordinal) || id.Contains(":group/", StringComparison.Ordinal)
            || (me.IsRole && me.IsUnread(Iam.GetRole))
            || (!IsLongTerm(who) && id.StartsWith("AKIA", StringComparison.Ordinal) && me.IsUnread(Iam.ListAccessKeys)));

    /// <summary>Whether something that he can do now could not be done, or not surely, any more.</summary>
    private static bool Weaker(Holder me, string action, Losses lost) => me.May(action, Losses.None) switch
    {
        Grip.Firm => me.May(action, lost) != Grip.Firm,
        Grip.Loose => me.May(action, lost) != Grip.Firm && !me.Loosely(action, Losses.None).ToHashSet(StringComparer.Ordinal).IsSubsetOf(me.Loosely(action, lost)),
        _ => false,
    };

    /// <summary>A role is taken on again every hour: by a provider that stays, or by somebody who is still there.</summary>
    private Words? Trust(Holder me, Losses lost)
    {
        var ways = me.Trusted.Where(who => !who.EndsWith(".amazonaws.com", StringComparison.Ordinal)).ToList();
        var gone = ways.Where(way => lost.Take(way) || _keepers.Any(keeper => keeper.Arn == way && keeper.Shut(lost))).ToList();
        var provider = gone.Find(who => who.Contains("-provider/", StringComparison.Ordinal));
        return provider is not null || (gone.Count > 0 && gone.Count == ways.Count)
            ? Own($"{provider ?? gone[0]}, by which your role is taken on", $"역할을 맡게 해 주는 {provider ?? gone[0]}")
            : null;
    }

    private static Words Root { get; } = new(
        "Left alone: you are working with an access key of the root user itself. Make an administrator for yourself, use that, and run this again.",
        "건드리지 않았습니다. 지금 루트 사용자의 액세스 키로 작업하고 계십니다. 관리자 사용자를 새로 만들어 그 자격 증명으로 다시 실행해 주십시오.");

    private static bool IsLongTerm(CallingIdentity caller) => caller.AccessKeyId?.StartsWith("AKIA", StringComparison.Ordinal) == true;

    /// <summary>A key is ours if it is the one that signs; if that is not known, every key of our own user is.</summary>
    private static Words? Key(string key, string? user, CallingIdentity caller)
    {
        var own = caller.AccessKeyId is { } mine
            ? mine == key
            : user is null ? caller.IsRoot : caller.UserName == user;
        return own ? Own($"access key {key}", $"액세스 키 {key}") : null;
    }

    private static Words? Who(Principal who, CallingIdentity caller) => (who.IsRole ? caller.RoleName : caller.UserName) == who.Name
        ? Own($"{(who.IsRole ? "role" : "user")} {who.Name}", $"{(who.IsRole ? "역할" : "사용자")} {who.Name}")
        : null;

    /// <summary>The session of a machine's own role is named by the machine.</summary>
    private static Words? Machine(string id, CallingIdentity caller) =>
        caller.RoleName is not null && caller.Arn.EndsWith("/" + id, StringComparison.Ordinal) ? Own($"machine {id}", $"서버 {id}") : null;

    private static Words Own(string en, string ko) => new(
        $"Left alone: you are working with {en} yourself, and this would lock you out. Sign in another way and run this again.",
        $"건드리지 않았습니다. 지금 {ko}(으)로 작업하고 계셔서, 실행하면 스스로 쫓겨나게 됩니다. 다른 자격 증명으로 다시 실행해 주십시오.");

    private static async Task<Holder?> HolderAsync(IAccountReader account, CallingIdentity who, CancellationToken cancel) => who switch
    {
        { IsRoot: true } => null,
        { RoleName: { } role } => await new HolderReading(account, cancel).RoleAsync(role).ConfigureAwait(false),
        { UserName: { } user } => await new HolderReading(account, cancel).UserAsync(user, who.Arn).ConfigureAwait(false),
        _ => null,
    };
}
