using Firebreak.Harden.Mfa;
using Firebreak.Testing;

namespace Firebreak.Harden.Tests;

public sealed class MfaEnrolmentTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_device_is_made_tied_and_proved()
    {
        await using var bench = await Bench.StoryAsync();
        var enrolment = new MfaEnrolment(bench.Eyes, bench.Hand, bench.Caller);
        var draft = (await enrolment.BeginAsync(Bench.Owner, Cancel)).Draft!;

        TypeBoth(bench, draft);
        var ending = await enrolment.EnableAsync(draft, Cancel);

        Assert.Equal("iam:ListMFADevices", ending.Proof!.Asked);
        Assert.Contains("mfa/firebreak-haneul", ending.Proof.Answer, StringComparison.Ordinal);
        Assert.Equal(Bench.Owner, (await bench.DevicesAsync()).Single().User?.UserName);
    }

    [Fact]
    public async Task Refused_codes_are_told_and_two_new_ones_may_be_typed()
    {
        await using var bench = await Bench.StoryAsync();
        var enrolment = new MfaEnrolment(bench.Eyes, bench.Hand, bench.Caller);
        var draft = (await enrolment.BeginAsync(Bench.Owner, Cancel)).Draft!;
        TypeBoth(bench, draft);
        bench.World.Advance(TimeSpan.FromMinutes(5));

        var refused = await enrolment.EnableAsync(draft, Cancel);
        TypeBoth(bench, draft);
        var ending = await enrolment.EnableAsync(draft, Cancel);

        Assert.True(refused.CodesRefused);
        Assert.NotNull(ending.Proof);
    }

    [Fact]
    public async Task A_lost_answer_is_settled_by_looking()
    {
        await using var bench = await Bench.StoryAsync();
        var enrolment = new MfaEnrolment(bench.Eyes, bench.Hand, bench.Caller);
        var draft = (await enrolment.BeginAsync(Bench.Owner, Cancel)).Draft!;
        TypeBoth(bench, draft);
        bench.Hand.Lost.Add("iam:EnableMFADevice");

        Assert.NotNull((await enrolment.EnableAsync(draft, Cancel)).Proof);
    }

    [Fact]
    public async Task A_device_whose_secret_was_lost_on_the_way_is_removed()
    {
        await using var bench = await Bench.StoryAsync();
        var enrolment = new MfaEnrolment(bench.Eyes, bench.Hand, bench.Caller);
        bench.Hand.Lost.Add("iam:CreateVirtualMFADevice");

        var begun = await enrolment.BeginAsync(Bench.Owner, Cancel);

        Assert.NotNull(begun.Trouble);
        Assert.Empty(await bench.DevicesAsync());
    }

    [Fact]
    public async Task An_abandoned_device_leaves_nothing_behind()
    {
        await using var bench = await Bench.StoryAsync();
        var enrolment = new MfaEnrolment(bench.Eyes, bench.Hand, bench.Caller);
        var draft = (await enrolment.BeginAsync(Bench.Owner, Cancel)).Draft!;

        Assert.Single(await bench.DevicesAsync());
        Assert.Null(await enrolment.AbandonAsync(draft));
        Assert.Empty(await bench.DevicesAsync());
    }

    [Fact]
    public async Task A_half_made_device_of_an_earlier_try_is_replaced_and_one_in_use_gets_a_neighbour()
    {
        await using var bench = await Bench.StoryAsync();
        var enrolment = new MfaEnrolment(bench.Eyes, bench.Hand, bench.Caller);
        await enrolment.BeginAsync(Bench.Owner, Cancel);

        var again = (await enrolment.BeginAsync(Bench.Owner, Cancel)).Draft!;
        TypeBoth(bench, again);
        await enrolment.EnableAsync(again, Cancel);
        var second = (await enrolment.BeginAsync(Bench.Owner, Cancel)).Draft!;

        Assert.Equal($"arn:aws:iam::{bench.Caller.Account}:mfa/firebreak-haneul", again.SerialNumber);
        Assert.Equal($"arn:aws:iam::{bench.Caller.Account}:mfa/firebreak-haneul-2", second.SerialNumber);
        Assert.Equal(2, (await bench.DevicesAsync()).Count);
    }

    [Fact]
    public async Task A_refusal_to_make_a_device_is_told()
    {
        await using var bench = await Bench.StoryAsync();
        var enrolment = new MfaEnrolment(bench.Eyes, bench.Hand, bench.Caller);
        bench.Hand.Denied.Add("iam:CreateVirtualMFADevice");

        var begun = await enrolment.BeginAsync(Bench.Owner, Cancel);

        Assert.Null(begun.Draft);
        Assert.Contains("AccessDenied", begun.Trouble!.Value.En, StringComparison.Ordinal);
    }

    private static void TypeBoth(Bench bench, MfaDraft draft)
    {
        var secret = draft.Seed.ForManualEntry().Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(MfaVerdict.First, draft.Session.Enter(Phone.Code(secret, bench.Now), bench.Now).Verdict);
        bench.World.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(MfaVerdict.Ready, draft.Session.Enter(Phone.Code(secret, bench.Now), bench.Now).Verdict);
    }
}
