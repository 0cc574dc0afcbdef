using System.Text;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Codecs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Firebreak.Sandbox.Host;

/// <summary>Finds out which operation of which service a request means, checks who signed it, and hands it to the account.</summary>
internal sealed class AwsDoor(World world)
{
    /// <summary>Answers a request; <c>null</c> means that the answer is lost on purpose.</summary>
    internal Reply? Answer(HttpContext context, byte[] body)
    {
        var request = Signed(context, body);
        var said = Authorization.Read(request.Header("authorization"));
        var agent = context.Request.Headers.UserAgent.ToString();
        lock (world.Gate)
        {
            var requestId = world.Ids.Request();
            var ofAccount = request.RawPath.StartsWith("/v20180820/", StringComparison.Ordinal);
            if (!ofAccount && (said is { Service: "s3" } || (said is null && request.Header("x-amz-content-sha256") is not null)))
            {
                return new S3Door(world).Answer(request, said, agent, requestId);
            }

            var found = Find(request, said);
            try
            {
                return said is null
                    ? throw new Fault("MissingAuthenticationToken", "Request is missing Authentication Token", 403)
                    : found is var (route, speech)
                    ? Carried(request, said, (route, speech), (agent, requestId))
                    : throw new Fault("InvalidAction", "Could not find operation for this web service and version.");
            }
            catch (Fault fault)
            {
                return Written(Codec.WriteFault(found?.Speech.Service ?? ServiceOf(said), fault.Code, fault.Message, fault.Status, requestId));
            }
        }
    }

    /// <summary>Checks the signature and hands over who signed; throws <see cref="Fault"/> as the service would.</summary>
    internal static (Principal Caller, string Secret) Check(World world, SignedRequest request, Authorization said, AwsService service)
    {
        CheckTime(world, request, said, service);
        var caller = world.Iam.Authenticate(said.AccessKeyId, service);
        var (secret, token) = world.Iam.SecretOf(said.AccessKeyId) ?? throw Credentials.Unknown(service);
        if (token is not null && request.Header("x-amz-security-token") != token)
        {
            throw Credentials.Unknown(service);
        }

        return request.BodyMatches && request.IsSignedWith(secret, said)
            ? (caller, secret)
            : throw Credentials.WrongSignature(service);
    }

    /// <summary>Whose side signs over the wire: that of the key, which the ledger knows.</summary>
    internal static Side SideOf(World world, string accessKeyId) => world.Ledger.SideOf(accessKeyId) ?? Side.Owner;

    internal static Reply Written(WireAnswer answer) => new(answer.Status, answer.ContentType, answer.Body) { Headers = answer.Headers };

    private static void CheckTime(World world, SignedRequest request, Authorization said, AwsService service)
    {
        if (request.Time is null || !request.Time.StartsWith(said.Date, StringComparison.Ordinal))
        {
            throw Credentials.WrongSignature(service, $"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{said.Date}' != '{request.Time}'.");
        }

        // The account lives in its own time, so any moment of signing will do, unless a wrong clock is the fault to be played.
        if (world.Faults.ClockSkewSeconds is not { } skew)
        {
            return;
        }

        var server = world.Clock.Now + TimeSpan.FromSeconds(skew);
        if (request.Moment is not { } moment || (server - moment).Duration() > TimeSpan.FromMinutes(5))
        {
            var stamp = server.ToString("yyyyMMdd'T'HHmmss'Z'", null);
            var why = request.Moment < server
                ? $"Signature expired: {request.Time} is now earlier than {stamp} - 5 min."
                : $"Signature not yet current: {request.Time} is still later than {stamp} + 5 min.";
            throw Credentials.Skewed(service, why);
        }
    }

    private static SignedRequest Signed(HttpContext context, byte[] body)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key.ToLowerInvariant(),
            header => (IReadOnlyList<string>)[.. header.Value.Select(value => value ?? "")],
            StringComparer.Ordinal);
        return new SignedRequest(
            context.Request.Method,
            question < 0 ? target : target[..question],
            question < 0 ? "" : target[(question + 1)..],
            headers,
            body);
    }

    private AwsService ServiceOf(Authorization? said) =>
        world.Router.Operations.Select(op => op.Service).FirstOrDefault(service => service.SigningName == said?.Service)
        ?? Wire.Services.Sts.Service;

    private (Route Route, Speech Speech)? Find(SignedRequest request, Authorization? said)
    {
        var routes = world.Router.Routes.Where(route => route.Op.Service.SigningName == said?.Service).ToList();
        if (request.Header("x-amz-target") is { } target)
        {
            return First(routes.Where(route => $"{route.Op.Service.Target}.{route.Op.Name}" == target), route => route.Speech!);
        }

        if (Action(request) is { } action)
        {
            return First(
                routes.Where(route => route.Op.Name == action && (route.OldSpeech is not null || route.Op.Service.Dialect is Dialect.Query or Dialect.Ec2)),
                route => route.OldSpeech ?? route.Speech!);
        }

        var rest = Codec.FindRoute(routes.Select(route => route.Op), request.Method, request.RawPath);
        return rest is null ? null : (world.Router.For(rest), world.Router.For(rest).Speech!);
    }

    private static (Route Route, Speech Speech)? First(IEnumerable<Route> routes, Func<Route, Speech> speech)
    {
        foreach (var route in routes)
        {
            return (route, speech(route));
        }

        return null;
    }

    private static string? Action(SignedRequest request)
    {
        var isForm = request.Header("content-type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ?? false;
        var form = isForm ? Encoding.UTF8.GetString(request.Body.Span) : "";
        return $"{form}&{request.RawQuery}".Split('&')
            .Where(pair => pair.StartsWith("Action=", StringComparison.Ordinal))
            .Select(pair => Uri.UnescapeDataString(pair["Action=".Length..]))
            .FirstOrDefault();
    }

    private Reply? Carried(SignedRequest request, Authorization said, (Route Route, Speech Speech) found, (string Agent, string RequestId) call)
    {
        var (route, speech) = found;
        var (caller, _) = Check(world, request, said, speech.Service);
        var region = Region.TryParse(said.Region, out var read) ? read : throw Credentials.Unknown(speech.Service);
        if (speech.Service.AccountHeader is { } header && request.Header(header) != world.Account.ToString())
        {
            throw new Fault("AccessDenied", "Access Denied", 403);
        }

        object question;
        try
        {
            question = speech.Read(request.RawPath, request.RawQuery, request.Body);
        }
        catch (WireFormatException wrong)
        {
            throw new Fault(speech.Service.Dialect is Dialect.Query or Dialect.Ec2 or Dialect.RestXml ? "MalformedInput" : "SerializationException", wrong.Message);
        }

        var side = SideOf(world, said.AccessKeyId);
        var opened = world.Desk.Open(route.Op, caller, region, (world.WireAddress, call.Agent), side) with { RequestId = call.RequestId };
        var answer = world.Faults.Continued(route.Op, route.Action, world.Desk.Ask(route, opened, question, faults: true));
        return world.Faults.LosesAnswer() ? null : Written(speech.Write(answer, call.RequestId));
    }
}
