namespace Firebreak.Harden.Guards;

/// <summary>Every guard, in the order in which they are shown: one line each.</summary>
internal static class GuardCatalogue
{
    /// <summary>The guards.</summary>
    public static IReadOnlyList<Guard> All { get; } =
    [
        new CardGuard(),
        new MailboxGuard(),
        new RootGuard(keys: true),
        new RootGuard(keys: false),
        new UserMfaGuard(),
        new AdminMfaGuard(),
        new DeviceGuard(),
        new TrailGuard(),
        new AlertMailGuard(),
        new AlertHeardGuard(),
        new BillingFiguresGuard(),
        new BillingAlarmGuard(),
        new BudgetGuard("MONTHLY"),
        new BudgetGuard("DAILY"),
        new BrakeGuard(),
        new AnomalyGuard(),
        new PasswordPolicyGuard(),
        new ContactsGuard(),
        new PrimaryContactGuard(),
        new OldKeysGuard(),
        new UnusedGuard(),
        new ConsoleKeysGuard(),
        new SpareKeysGuard(),
        new TrustGuard(),
        new AnalyzerGuard(),
        new RegionsGuard(),
        new RegionDenyGuard(),
        new DiskGuard(),
        new BucketsGuard(),
        new SnapshotGuard(),
        new ImageGuard(),
        new MachineTokenGuard(),
        new QuotaGuard(),
        new LookoutGuard(),
    ];

    private static Dictionary<string, Guard> ById { get; } = All.ToDictionary(guard => guard.Face.Id, StringComparer.Ordinal);

    /// <summary>The guard of a word.</summary>
    public static Guard Of(string id) => ById[id];
}
