using Firebreak.Aws.Survey;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Wire.Services;

namespace Firebreak.App.Case;

/// <summary>What the guards against known mistakes look at, from the account and the case.</summary>
internal static class CaseGuards
{
    private const decimal HoursAMonth = 730m;

    private static readonly HashSet<string> Starters = new(
        [
            Kinds.AutoScalingGroup, Kinds.SpotFleet, Kinds.Fleet, Kinds.SpotRequest, Kinds.EcsService, Kinds.BatchEnvironment, Kinds.BeanstalkEnvironment, Kinds.EksNodegroup,
            Kinds.Stack, Kinds.StackSet, Kinds.EventRule, Kinds.Schedule, Kinds.ScalableTarget,
        ],
        StringComparer.Ordinal);

    /// <summary>The state. What cannot be read is not assumed to be well.</summary>
    public static async Task<GuardState> StateAsync(CaseDesk desk, StatementText statement, string? team, CancellationToken cancel)
    {
        var enabled = desk.Visit.Named.Count == 0 ? desk.Look.Regions : await EnabledAsync(desk.Visit, cancel).ConfigureAwait(false);
        var unseen = enabled.Where(region => !Seen(desk.Look, region)).ToList();
        var used = desk.Incident.Resources.Where(one => one.Verdict == Verdict.Owner).Select(one => one.Region).ToHashSet();
        var verdicts = Watch.Burn.Verdicts(new Investigation([desk.Incident], []));
        var theirs = desk.Look.Inventory.Resources.Where(one => verdicts.GetValueOrDefault(one.Id) == Verdict.Attacker).ToList();
        return new GuardState
        {
            Now = desk.Visit.Now,
            RegionsEnabled = enabled.Count,
            RegionsSeen = enabled.Count - unseen.Count,
            UnseenAndNeverUsed = [.. unseen.Where(region => !used.Contains(region)).Select(region => region.ToString())],
            Team = team ?? "",
            Running = desk.Look.Inventory.BlindSpots.Count > 0 ? null : theirs.Count(one => one.Running),
            EvidenceTaken = desk.Folder.Vault.Entries.Count > 0,
            Stopped = [.. theirs.Where(one => one is { Kind: Kinds.Instance, State: "stopped" or "stopping" }).Select(one => Stopped(desk, one))],
            Controllers = [.. theirs.Where(one => Starters.Contains(one.Kind) && one.State is not ("cancelled" or "closed" or "deleted" or "disabled" or "DISABLED")).Select(one => one.Id)],
            ClaimOpen = IsOpen(desk.File),
            Hardened = statement.NotYetProved.Count == 0,
            MailChangedAt = MailChanged(desk),
            ForeignMfa = [.. desk.Incident.Resources.Where(one => one is { Kind: Kinds.MfaDevice, Verdict: Verdict.Attacker, Fate: Fate.Launched }).Select(one => one.Id)],
            ContactsProved = desk.Proofs.Any(proof => proof.Step == "contact-set"),
            Waiting = await WaitingAsync(desk, cancel).ConfigureAwait(false),
            Itemised = desk.Bill.Match(bill => bill.Lines.Count > 0, _ => false),
            Sellers = SellerCharges.Of(desk.Split),
            Purchases = [.. desk.Look.Inventory.Resources.Where(one => Purchase.GoesOn(one.Kind) && verdicts.TryGetValue(one.Id, out var whose) && whose != Verdict.Owner).Select(Bought)],
        };
    }

    /// <summary>What is to be said where only the regions that were named are looked at; <c>null</c> if they are all that are on.</summary>
    public static async Task<Guard?> OneRegionAsync(AccountVisit visit, CancellationToken cancel)
    {
        var enabled = await EnabledAsync(visit, cancel).ConfigureAwait(false);
        var state = new GuardState { RegionsEnabled = enabled.Count, RegionsSeen = enabled.Count(visit.Named.Contains), ContactsProved = true, Itemised = true, Running = 0 };
        return MistakeGuards.Check(Intent.SayClean, state).FirstOrDefault(guard => guard.Name == "one-region");
    }

    /// <summary>Whether the claim is still being decided.</summary>
    public static bool IsOpen(CaseFile file) => file.Outcome is null && file.Credits is not [.., { Verified: true }];

