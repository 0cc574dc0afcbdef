using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>AWS Security Token Service: who is calling, and temporary credentials.</summary>
internal sealed class StsModule(World world) : IServiceModule
{
    public void Register(Router router)
    {
        router.On(Sts.GetCallerIdentity, (call, _) => new(call.Caller.Id, world.Account.ToString(), call.Caller.Arn)).Open();
        router.On(Sts.GetAccessKeyInfo, (_, q) => KeyInfo(q));
        router.On(Sts.AssumeRole, AssumeRole).Open();
        router.On(Sts.GetSessionToken, SessionToken).Open();
    }

    private static Sts.Credentials Shown(HeldSession session) =>
        new(session.Id, session.Secret, session.Token, TrailJson.ToSecond(session.Expires));

    private static Fault Denied(Call call, string arn) => new(
        "AccessDenied", $"User: {call.Caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {arn}", 403);

    private static bool Trusts(PolicyStatement statement, Call call)
    {
        var account = $"arn:aws:iam::{call.Account}:root";
        return statement.Principals.Any(one =>
            one == "*" || one == account || one == call.Account.ToString() || one == call.Caller.Arn || one == call.Caller.IssuerArn
            || (call.Caller.Kind == PrincipalKind.AWSService && one == call.Caller.Name));
    }

    private static bool NamesCaller(PolicyStatement statement, Call call) =>
        statement.Allows && statement.Principals.Any(one => one == call.Caller.Arn || one == call.Caller.IssuerArn || one == call.Caller.Name);

    private static int Seconds(int? asked, int usual, int least, int most) =>
        asked is null || (asked >= least && asked <= most)
            ? asked ?? usual
            : throw new Fault("ValidationError", $"Value '{asked}' at 'durationSeconds' failed to satisfy constraint: between {least} and {most}");

    private Sts.GetAccessKeyInfoOut KeyInfo(Sts.GetAccessKeyInfoIn q) =>
        world.Iam.Keys.ContainsKey(q.AccessKeyId ?? "")
            ? new(world.Account.ToString())
            : throw new Fault("ValidationError", $"Invalid access key id {q.AccessKeyId}");

    private Sts.AssumeRoleOut AssumeRole(Call call, Sts.AssumeRoleIn q)
    {
        var arn = IamLookup.Given(q.RoleArn, "roleArn");
        var name = IamLookup.Name(q.RoleSessionName, "roleSessionName");
        var role = world.Iam.Roles.Values.FirstOrDefault(role => role.Arn == arn) ?? throw Denied(call, arn);
        if (call.Caller.Kind == PrincipalKind.Root)
        {
            throw new Fault("AccessDenied", "Roles may not be assumed by root accounts.", 403);
        }

        CheckTrust(call, role, q.ExternalId);
        var length = Seconds(q.DurationSeconds, 3600, 900, role.MaxSession);
        var session = world.Iam.OpenSession(world.Iam.PrincipalOfRole(role.Name, name) with { Mfa = call.Caller.Mfa }, TimeSpan.FromSeconds(length));
        role.LastUsed = (call.Now, call.Region.ToString());
        call.Made("sts:session", session.Id, Region.Global);
        return new(Shown(session), new(session.Principal.Id, session.Principal.Arn));
    }

    private void CheckTrust(Call call, HeldRole role, string? externalId)
    {
        var context = PolicyContext.Of(call);
        if (externalId is not null)
        {
            context["sts:ExternalId"] = externalId;
        }

        var question = new PolicyQuestion("sts:AssumeRole", role.Arn, context);
        var trusting = PolicyDocument.Of(role.Trust).Statements.Where(statement => Trusts(statement, call)).ToList();
        var named = trusting.Any(statement => NamesCaller(statement, call));
        var trusted = PolicyEngine.Decide(trusting, question) == Decision.Allow;
        if (!trusted || !(named ? !IsDenied(call, role.Arn) : world.Iam.MayDo(call, "sts:AssumeRole", role.Arn)))
        {
            throw Denied(call, role.Arn);
        }
    }

    private bool IsDenied(Call call, string arn) => world.Iam.Decide(call, "sts:AssumeRole", arn) == Decision.Deny;

    private Sts.GetSessionTokenOut SessionToken(Call call, Sts.GetSessionTokenIn q)
    {
        if (call.Caller.TokenIssued is not null)
        {
            throw new Fault("AccessDenied", "Cannot call GetSessionToken with session credentials", 403);
        }

        if (world.Iam.Decide(call, "sts:GetSessionToken", "*") == Decision.Deny)
        {
            throw Refusals.Denied(call.Op.Service, call.Caller.Arn, "sts:GetSessionToken", "with an explicit deny in an identity-based policy");
        }

        var mfa = q.SerialNumber is not null && CheckCode(call, q.SerialNumber, q.TokenCode);
        var root = call.Caller.Kind == PrincipalKind.Root;
        var length = Seconds(q.DurationSeconds, root ? 3600 : 43200, 900, root ? 3600 : 129600);
        var session = world.Iam.OpenSession(call.Caller with { Mfa = mfa }, TimeSpan.FromSeconds(length));
        call.Made("sts:session", session.Id, Region.Global);
        return new(Shown(session));
    }

    private bool CheckCode(Call call, string serial, string? code)
    {
        var holder = call.Caller.Kind == PrincipalKind.Root ? IamWorld.RootHolder : call.Caller.Name;
        var now = OneTimeCode.StepAt(call.Now);
        return world.Iam.Devices.TryGetValue(serial, out var device) && device.Holder == holder
            && Enumerable.Range(-1, 3).Any(off => OneTimeCode.Of(device.Seed, now + off) == code)
            ? true
            : throw new Fault("AccessDenied", "MultiFactorAuthentication failed with invalid MFA one time pass code.", 403);
    }
}
