using System.Globalization;
using Firebreak.Harden.Guards;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>Asks for long console passwords that are not reused; what is stricter already stays.</summary>
public sealed record SetPasswordPolicy : HardeningStep
{
    /// <inheritdoc/>
    public override string Kind => "set-password-policy";

    /// <inheritdoc/>
    public override Target Target => new("password-policy", "iam:password-policy", Region.Global);

    /// <inheritdoc/>
    public override Words Says => new(
        "Ask for passwords of 14 characters and refuse the last 24; whatever is stricter already stays.", "비밀번호를 14자 이상으로 하고 최근 24개의 재사용을 막습니다. 더 엄격한 기존 설정은 그대로 둡니다.");

    /// <inheritdoc/>
    public override Words Price => new("Free.", "무료입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.GetAccountPasswordPolicy, Iam.UpdateAccountPasswordPolicy, Iam.DeleteAccountPasswordPolicy];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The earlier rules come back.", "이전 규칙으로 되돌립니다.");

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var policy = (await glance.AskAsync(Region.UsEast1, Iam.GetAccountPasswordPolicy, new None()).ConfigureAwait(false))?.PasswordPolicy;
        return Seen(
            glance,
            policy is not null,
            policy is not null && PasswordPolicyGuard.IsGood(policy),
            Iam.GetAccountPasswordPolicy,
            policy is null ? "no password policy" : string.Create(CultureInfo.InvariantCulture, $"MinimumPasswordLength = {policy.MinimumPasswordLength}, PasswordReusePrevention = {policy.PasswordReusePrevention}"),
            ("Policy", policy is null ? "" : Json(Iam.Service, Settings(policy))));
    }

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel)
    {
        var earlier = From<Iam.UpdateAccountPasswordPolicyIn>(Iam.Service, before.Fact("Policy")) ?? new Iam.UpdateAccountPasswordPolicyIn(AllowUsersToChangePassword: true);
        return CallAsync(account, Region.UsEast1, Iam.UpdateAccountPasswordPolicy, earlier with
        {
            MinimumPasswordLength = Math.Max(earlier.MinimumPasswordLength ?? 0, PasswordPolicyGuard.Length),
            PasswordReusePrevention = Math.Max(earlier.PasswordReusePrevention ?? 0, PasswordPolicyGuard.Remembered),
        }, cancel);
    }

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) =>
        IsTrue(prior, "Exists") ? base.IsRestored(now, prior) : !now.Exists;

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        From<Iam.UpdateAccountPasswordPolicyIn>(Iam.Service, Fact(prior, "Policy")) is { } earlier
            ? CallAsync(account, Region.UsEast1, Iam.UpdateAccountPasswordPolicy, earlier, cancel)
            : CallAsync(account, Region.UsEast1, Iam.DeleteAccountPasswordPolicy, new None(), cancel, "NoSuchEntity");

    private static Iam.UpdateAccountPasswordPolicyIn Settings(Iam.PasswordPolicy policy) => new(
        policy.MinimumPasswordLength, policy.RequireSymbols, policy.RequireNumbers, policy.RequireUppercaseCharacters, policy.RequireLowercaseCharacters,
        policy.AllowUsersToChangePassword, policy.MaxPasswordAge is > 0 ? policy.MaxPasswordAge : null,
        policy.PasswordReusePrevention is > 0 ? policy.PasswordReusePrevention : null, policy.HardExpiry);
}