    /// <summary>What goes on being billed after closing, whoever bought it.</summary>
    public static IReadOnlyList<string> GoingOn(Inventory inventory) =>
        [.. inventory.Resources.Where(one => Purchase.GoesOn(one.Kind)).Select(one => $"{one.Kind} {one.Id}")];

    /// <summary>What a statement still lacks, on a page: what only the owner can fill in, and what nothing proves.</summary>
    public static IEnumerable<Block> Lacks(StatementText statement, Language language)
    {
        if (statement.Missing.Count > 0)
        {
            yield return new Say(new Words("Only you can fill in:", "직접 채우셔야 할 것:").In(language));
        }

        foreach (var one in statement.Missing)
        {
            yield return new Point("?", one.In(language), Tone.Warn);
        }

        if (statement.NotYetProved.Count > 0)
        {
            yield return new Say(new Words("Not proved yet, and so not claimed:", "아직 확인되지 않아 소명서에 넣지 않은 것:").In(language));
        }

        foreach (var one in statement.NotYetProved)
        {
            yield return new Point("x", one.In(language), Tone.Warn);
        }
    }

    /// <summary>Guards on a page.</summary>
    public static IEnumerable<Block> Points(IEnumerable<Guard> guards, Language language) =>
        guards.Select(guard => new Point("!", guard.Says.In(language), guard.Stops ? Tone.Bad : Tone.Warn));

    private static async Task<IReadOnlyList<Region>> EnabledAsync(AccountVisit visit, CancellationToken cancel) =>
        (await AccountSurvey.EnabledRegionsAsync(visit.Aws.Reader, cancel).ConfigureAwait(false)).Match(seen => seen, _ => AccountSurvey.Defaults());

    private static bool Seen(AccountLook look, Region region) => look.Regions.Contains(region)
        && !look.Inventory.Cells.Any(cell => cell.Region == region && cell.Why is not null && cell.Listing == "ec2:DescribeInstances");

    private static StoppedMachine Stopped(CaseDesk desk, Resource machine)
    {
        var prices = desk.Look.Inventory.Resources
            .Where(one => one.Kind is Kinds.Volume or Kinds.Address && one.Parents.Contains(machine.Id, StringComparer.Ordinal))
            .Select(one => desk.Visit.Prices.PerHour(one) switch
            {
                Rate.Listed listed => listed.UsdPerHour,
                Rate.Guessed guessed => guessed.UsdPerHour,
                Rate.Free => 0m,
                _ => (decimal?)null,
            }).ToList();
        return new StoppedMachine(machine.Id, machine.Region, prices.Count == 0 || prices.Contains(null) ? null : prices.Sum() * HoursAMonth);
    }

    private static Purchase Bought(Resource one) => new(one.Id, one.Kind, one.Kind switch
    {
        Kinds.SavingsPlan when DateTimeOffset.TryParse(
            one.Fact("ReturnableUntil"), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var until) => until,
        Kinds.SavingsPlan when one.CreatedAt is { } bought => Deadlines.PlanReturnableUntil(bought),
        _ => null,
    });

    /// <summary>When a stranger changed the root user's e-mail address.</summary>
    private static DateTimeOffset? MailChanged(CaseDesk desk)
    {
        var strangers = desk.Incident.Suspects.SourceIps.ToHashSet(StringComparer.Ordinal);
        return desk.Look.Reading.Events
            .Where(one => one is { Name: "EmailUpdated", Source: "signin.amazonaws.com", Succeeded: true } && strangers.Contains(one.SourceIp))
            .Select(one => (DateTimeOffset?)one.Time).Max();
    }

    // a plan without the Support API says nothing of cases: then the owner's mailbox is what counts
    private static async Task<IReadOnlyList<string>> WaitingAsync(CaseDesk desk, CancellationToken cancel)
    {
        var cases = await desk.Visit.Aws.Reader.ReadAsync(
            Region.UsEast1, Support.DescribeCases, new Support.DescribeCasesIn(IncludeResolvedCases: false, IncludeCommunications: false, MaxResults: 100), cancel).ConfigureAwait(false);
        return cases.Match<IReadOnlyList<string>>(
            seen => [.. (seen.Cases ?? []).Where(one => one.Status == "pending-customer-action").Select(one => one.DisplayId ?? one.CaseId ?? "?")], _ => []);
    }
}
