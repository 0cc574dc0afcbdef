using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>Tells apart the people behind one break-in: another address, another client, and a silence between them.</summary>
internal sealed class Actors
{
    private static readonly TimeSpan Silence = TimeSpan.FromHours(12);
    private readonly Dictionary<string, int> _byAddress = new(StringComparer.Ordinal);
    private readonly List<List<Act>> _acts = [];

    public Actors(IReadOnlyList<Strand> hands)
    {
        var places = hands.Where(strand => strand.Address.Length > 0)
            .GroupBy(strand => strand.Address, StringComparer.Ordinal)
            .Select(place => (Address: place.Key, Acts: place.SelectMany(strand => strand.Acts).OrderBy(act => act.Time).ToList()))
            .OrderBy(place => place.Acts[0].Time)
            .ThenBy(place => place.Address, StringComparer.Ordinal);
        foreach (var (address, acts) in places)
        {
            var actor = Whose(acts);
            if (actor == _acts.Count)
            {
                _acts.Add([]);
            }

            _byAddress[address] = actor;
            _acts[actor].AddRange(acts);
        }

        Profiles = [.. _acts.Select((acts, index) => Profile("actor-" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), [.. acts.OrderBy(act => act.Time)], index))];
    }

    public IReadOnlyList<ActorProfile> Profiles { get; }

    /// <summary>The actor behind an address; the first if it cannot be told.</summary>
    public int Of(string address) => _byAddress.GetValueOrDefault(address, 0);

    /// <summary>The first act of each actor after the first that used what another had before him.</summary>
    public IEnumerable<(Act First, int From, int To)> HandOvers()
    {
        for (var to = 1; to < _acts.Count; to++)
        {
            var first = _acts[to].MinBy(act => act.Time)!;
            yield return (first, to - 1, to);
        }
    }

    /// <summary>A machine that the intruder runs, or the same client, or no silence: the same person.</summary>
    private int Whose(List<Act> acts)
    {
        var clients = acts.Where(act => act.Client.Length > 0 && !Clients.IsAws(act.UserAgent)).Select(act => act.UserAgent).ToHashSet(StringComparer.Ordinal);
        for (var actor = _acts.Count - 1; actor >= 0; actor--)
        {
            var before = _acts[actor];
            var sameClient = before.Exists(act => clients.Contains(act.UserAgent));
            var last = before.Where(act => act.Time <= acts[0].Time).Select(act => act.Time).DefaultIfEmpty(before[0].Time).Max();
            if (sameClient || acts[0].Time - last < Silence)
            {
                return actor;
            }
        }

        return _acts.Count;
    }

    private static ActorProfile Profile(string name, List<Act> acts, int index)
    {
        var addresses = acts.Select(act => act.Address).Where(address => address.Length > 0).Distinct(StringComparer.Ordinal).Take(50).ToList();
        var clients = acts.Select(act => act.UserAgent).Where(agent => agent.Length is > 0 and <= 512).Distinct(StringComparer.Ordinal).Take(20).ToList();
        var keys = acts.Select(act => act.Credential.Length > 0 ? act.Credential : act.Principal).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal).Take(50).ToList();
        var launched = acts.Where(act => act.Succeeded).SelectMany(Making.Of).Count(made => made.Kind == Kinds.Instance);
        var client = Clients.Says(UserAgents.Family(clients.FirstOrDefault() ?? ""));
        var (from, to) = (acts[0].Time, acts[^1].Time);
        var machines = launched == 0 ? new Words("", "") : new Words($", and started {launched} machine(s)", $" 가상 서버 {launched}대를 실행했습니다.");
        var says = new Words(
            $"Intruder {index + 1} worked from {string.Join(", ", addresses.Take(3))} between {Moments.Short(from)} and {Moments.Short(to)} with {client.En}{machines.En}.",
            $"침입자 {Josa.Topic((index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))} {Moments.Short(from)}부터 {Moments.Short(to)}까지 {string.Join(", ", addresses.Take(3))}에서 {Josa.By(client.Ko)} 활동했습니다.{machines.Ko}");
        return new ActorProfile(name, says, from, to, addresses, clients, keys);
    }
}
