using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace Firebreak.Sandbox.Host;

/// <summary>The referee's door under <c>/_sandbox/</c>: truth, state, clock, faults, what a person does in the browser.</summary>
internal sealed class ControlPlane(World world, Action close)
{
    internal Reply Answer(string method, string path, byte[] body)
    {
        try
        {
            lock (world.Gate)
            {
                return (method, path) switch
                {
                    ("GET", "_sandbox/truth") => Json(world.Truth.ToJson()),
                    ("GET", "_sandbox/state") => Json(world.State()),
                    ("POST", "_sandbox/clock") => Json(Clock(Read(body))),
                    ("POST", "_sandbox/faults") => Json(Faults(Read(body))),
                    ("POST", "_sandbox/console") => Json(Console(Read(body))),
                    ("POST", "_sandbox/close") => Close(),
                    _ => Refused(404, "NotFound", $"{method} /{path} is not offered."),
                };
            }
        }
        catch (Fault fault)
        {
            return Refused(fault.Status, fault.Code, fault.Message);
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            return Refused(400, "BadRequest", wrong.Message);
        }
    }

    private static JsonObject Read(byte[] body) =>
        body.Length == 0 ? [] : JsonNode.Parse(body) as JsonObject ?? throw new FormatException("The body must be a JSON object.");

    private static Reply Json(JsonObject answer, int status = 200) => new(status, "application/json", Encoding.UTF8.GetBytes(TrailJson.Text(answer)));

    private static Reply Refused(int status, string code, string message) =>
        Json(new JsonObject { ["error"] = code, ["message"] = message }, status);

    private static IReadOnlyList<string> Texts(JsonObject body, string name) =>
        body[name] is JsonArray list ? [.. list.Select(item => item!.GetValue<string>())] : [];

    private static JsonArray List(IReadOnlyList<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private Reply Close()
    {
        close();
        return Json(new JsonObject { ["closing"] = true });
    }

    private JsonObject Clock(JsonObject body)
    {
        if (body["advance"] is { } advance)
        {
            var by = XmlConvert.ToTimeSpan(advance.GetValue<string>());
            world.Advance(by < TimeSpan.Zero ? throw new FormatException("Time goes forward only.") : by);
        }

        return new JsonObject { ["now"] = TrailJson.Instant(world.Clock.Now) };
    }

    /// <summary>What is not named is off again: the body is the whole set of faults.</summary>
    private JsonObject Faults(JsonObject body)
    {
        var faults = world.Faults;
        faults.Deny = Texts(body, "deny");
        faults.DenyRegions = Texts(body, "denyRegions");
        faults.Fail = Texts(body, "fail");
        faults.TurnAway = Texts(body, "turnAway");
        faults.Endless = Texts(body, "endless");
        faults.Throttle = body["throttle"]?.GetValue<double>() ?? 0;
        faults.TimeoutAfterSuccess = body["timeoutAfterSuccess"]?.GetValue<double>() ?? 0;
        faults.ClockSkewSeconds = body["clockSkewSeconds"]?.GetValue<int>();
        faults.LatencyMilliseconds = body["latencyMs"]?.GetValue<int>() is { } late ? Math.Clamp(late, 0, 60_000) : 0;
        faults.Limits = body["limits"]?.GetValue<bool>() == true ? new RequestLimits() : null;
        faults.Reseed(body["seed"]?.GetValue<ulong>() ?? world.Seed);
        return new JsonObject
        {
            ["deny"] = List(faults.Deny),
            ["denyRegions"] = List(faults.DenyRegions),
            ["fail"] = List(faults.Fail),
            ["turnAway"] = List(faults.TurnAway),
            ["endless"] = List(faults.Endless),
            ["throttle"] = faults.Throttle,
            ["timeoutAfterSuccess"] = faults.TimeoutAfterSuccess,
            ["clockSkewSeconds"] = faults.ClockSkewSeconds,
            ["latencyMs"] = faults.LatencyMilliseconds,
            ["limits"] = faults.Limits is not null,
        };
    }

    private JsonObject Console(JsonObject body)
    {
        var action = body["action"]?.GetValue<string>() ?? throw new FormatException("The body must name an action.");
        return world.Console.Do(action, world.Console.Owner, body);
    }
}
