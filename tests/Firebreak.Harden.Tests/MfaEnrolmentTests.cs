using Firebreak.Harden.Mfa;
using Firebreak.Testing;

namespace Firebreak.Harden.Tests;

public sealed class MfaEnrolmentTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_device_is_made_tied_and_proved()
    {
        var (bench, enrolment) = Desk();
        var draft = (await enrolment.BeginAsync("owner", Cancel)).Draft!;

        TypeBoth(bench, draft);
        var ending = await enrolment.EnableAsync(draft, Cancel);

        Assert.Equal("iam:ListMFADevices", ending.Proof!.Asked);
        Assert.Contains("mfa/firebreak-owner", ending.Proof.Answer, StringComparison.Ordinal);
        Assert.Equal("owner", bench.Account.Devices.Single().Value.User);
    }

    [Fact]
    public async Task Refused_codes_are_told_and_two_new_ones_may_be_typed()
    {
        var (bench, enrolment) = Desk();
        var draft = (await enrolment.BeginAsync("owner", Cancel)).Draft!;
        TypeBoth(bench, draft);
        bench.Account.Now = bench.Account.Now.AddMinutes(5);

        var refused = await enrolment.EnableAsync(draft, Cancel);
        TypeBoth(bench, draft);
        var ending = await enrolment.EnableAsync(draft, Cancel);

        Assert.True(refused.CodesRefused);
        Assert.NotNull(ending.Proof);
    }

    [Fact]
    public async Task A_lost_answer_is_settled_by_looking()
    {
        var (bench, enrolment) = Desk();
        var draft = (await enrolment.BeginAsync("owner", Cancel)).Draft!;
        TypeBoth(bench, draft);
        bench.Account.Lost.Add("iam:EnableMFADevice");

        Assert.NotNull((await enrolment.EnableAsync(draft, Cancel)).Proof);
    }

    [Fact]
    public async Task A_device_whose_secret_was_lost_on_the_way_is_removed()
    {
        var (bench, enrolment) = Desk();
        bench.Account.Lost.Add("iam:CreateVirtualMFADevice");

        var begun = await enrolment.BeginAsync("owner", Cancel);

        Assert.NotNull(begun.Trouble);
        Assert.Empty(bench.Account.Devices);
    }

    [Fact]
    public async Task An_abandoned_device_leaves_nothing_behind()
    {
        var (bench, enrolment) = Desk();
        var draft = (await enrolment.BeginAsync("owner", Cancel)).Draft!;

        Assert.Single(bench.Account.Devices);
        Assert.Null(await enrolment.AbandonAsync(draft));
        Assert.Empty(bench.Account.Devices);
    }

    [Fact]
    public async Task A_half_made_device_of_an_earlier_try_is_replaced_and_one_in_use_gets_a_neighbour()
    {
        var (bench, enrolment) = Desk();
        await enrolment.BeginAsync("owner", Cancel);

        var again = (await enrolment.BeginAsync("owner", Cancel)).Draft!;
        TypeBoth(bench, again);
        await enrolment.EnableAsync(again, Cancel);
        var second = (await enrolment.BeginAsync("owner", Cancel)).Draft!;

        Assert.Equal($"arn:aws:iam::{FakeAccount.Number}:mfa/firebreak-owner", again.SerialNumber);
        Assert.Equal($"arn:aws:iam::{FakeAccount.Number}:mfa/firebreak-owner-2", second.SerialNumber);
        Assert.Equal(2, bench.Account.Devices.Count);
    }

    [Fact]
    public async Task A_refusal_to_make_a_device_is_told()
    {
        var (bench, enrolment) = Desk();
        bench.Account.Denied.Add("iam:CreateVirtualMFADevice");

        var begun = await enrolment.BeginAsync("owner", Cancel);

        Assert.Null(begun.Draft);
        Assert.Contains("AccessDenied", begun.Trouble!.Value.En, StringComparison.Ordinal);
    }

    private static (Bench Bench, MfaEnrolment Enrolment) Desk()
    {
        var bench = Bench.Story();
        return (bench, new MfaEnrolment(bench.Account, bench.Account, bench.Caller));
    }

    private static void TypeBoth(Bench bench, MfaDraft draft)
    {
        var secret = bench.Account.Devices[draft.SerialNumber].Secret;
        Assert.Equal(MfaVerdict.First, draft.Session.Enter(Phone.Code(secret, bench.Account.Now), bench.Account.Now).Verdict);
        bench.Account.Now = bench.Account.Now.AddSeconds(30);
        Assert.Equal(MfaVerdict.Ready, draft.Session.Enter(Phone.Code(secret, bench.Account.Now), bench.Account.Now).Verdict);
    }
}
