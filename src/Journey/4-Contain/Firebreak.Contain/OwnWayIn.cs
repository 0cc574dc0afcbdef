using Firebreak.Contain.Countermeasures;

namespace Firebreak.Contain;

/// <summary>The lifeline: no step cuts the identity that is calling, the last way in that is proved.</summary>
public static class OwnWayIn
{
    /// <summary>Why the caller must not do this, or <c>null</c>. Asked when planning, and again just before.</summary>
    public static Words? Forbids(Measure measure, CallingIdentity caller) => measure switch
    {
        DeactivateAccessKey step => Key(step.AccessKeyId, step.UserName, caller),
        DeleteAccessKey step => Key(step.AccessKeyId, step.UserName, caller),
        DenyPrincipal step => Who(step.Who, caller),
        RevokeSessions step => Who(step.Who, caller),
        DeleteUser step => Who(step.Who, caller),
        DeleteRole step => Who(step.Who, caller),
        DeleteLoginProfile step => caller.UserName == step.UserName ? Own($"user {step.UserName}", $"사용자 {step.UserName}") : null,
        StopInstance step => Machine(step.InstanceId, caller),
        TerminateInstance step => Machine(step.InstanceId, caller),
        DeleteRootAccessKey when caller.IsRoot && caller.AccessKeyId?.StartsWith("AKIA", StringComparison.Ordinal) == true => Root,
        _ => null,
    };

    private static Words Root { get; } = new(
        "Left alone: you are working with an access key of the root user itself. Make an administrator for yourself, use that, and run this again.",
        "건드리지 않았습니다. 지금 루트 사용자의 액세스 키로 작업하고 계십니다. 관리자 사용자를 새로 만들어 그 자격 증명으로 다시 실행해 주십시오.");

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
}
