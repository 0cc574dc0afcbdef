using System.Globalization;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>Console passwords are long and not reused.</summary>
/// <remarks>CIS AWS Foundations Benchmark 3.0, 1.8 (14 characters) and 1.9 (24 remembered).</remarks>
internal sealed class PasswordPolicyGuard : Guard
{
    /// <summary>The shortest password that passes.</summary>
    public const int Length = 14;

    /// <summary>How many earlier passwords are refused.</summary>
    public const int Remembered = 24;

    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "password-policy",
        new("Passwords are long and not reused", "길고 재사용하지 않는 비밀번호"),
        Severity.Medium,
        new("Free.", "무료입니다."),
        new("Ask for 14 characters and refuse the last 24 passwords.", "14자 이상을 요구하고 최근 비밀번호 24개의 재사용을 막습니다."),
        Demand.None)
    {
        Proves = "password-policy-on",
        Cis = ["1.8", "1.9"],
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) => draft.Add(state, new SetPasswordPolicy());

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var answer = await glance.AskAsync(Region.UsEast1, Iam.GetAccountPasswordPolicy, new None()).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        if (answer?.PasswordPolicy is not { } policy)
        {
            return [Missing("AWS's own rules apply: 8 characters, and an old password may come back.", "AWS 기본 규칙(8자, 이전 비밀번호 재사용 가능)이 적용됩니다.")];
        }

        var text = string.Create(
            CultureInfo.InvariantCulture, $"MinimumPasswordLength = {policy.MinimumPasswordLength ?? 0}, PasswordReusePrevention = {policy.PasswordReusePrevention ?? 0}");
        return [IsGood(policy)
            ? Green(scene, new("Passwords are long and not reused.", "비밀번호가 길고 재사용되지 않습니다."), Iam.GetAccountPasswordPolicy, text, glance)
            : Broken(new Words($"The rules for passwords are weak ({text}).", $"비밀번호 규칙이 약합니다({text})."))];
    }

    /// <summary>Whether a policy is strict enough.</summary>
    public static bool IsGood(Iam.PasswordPolicy policy) => policy is { MinimumPasswordLength: >= Length, PasswordReusePrevention: >= Remembered };
}
