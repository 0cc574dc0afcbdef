using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>
/// Who is a stranger in one account: somebody at a place where he never was, or with what a stranger made. Calls come in order of time.
/// Rules ask for it by the fields <c>firebreak.strangeness</c> and <c>firebreak.before</c>.
/// </summary>
/// <remarks>
/// A place that the account had known before is no stranger's because one more identity turns up there: then only that identity there is looked at.
/// The investigation weighs the same with the whole record before it; here only what went before is known.
/// </remarks>
internal sealed class Origins
{
    private const int Stranger = 2;
    private const int Most = 100_000;
    private const int MostClients = 5_000;
    private const int EnoughQuestions = 3;
    private const int EnoughRegions = 3;
    private const int LongLook = 10;
    private static readonly string[] Looking = ["Describe", "List", "Get", "Head", "Lookup", "BatchGet", "Search", "Check", "Simulate"];
    private readonly Acquaintance _known = new();
    private readonly Dictionary<(string Identity, string Address), Origin> _at = [];
    private readonly Dictionary<string, Origin> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Identity, string Call), int> _askedSince = [];
    private readonly Dictionary<string, (Origin By, int Day)> _handedOut = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Family, string Machine)> _clients = new(StringComparer.Ordinal);
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _changedSince = new(StringComparer.Ordinal);

    /// <summary>Where the call comes from, with all that was done from there before it; the call itself is noted afterwards, with <see cref="Did"/>.</summary>
    public Origin Of(TrailEvent one, string network)
    {
        var (identity, visit) = (Callers.Of(one), VisitOf(one, network));
        if (!_at.TryGetValue((identity, visit.Address), out var origin))
        {
            origin = Arrive(identity, visit);
            Welcome(one, identity, visit, origin);
        }

        Inherit(one, identity, visit, origin);
        if (_known.Of(identity).Roams(visit.Day) && _known.Of(identity).IsForeign(visit.Region, visit.Day) && origin.Foreign.Add(visit.Region) && origin.Foreign.Count >= EnoughRegions)
        {
            origin.Add("out-of-place", Stranger);
        }

        Ask(one, identity, visit, origin);
        _known.Note(identity, visit);
        return origin;
    }

    /// <summary>
    /// What about a call was never heard of in this account: a <c>region</c> or <c>service</c> in which nothing was ever made or changed, or a <c>caller</c>
    /// that for days had only looked. To look at something is not to use it, and what strangers do makes nothing familiar.
    /// </summary>
    public IReadOnlyList<string> Unheard(TrailEvent one)
    {
        var day = Day(one);
        if (_known.DaysBefore(day) < Acquaintance.FewDays)
        {
            return [];
        }

        var unheard = new List<string>(3);
        if (_changedSince.GetValueOrDefault(one.Region, int.MaxValue) >= day)
        {
            unheard.Add("region");
        }

        if (_changedSince.GetValueOrDefault(one.Source, int.MaxValue) >= day)
        {
            unheard.Add("service");
        }

        if (_known.Of(Callers.Of(one)).OnlyLooked(day) >= LongLook)
        {
            unheard.Add("caller");
        }

        return unheard;
    }

    /// <summary>Notes what the call did.</summary>
    public void Did(TrailEvent one, Origin origin)
    {
        var day = Day(one);
        if (origin.IsNewPlace && one.Name == "ConsoleLogin")
        {
            SignIn(one, origin);
        }

        if (Deeds.Of(one) is { } deed)
        {
            origin.Before.Add(deed);
        }

        if (one.Succeeded && !Reads(one) && origin.Strangeness < Stranger)
        {
            _known.Did(Callers.Of(one), day);
            _changedSince.TryAdd(one.Region, day);
            _changedSince.TryAdd(one.Source, day);
        }

        foreach (var handed in HandedOut(one))
        {
            if (_made.Count < Most)
            {
                _made.Add(handed);
            }

            if (origin.Strangeness >= Stranger && _handedOut.Count < Most)
            {
                _handedOut.TryAdd(handed, (origin, day));
            }
        }
    }

    private static bool Reads(TrailEvent one) => one.Name is "AssumeRole" or "ConsoleLogin" || (one.ReadOnly ?? Array.Exists(Looking, verb => one.Name.StartsWith(verb, StringComparison.Ordinal)));

    private static int Day(TrailEvent one) => (int)(one.Time.UtcTicks / TimeSpan.TicksPerDay);

    private Visit VisitOf(TrailEvent one, string network)
    {
        if (!_clients.TryGetValue(one.UserAgent, out var client))
        {
            var agent = one.UserAgent.Length > 256 ? one.UserAgent[..256] : one.UserAgent;
            client = (UserAgents.Family(agent), UserAgents.Machine(agent));
            if (_clients.Count < MostClients)
            {
                _clients.Add(one.UserAgent, client);
            }
        }

        return new Visit(Day(one), one.SourceIp, network, client.Family, client.Machine, one.Region);
    }

    private Origin Arrive(string identity, Visit visit)
    {
        var since = _known.SinceOf(visit.Address);
        var knownPlace = since < visit.Day && _places.GetValueOrDefault(visit.Address) is not { Strangeness: >= Stranger };
        var origin = knownPlace ? new Origin() : _places.GetValueOrDefault(visit.Address) ?? new Origin { IsNewPlace = since >= visit.Day && _known.DaysBefore(visit.Day) >= Acquaintance.FewDays };
        if (_at.Count < Most)
        {
            _at.Add((identity, visit.Address), origin);
            _places.TryAdd(visit.Address, origin);
        }

        return origin;
    }

    private void Welcome(TrailEvent one, string identity, Visit visit, Origin origin)
    {
        var novelty = _known.Novelty(identity, visit);
        var habits = _known.Of(identity);
        origin.Add("new-address", novelty);
        if (novelty > 0 && habits.IsNewClient(visit.Client, visit.Day))
        {
            origin.Add("new-client", 1);
        }
        else if (habits.Roams(visit.Day) && _known.SinceOf(visit.Address) >= visit.Day && habits.IsNewClient(visit.Client, visit.Day))
        {
            origin.Add("new-client", 2); // its addresses always change; its program never did
        }

        if (one.Caller.Type is "IAMUser" or "AssumedRole" && _known.IsNewcomer(identity, visit) && !_made.Contains(identity))
        {
            origin.Add("newcomer", _known.KnowsNetwork(visit.Network, visit.Day) || one.Caller.Type == "AssumedRole" ? 1 : 2);
        }
    }

    /// <summary>What a stranger made or was handed makes its user a stranger, unless he was there before it was made.</summary>
    private void Inherit(TrailEvent one, string identity, Visit visit, Origin origin)
    {
        if (_handedOut.Count > 0 && (_handedOut.TryGetValue(one.Caller.AccessKeyId ?? "", out var handed) || _handedOut.TryGetValue(identity, out handed))
            && !ReferenceEquals(handed.By, origin) && _known.SinceOf(visit.Address) >= handed.Day)
        {
            origin.Add("descent", Stranger);
            origin.Before.UnionWith(handed.By.Before);
        }
    }

    private void Ask(TrailEvent one, string identity, Visit visit, Origin origin)
    {
        if (!Questions.Has(one.Name))
        {
            return;
        }

        var since = _askedSince.GetValueOrDefault((identity, one.Name), int.MaxValue);
        if (since >= visit.Day && origin.Questions.Add(one.Name) && origin.Questions.Count >= EnoughQuestions && (origin.Strangeness > 0 || _known.Of(identity).Roams(visit.Day)))
        {
            origin.Add("looked-round", 1);
            origin.Before.Add(Deeds.Asked);
        }

        if (since == int.MaxValue && _askedSince.Count < Most)
        {
            _askedSince.Add((identity, one.Name), visit.Day);
        }
    }

    private static void SignIn(TrailEvent one, Origin origin)
    {
        if (!one.Succeeded || one.ErrorMessage is not null || Members.Text(one.Response, "ConsoleLogin") == "Failure")
        {
            origin.Before.Add("guessed");
        }
        else if (Members.Text(one.Raw, "additionalEventData", "MFAUsed") == "Yes")
        {
            origin.Add("mfa", -3);
        }
        else if (origin.Before.Contains("guessed"))
        {
            origin.Add("guessing", 2);
        }
    }

    /// <summary>The identities, keys and sessions that a call made.</summary>
    private static IEnumerable<string> HandedOut(TrailEvent one)
    {
        if (!one.Succeeded)
        {
            return [];
        }

        return one.Name switch
        {
            "CreateUser" => [Members.Text(one.Response, "user", "arn")],
            "CreateRole" => [Members.Text(one.Response, "role", "arn")],
            "CreateAccessKey" => [Members.Text(one.Response, "accessKey", "accessKeyId")],
            "CreateLoginProfile" or "UpdateLoginProfile" => [$"arn:aws:iam::{one.RecipientAccount}:user/{Members.Text(one.Request, "userName")}"],
            "AssumeRole" or "AssumeRoleWithSAML" or "AssumeRoleWithWebIdentity" or "AssumeRoot" or "GetSessionToken" or "GetFederationToken" => [Members.Text(one.Response, "credentials", "accessKeyId")],
            _ => [],
        };
    }
}
