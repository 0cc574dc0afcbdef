using System.Text.Json.Nodes;

namespace Firebreak.Sandbox;

/// <summary>What a person does with a browser or by telephone, and no program can: a registry of named actions.</summary>
public sealed class ConsoleActions
{
    private readonly World _world;
    private readonly SortedDictionary<string, Func<Actor, JsonObject, JsonObject>> _actions = new(StringComparer.Ordinal);

    internal ConsoleActions(World world) => _world = world;

    /// <summary>The names of the actions.</summary>
    public IReadOnlyCollection<string> Names => _actions.Keys;

    /// <summary>The owner at his browser: the actor of an action that comes over the control plane.</summary>
    public Actor Owner => field ??= new Actor(_world, "owner's browser", Side.Owner)
    {
        SourceIp = "203.0.113.24",
        UserAgent = Browser,
    };

    /// <summary>A browser, as CloudTrail writes it.</summary>
    public static string Browser =>
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/115.0.0.0 Safari/537.36";

    /// <summary>Answers an action; its arguments and its answer are objects.</summary>
    public void On(string name, Func<Actor, JsonObject, JsonObject> handler) => _actions[name] = handler;

    /// <summary>Carries out an action; throws <see cref="Fault"/> if it is refused or not known.</summary>
    public JsonObject Do(string name, Actor actor, JsonObject arguments)
    {
        lock (_world.Gate)
        {
            return _actions.TryGetValue(name, out var handler)
                ? handler(actor, arguments)
                : throw new Fault("NoSuchAction", $"The console has no action '{name}'; it has: {string.Join(", ", Names)}.");
        }
    }

    /// <summary>Opens a console session, records it, and hands over the key of the session.</summary>
    internal string SignIn(Actor actor, Principal who, bool mfa)
    {
        lock (_world.Gate)
        {
            _world.Ledger.NoteAddress(actor.SourceIp, actor.Side);
            _world.Trail.RecordSignIn(actor, who, mfa);
            _world.Ledger.NoteUse(who, actor.Side);
            var session = _world.Iam.OpenConsole(who, mfa);
            _world.Ledger.Note(new Made(session, "sts:session", Model.Region.Global, actor.Side, _world.Clock.Now));
            return session;
        }
    }
}
