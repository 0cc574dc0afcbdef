using System.Text.Json.Nodes;
using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>Lets an actor use a service that the sandbox does not play: what he does is recorded as CloudTrail records it, and what he makes is in the ledger.</summary>
/// <remarks>Shapes: the AWS API reference of each service, with CloudTrail's way of writing names.</remarks>
internal sealed class Scribe(World world)
{
    private int _asked;

    /// <summary>The world that is written about.</summary>
    internal World World => world;

    /// <summary>A call that only looks.</summary>
    internal void Look(Actor actor, Region region, string call, JsonObject? request = null, string? refused = null) =>
        Write(actor, region, call, request, null, refused, readOnly: true);

    /// <summary>A question to a language model: recorded as a call that only looks, and billed by the words of both sides.</summary>
    /// <remarks>us-east-1, from Bedrock's pricing page: USD for a thousand tokens in and out. A question of a program's that has much to tell is some thousands long.</remarks>
    internal void Ask(Actor actor, Region region, string model, bool streams, string? refused = null)
    {
        Look(actor, region, streams ? "bedrock:InvokeModelWithResponseStream" : "bedrock:InvokeModel", new JsonObject { ["modelId"] = model }, refused);
        if (refused is not null)
        {
            return;
        }

        var (words, answer) = (2_000m + (_asked * 731m % 9_000m), 300m + (_asked++ * 173m % 1_800m));
        var (asking, answering) = model switch
        {
            _ when model.Contains("haiku", StringComparison.Ordinal) => (0.00025m, 0.00125m),
            _ when model.Contains("sonnet", StringComparison.Ordinal) => (0.003m, 0.015m),
            _ when model.StartsWith("meta.", StringComparison.Ordinal) => (0.00265m, 0.0035m),
            _ => (0.008m, 0.024m),
        };
        var (billing, name) = (world.Module<BillingWorld>(), model[(model.IndexOf('.', StringComparison.Ordinal) + 1)..].Split(':')[0]);
        billing.Do(actor.Side, region, "Amazon Bedrock", name + "-input-tokens", words / 1000m, words / 1000m * asking);
        billing.Do(actor.Side, region, "Amazon Bedrock", name + "-output-tokens", answer / 1000m, answer / 1000m * answering);
    }

    /// <summary>A call that changes something.</summary>
    internal void Change(Actor actor, Region region, string call, JsonObject? request = null, JsonObject? response = null, params ReadOnlySpan<(string Kind, string Id)> made)
    {
        Write(actor, region, call, request, response, null, readOnly: false);
        foreach (var (kind, id) in made)
        {
            world.Ledger.Note(new Made(id, kind, kind.StartsWith("iam:", StringComparison.Ordinal) ? Region.Global : region, actor.Side, world.Clock.Now));
        }
    }

    /// <summary>A call that AWS refuses: it makes nothing.</summary>
    internal void Refuse(Actor actor, Region region, string call, string code, JsonObject? request = null) =>
        Write(actor, region, call, request, null, code, readOnly: false);

    /// <summary>What a service does in its own name, without anybody's credential.</summary>
    internal void Tell(Region region, string call, string by, JsonObject? details, JsonObject? request = null, JsonObject? response = null)
    {
        var (source, name) = Split(call);
        _ = world.Trail.Record(new TrailEntry(source, name, region.ToString())
        {
            Caller = IamWorld.ServicePrincipal(by),
            SourceIp = by,
            UserAgent = by,
            EventType = details is null ? "AwsApiCall" : "AwsServiceEvent",
            Request = request,
            Response = response,
            Details = details,
        });
    }

    /// <summary>A temporary session of somebody, handed out by a call that the sandbox does not play.</summary>
    internal HeldSession Session(Principal principal, Side side, TimeSpan length)
    {
        var session = world.Iam.OpenSession(principal, length);
        world.Ledger.Note(new Made(session.Id, "sts:session", Region.Global, side, world.Clock.Now));
        return session;
    }

    /// <summary>The credentials of a session as CloudTrail writes them down: without the secret.</summary>
    internal static JsonObject Credentials(HeldSession session) => new()
    {
        ["accessKeyId"] = session.Id,
        ["sessionToken"] = session.Token,
        ["expiration"] = TrailJson.Instant(session.Expires),
    };

    private void Write(Actor actor, Region region, string call, JsonObject? request, JsonObject? response, string? refused, bool readOnly)
    {
        var (source, name) = Split(call);
        var caller = actor.Caller;
        world.Ledger.NoteAddress(actor.SourceIp, actor.Side);
        world.Ledger.NoteUse(caller, actor.Side);
        _ = world.Trail.Record(new TrailEntry(source, name, region.ToString())
        {
            Caller = caller,
            Side = actor.Side,
            SourceIp = actor.SourceIp,
            UserAgent = actor.UserAgent,
            EventType = source == "signin.amazonaws.com" ? "AwsConsoleSignIn" : "AwsApiCall",
            ReadOnly = readOnly,
            Request = request,
            Response = response,
            Failure = refused is null ? null : new Fault(refused, refused),
        });
    }

    private static (string Source, string Name) Split(string call)
    {
        var colon = call.IndexOf(':', StringComparison.Ordinal);
        return (call[..colon] + ".amazonaws.com", call[(colon + 1)..]);
    }
}
