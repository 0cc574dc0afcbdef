using Firebreak.Model;

namespace Firebreak.Investigate.Record;

/// <summary>Everything the records say was made, by whom, through what, and what became of it.</summary>
internal sealed class Ledger
{
    private static readonly string[] Ending =
        ["Delete", "Terminate", "Release", "Deregister", "CancelSpot", "StopTask", "Remove", "Purge"];

    private static readonly string[] Causes =
    [
        Kinds.AutoScalingGroup, Kinds.Fleet, Kinds.SpotRequest, Kinds.EcsService, "cloudformation:stack", Kinds.Function, "events:rule", Kinds.Cluster,
        "batch:compute-environment", "eks:nodegroup", Kinds.EmrCluster, Kinds.BeanstalkEnvironment, Kinds.LaunchTemplate,
    ];

    private readonly Dictionary<string, Made> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Region, string Name), List<Made>> _byName = [];

    /// <summary>In the order made.</summary>
    public List<Made> All { get; } = [];

    /// <summary>Calls that changed a thing known by its id, in order.</summary>
    public List<(Act By, Made Thing)> Changes { get; } = [];

    /// <summary>The keys of sessions that were used later, and the calls that handed them out.</summary>
    public Dictionary<string, Act> Issued { get; } = new(StringComparer.Ordinal);

    public static Ledger Of(Acts acts, Func<string, bool> isUsed)
    {
        var ledger = new Ledger();
        var others = new List<int>(); // and not the acts: each would keep what was read of it
        foreach (var act in acts.Where(act => !act.ReadOnly && act.Succeeded))
        {
            ledger.Settle(act);
            var made = Making.Of(act);
            made.ForEach(ledger.Add);
            if (made.Count == 0)
            {
                others.Add(act.At);
            }
        }

        foreach (var act in others.Select(at => acts[at]))
        {
            ledger.Touch(act);
            ledger.Issue(act, isUsed);
        }

        foreach (var thing in ledger.All.Where(thing => thing.By.Strand is null))
        {
            thing.Cause ??= ledger.Cause(thing.By.Region, Hints.Of(thing.By), thing);
            thing.Order = Hints.Named(thing.By);
        }

        ledger.ShareCauses();
        return ledger;
    }

    private void Issue(Act act, Func<string, bool> isUsed)
    {
        if (act.Issues && act.Strand is not null)
        {
            foreach (var key in Field.All(act.Response, "accessKeyId").Where(isUsed))
            {
                _ = Issued.TryAdd(key, act.Bare());
            }
        }
    }

    /// <summary>What a service made for something else that it made (a template for its group) has the same cause.</summary>
    private void ShareCauses()
    {
        var byServices = All.Where(thing => thing.By.Strand is null).ToList();
        foreach (var user in byServices.Where(thing => thing.Cause is not null))
        {
            foreach (var tool in Field.Texts(user.By.Request).Select(Find).OfType<Made>()
                .Where(tool => tool.By.Strand is null && tool.Cause is null && tool != user && tool.By.Principal == user.By.Principal && tool.By.Time <= user.By.Time))
            {
                tool.Cause = user.Cause;
            }
        }
    }

    public Made? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The latest thing of that name in a region that can set a service to work.</summary>
    public Made? Cause(string region, IEnumerable<string> texts, Made? of = null)
    {
        var found = texts.SelectMany(text => Known(region, text, of?.By.Time)).Distinct().ToList();
        return found.Where(thing => Rank(thing) >= 0 && thing != of).OrderBy(Rank).ThenByDescending(thing => thing.By.Time).FirstOrDefault();
    }

    /// <summary>Gives a thing the id that the live account has for it.</summary>
    public void Rename(Made thing, string id)
    {
        _byId.Remove(thing.Id);
        thing.Id = id;
        _byId[id] = thing;
    }

    /// <summary>An account that was asked for gets its number, or never came to be.</summary>
    private void Settle(Act act)
    {
        if (NewAccounts.Result(act) is { } result && Find(result.Request) is { Kind: NewAccounts.Kind } asked)
        {
            if (result.Number.Length > 0)
            {
                Rename(asked, result.Number);
            }
            else
            {
                _ = All.Remove(asked);
                _ = _byId.Remove(asked.Id);
            }
        }
    }

    private static int Rank(Made thing) => Array.IndexOf(Causes, thing.Kind);

    private void Add(Made thing)
    {
        if (thing.Kind == "events:rule" && _byId.TryGetValue(thing.Id, out var same) && same.RemovedBy is null)
        {
            Changes.Add((thing.By, same));
            return;
        }

        All.Add(thing);
        _byId[thing.Id] = thing;
        var region = thing.Region.ToString();
        foreach (var name in thing.Names.Append(thing.Id))
        {
            if (!_byName.TryGetValue((region, name), out var list))
            {
                _byName.Add((region, name), list = []);
            }

            list.Add(thing);
        }
    }

    private void Touch(Act act)
    {
        var ends = Ending.Any(verb => act.Name.StartsWith(verb, StringComparison.Ordinal));
        foreach (var thing in Field.Texts(act.Request).SelectMany(text => Known(act.Region, text, act.Time)).Distinct().ToList())
        {
            if (ends && IsAbout(act, thing))
            {
                thing.RemovedBy ??= act;
            }
            else if (thing.Kind == Kinds.Instance && act.Name is "StopInstances" or "StartInstances")
            {
                thing.Switches.Add((act.Time, act.Name == "StartInstances"));
            }

            Changes.Add((act.Bare(), thing));
        }

        if (act.Name == "DeleteLoginProfile" && Find(UserOf(act) + "#login-profile") is { } password)
        {
            password.RemovedBy ??= act;
        }
    }

    private static string UserOf(Act act) => Making.UserName(act) is { Length: > 0 } name ? Making.UserArn(act, name) : act.Principal;

    /// <summary>Deleting a user's key names the user too, and does not delete him: the noun of the call decides.</summary>
    private static bool IsAbout(Act act, Made thing)
    {
        var call = Services.Call(act.Name).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        var noun = thing.Kind[(thing.Kind.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace("-", "", StringComparison.Ordinal);
        noun = thing.Kind switch
        {
            Kinds.AutoScalingGroup => "autoscalinggroup",
            Kinds.SpotRequest => "spotinstancerequest",
            Kinds.RootAccessKey => "accesskey",
            Kinds.MfaDevice => "virtualmfadevice",
            _ => noun,
        };
        return Ending.Any(verb => call == verb.ToLowerInvariant() + noun || call == verb.ToLowerInvariant() + noun + "s")
            || call == "cancel" + noun + "s" || call == "stoptask" && noun == "task" || call == "cancelspotfleetrequests" && noun == "fleet";
    }

    /// <summary>The latest thing of that id or name that existed at the time.</summary>
    private IEnumerable<Made> Known(string region, string text, DateTimeOffset? at)
    {
        if (_byId.TryGetValue(text, out var exact))
        {
            yield return exact;
        }

        foreach (var place in new[] { region, "global" })
        {
            if (_byName.TryGetValue((place, text), out var named) && named.FindLast(thing => at is null || thing.By.Time <= at) is { } last)
            {
                yield return last;
            }
        }
    }
}
