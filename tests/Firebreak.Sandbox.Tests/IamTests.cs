using Firebreak.Model;
using Firebreak.Sandbox.Security;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests;

public sealed class IamTests
{
    private const string DenyAll = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}""";

    [Fact]
    public void A_key_that_is_cut_works_for_a_few_seconds_more_and_then_never_again()
    {
        var world = Accounts.New();
        var (actor, key) = Accounts.User(world, "alice");
        Accounts.Root(world).Call(Region.UsEast1, Iam.UpdateAccessKey, new("alice", key, "Inactive"));
        Assert.True(actor.TryCall(Region.UsEast1, Iam.ListUsers, new()));
        world.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("InvalidClientTokenId", Accounts.Refusal(() => actor.Call(Region.UsEast1, Iam.ListUsers, new())));
    }

    [Fact]
    public void A_deny_policy_cuts_whatever_else_allows()
    {
        var world = Accounts.New();
        var (actor, _) = Accounts.User(world, "alice");
        Accounts.Root(world).Call(Region.UsEast1, Iam.PutUserPolicy, new("alice", "Stop", DenyAll));
        world.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("AccessDenied", Accounts.Refusal(() => actor.Call(Region.UsEast1, Iam.ListUsers, new())));
        Assert.Equal("arn:aws:iam::123456789012:user/alice", actor.Call(Accounts.Seoul, Sts.GetCallerIdentity, new()).Arn);
    }

    [Fact]
    public void Root_is_never_limited_and_nobody_is_allowed_what_nothing_allows()
    {
        var world = Accounts.New();
        var (actor, _) = Accounts.User(world, "alice", policy: null);
        Assert.Equal("AccessDenied", Accounts.Refusal(() => actor.Call(Region.UsEast1, Iam.ListUsers, new())));
        Assert.Equal(["alice"], Accounts.Root(world).Call(Region.UsEast1, Iam.ListUsers, new()).Users!.Select(user => user.UserName));
    }

    [Fact]
    public void A_deny_on_old_sessions_spares_the_key_and_the_sessions_opened_later()
    {
        var world = Accounts.New();
        var (actor, _) = Accounts.User(world, "alice");
        var old = actor.Call(Accounts.Seoul, Sts.GetSessionToken, new()).Credentials!;
        world.Advance(TimeSpan.FromMinutes(1));
        var cut = TrailJson.Instant(world.Clock.Now);
        Accounts.Root(world).Call(Region.UsEast1, Iam.PutUserPolicy, new("alice", "AWSRevokeOlderSessions",
            $$$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["*"],"Resource":["*"],"Condition":{"DateLessThan":{"aws:TokenIssueTime":"{{{{cut}}}}"}}}]}"""));
        world.Advance(TimeSpan.FromSeconds(5));
        var fresh = actor.Call(Accounts.Seoul, Sts.GetSessionToken, new()).Credentials!;
        Assert.True(actor.TryCall(Accounts.Seoul, CloudTrail.ListTrails, new()));
        actor.Use(old.AccessKeyId!);
        Assert.Equal("AccessDeniedException", Accounts.Refusal(() => actor.Call(Accounts.Seoul, CloudTrail.ListTrails, new())));
        actor.Use(fresh.AccessKeyId!);
        Assert.True(actor.TryCall(Accounts.Seoul, CloudTrail.ListTrails, new()));
    }

    [Fact]
    public void A_role_is_assumed_only_by_whom_it_trusts()
    {
        var world = Accounts.New();
        var (alice, _) = Accounts.User(world, "alice");
        var root = Accounts.Root(world);
        string Trust(string who) => $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"{{{who}}}"},"Action":"sts:AssumeRole"}]}""";
        root.Call(Region.UsEast1, Iam.CreateRole, new(RoleName: "open", AssumeRolePolicyDocument: Trust("arn:aws:iam::123456789012:root")));
        root.Call(Region.UsEast1, Iam.CreateRole, new(RoleName: "shut", AssumeRolePolicyDocument: Trust("arn:aws:iam::999999999999:root")));
        root.Call(Region.UsEast1, Iam.AttachRolePolicy, new("open", "arn:aws:iam::aws:policy/ReadOnlyAccess"));
        world.Iam.SettleChanges();
        var session = alice.Call(Accounts.Seoul, Sts.AssumeRole, new("arn:aws:iam::123456789012:role/open", "work"));
        Assert.Equal("arn:aws:sts::123456789012:assumed-role/open/work", session.AssumedRoleUser!.Arn);
        Assert.Equal("AccessDenied", Accounts.Refusal(() => alice.Call(Accounts.Seoul, Sts.AssumeRole, new("arn:aws:iam::123456789012:role/shut", "work"))));
        alice.Use(session.Credentials!.AccessKeyId!);
        Assert.True(alice.TryCall(Region.UsEast1, Iam.ListUsers, new()));
        Assert.False(alice.TryCall(Region.UsEast1, Iam.CreateUser, new(UserName: "x")));
        world.Advance(TimeSpan.FromHours(1));
        Assert.Equal("ExpiredToken", Accounts.Refusal(() => alice.Call(Region.UsEast1, Iam.ListUsers, new())));
    }

    [Fact]
    public void The_key_quarantine_of_AWS_stops_new_machines_and_reading_the_trail()
    {
        var world = Accounts.New();
        var (alice, _) = Accounts.User(world, "alice");
        Accounts.Root(world).Call(Region.UsEast1, Iam.AttachUserPolicy, new("alice", "arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3"));
        world.Advance(TimeSpan.FromSeconds(5));
        Assert.False(alice.TryCall(Accounts.Seoul, CloudTrail.LookupEvents, new()));
        Assert.True(alice.TryCall(Accounts.Seoul, CloudTrail.ListTrails, new()));
    }

    [Fact]
    public void What_still_has_something_is_not_deleted_and_there_are_two_keys_at_most()
    {
        var world = Accounts.New();
        Accounts.User(world, "alice");
        var root = Accounts.Root(world);
        root.Call(Region.UsEast1, Iam.CreateAccessKey, new("alice"));
        Assert.Equal("LimitExceeded", Accounts.Refusal(() => root.Call(Region.UsEast1, Iam.CreateAccessKey, new("alice"))));
        Assert.Equal("DeleteConflict", Accounts.Refusal(() => root.Call(Region.UsEast1, Iam.DeleteUser, new("alice"))));
    }

    [Fact]
    public void MFA_is_switched_on_by_two_codes_in_a_row_and_by_nothing_else()
    {
        var world = Accounts.New();
        Accounts.User(world, "alice");
        var root = Accounts.Root(world);
        var made = root.Call(Region.UsEast1, Iam.CreateVirtualMFADevice, new(VirtualMFADeviceName: "phone")).VirtualMFADevice!;
        var seed = System.Text.Encoding.ASCII.GetString(Convert.FromBase64String(made.Base32StringSeed!));
        Assert.Equal([0x89, 0x50, 0x4e, 0x47], Convert.FromBase64String(made.QRCodePNG!)[..4]);
        var step = OneTimeCode.StepAt(world.Clock.Now);
        string Code(int off) => OneTimeCode.Of(seed, step + off);
        void Enable(string one, string two) => root.Call(Region.UsEast1, Iam.EnableMFADevice, new("alice", made.SerialNumber, one, two));
        Assert.Equal("InvalidAuthenticationCode", Accounts.Refusal(() => Enable(Code(0), Code(0))));
        Assert.Equal("InvalidAuthenticationCode", Accounts.Refusal(() => Enable(Code(0), Code(-1))));
        Assert.Equal("InvalidAuthenticationCode", Accounts.Refusal(() => Enable(Code(-5), Code(-4))));
        Enable(Code(-1), Code(0));
        Assert.Equal(made.SerialNumber, Assert.Single(root.Call(Region.UsEast1, Iam.ListMFADevices, new("alice")).MFADevices!).SerialNumber);
        Assert.Equal(1, root.Call(Region.UsEast1, Iam.GetAccountSummary, new()).SummaryMap!["MFADevicesInUse"]);
    }

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void The_codes_are_those_of_RFC_6238(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.Of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void The_credential_report_is_four_hours_old_at_most_and_names_root_first()
    {
        var world = Accounts.New();
        Accounts.User(world, "alice");
        var root = Accounts.Root(world);
        Assert.Equal("ReportNotPresent", Accounts.Refusal(() => root.Call(Region.UsEast1, Iam.GetCredentialReport, new())));
        Assert.Equal("STARTED", root.Call(Region.UsEast1, Iam.GenerateCredentialReport, new()).State);
        var rows = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(root.Call(Region.UsEast1, Iam.GetCredentialReport, new()).Content!)).Split('\n');
        Assert.All(rows.Where(row => row.Length > 0), row => Assert.Equal(22, row.Split(',').Length));
        Assert.StartsWith("<root_account>,arn:aws:iam::123456789012:root,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("alice,", rows[2], StringComparison.Ordinal);
        world.Advance(TimeSpan.FromHours(5));
        Assert.Equal("ReportExpired", Accounts.Refusal(() => root.Call(Region.UsEast1, Iam.GetCredentialReport, new())));
    }
}
