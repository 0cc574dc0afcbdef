using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>The one way into the account, over the wire and in-process alike: authorise, carry out, record.</summary>
internal sealed class FrontDesk(World world)
{
    /// <summary>Told of each call that was carried out, with the answer's record: how tests hold what a client read against what was said.</summary>
    internal Action<Call, Route, object>? Answered { get; set; }

    /// <summary>Carries out one call. Throws <see cref="Fault"/> if AWS refuses; that is recorded, too.</summary>
    internal object Ask(Route route, Call call, object question, bool faults)
    {
        lock (world.Gate)
        {
            if (!faults)
            {
                world.Ledger.NoteAddress(call.SourceIp, call.Side);
                world.Ledger.NoteUse(call.Caller, call.Side);
            }

            world.Iam.Used(call);
            try
            {
                if (faults)
                {
                    world.Faults.Refuse(call, route.Action);
                }

                CheckOpen(call);
                CheckRegion(call);
                if (route.Guarded)
                {
                    world.Iam.Authorise(call with { PolicyArn = PolicyOf(question) }, route.Action, route.Resources(call, question));
                }

                var answer = route.Answer(call, question);
                world.Trail.Record(call, route, question, answer, null);
                Answered?.Invoke(call, route, answer);
                return answer;
            }
            catch (Fault fault)
            {
                world.Trail.Record(call, route, question, null, fault);
                throw;
            }
        }
    }

    internal Call Open(Operation op, Principal caller, Region region, (string Ip, string Agent) from, Side side)
    {
        var home = op.Service.Home is { } only ? Region.Parse(only) : region;
        return new Call(world, caller, home, from.Ip, from.Agent, world.Ids.Request(), op) { Side = side };
    }

    private static string? PolicyOf(object question) => question switch
    {
        Iam.AttachUserPolicyIn attach => attach.PolicyArn,
        Iam.DetachUserPolicyIn detach => detach.PolicyArn,
        Iam.AttachGroupPolicyIn attach => attach.PolicyArn,
        Iam.DetachGroupPolicyIn detach => detach.PolicyArn,
        Iam.AttachRolePolicyIn attach => attach.PolicyArn,
        Iam.DetachRolePolicyIn detach => detach.PolicyArn,
        _ => null,
    };

    private void CheckOpen(Call call)
    {
        if (world.ClosedAt is not null && call.Caller.Kind != PrincipalKind.AWSService)
        {
            throw call.Op.Service.Dialect == Dialect.Ec2
                ? new Fault("Blocked", "This account is currently blocked and not recognized as a valid account. Please contact https://support.console.aws.amazon.com/support/home?region=us-east-1#/case/create?issueType=customer-service&serviceCode=account-management&categoryCode=account-verification if you have questions.", 403)
                : new Fault("AccessDenied", "The AWS account is closed.", 403);
        }
    }

    private void CheckRegion(Call call)
    {
        if (!world.Regions.IsEnabled(call.Region))
        {
            throw call.Op.Service.Dialect == Dialect.Ec2
                ? new Fault("AuthFailure", "AWS was not able to validate the provided access credentials", 401)
                : new Fault("InvalidClientTokenId", "The security token included in the request is invalid.", 403);
        }
    }
}
