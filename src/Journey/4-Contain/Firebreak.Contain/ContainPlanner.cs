using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Firebreak.Contain;

/// <summary>Makes the plan: against the intruder's things and nothing else, brakes first, what cannot be taken back last.</summary>
public static class ContainPlanner
{
    /// <summary>The plan's option that says whether the finals are in it.</summary>
    internal const string FinalsOption = "finals";

    /// <summary>The plan's option that holds the keep list.</summary>
    internal const string KeepOption = "keep";

    /// <summary>The plan's option that holds the ids of the intruder's things.</summary>
    internal const string AttackerOption = "attacker";

    /// <summary>The plan's option that holds the ids of everything that ran when it was made.</summary>
    internal const string RunningOption = "running";

    /// <summary>The plan's option that holds the ids of everything that stood when it was made and could run, start or open something.</summary>
    internal const string SeenOption = "seen";

    /// <summary>The plan's option that holds the regions that were not seen whole.</summary>
    internal const string DarkOption = "dark";

    /// <summary>The plan's option that holds images and types of the intruder's machines.</summary>
    internal const string LikeOption = "like";

    /// <summary>The plan's option that holds the regions in which machines of others than the intruder stand.</summary>
    internal const string OwnRegionsOption = "own-regions";

    /// <summary>The plan's option that holds the other accounts from which the intruder came in.</summary>
    internal const string OutsideOption = "outside";

    /// <summary>The plan's option that holds until when a session of the root user that the intruder opened may live.</summary>
    internal const string RootSessionOption = "root-session";

    /// <summary>Plans. Same input, same plan.</summary>
    public static Planned Plan(ContainInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var judged = input.Incidents.SelectMany(incident => incident.Resources).ToList();
        var (keep, wrong) = KeepList.Parse(input.Keep);
        var typos = keep is null ? [wrong!] : keep.Unmatched(input.Inventory.Resources, judged);
        if (keep is null || typos.Count > 0)
        {
            return new Planned(null, Refusals.KeepList(typos));
        }

        var unknown = input.Targets.Where(id => input.Inventory.Resources.All(resource => resource.Id != id)).Distinct(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            return new Planned(null, Refusals.Targets(unknown));
        }

        var draft = new Draft(input, keep);
        foreach (var thing in draft.Attackers().Concat(draft.Named()).ToList().Concat(draft.Hanging()))
        {
            draft.Against(thing);
        }

        draft.AgainstUsedIdentities();
        draft.AgainstRoot();
        var copies = new DiskCopies(input, draft.Ordered());
        if (copies.Unknown.Count > 0)
        {
            return new Planned(null, Refusals.Copies(copies.Unknown));
        }

        var steps = copies.Added();
        return Refusals.Blast(steps, input.Limits) is { } tooMuch ? new Planned(null, tooMuch) : new Planned(Made(input, draft, steps), null) { Copies = copies.Price };
    }

    private static Plan Made(ContainInput input, Draft draft, IReadOnlyList<PlannedStep> steps) => new()
    {
        Verb = "contain",
        Account = input.Inventory.Account,
        Caller = input.Caller.Arn,
        MadeAt = input.Now,
        Expires = input.Now + input.Life,
        Incidents = [.. input.Incidents.Select(incident => incident.Id)],
        InventoryDigest = Digest(input.Inventory),
        Steps = steps,
        LeftAlone = draft.LeftAlone,
        BlindSpots = input.Inventory.BlindSpots,
        Options = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FinalsOption] = input.BrakesOnly ? "no" : "yes",
            [KeepOption] = string.Join('\n', input.Keep),
            [RunningOption] = string.Join('\n', input.Inventory.Resources.Where(resource => resource.Running).Select(resource => resource.Id).Order(StringComparer.Ordinal)),
            [SeenOption] = Lines(RollCall.Seen(input.Inventory)),
            [DarkOption] = Lines(RollCall.Dark(input.Inventory)),
            [LikeOption] = Lines(Machines(input).Where(machine => draft.AttackerIds.Contains(machine.Id, StringComparer.Ordinal))
                .SelectMany(machine => new[] { machine.Fact("ImageId"), machine.Fact("InstanceType") })),
            [OwnRegionsOption] = Lines(Machines(input).Where(machine => !draft.AttackerIds.Contains(machine.Id, StringComparer.Ordinal)).Select(machine => machine.Region.ToString())),
            [OutsideOption] = Lines(Outside.AccountsOf(input.Incidents, input.Inventory.Account)),
            [RootSessionOption] = RootSession.Until(input.Incidents) is { } until && until > input.Now ? until.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : "",
            [AttackerOption] = string.Join('\n', draft.AttackerIds.Order(StringComparer.Ordinal)),
        },
    };

    private static IEnumerable<Resource> Machines(ContainInput input) => input.Inventory.Resources.Where(resource => resource.Kind == Kinds.Instance);

    private static string Lines(IEnumerable<string> lines) =>
        string.Join('\n', lines.Where(line => line.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>One hash over what was seen.</summary>
    internal static string Digest(Inventory inventory)
    {
        var text = new StringBuilder();
        foreach (var resource in inventory.Resources)
        {
            text.Append(resource.Region).Append(' ').Append(resource.Kind).Append(' ').Append(resource.Id).Append(' ').Append(resource.State).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
