namespace Firebreak.Families.Tests.Unfamiliar;

/// <summary>What is told in records that the sandbox did not write: hijacks and harmless days, for judging what was learned on the families.</summary>
internal sealed record Story(string Name, bool Hostile, Action<Chronicle> Tell)
{
    /// <summary>The stories.</summary>
    public static IReadOnlyList<Story> All { get; } =
    [
        new("phished", true, Strangers.Phished),
        new("quiet", true, Strangers.Quiet),
        new("organisation-trail", true, Strangers.Organisation),
        new("two-strangers", true, Strangers.TwoStrangers),
        new("busy-life", true, Strangers.BusyLife),
        new("student", true, MoreStrangers.Student),
        new("function-role", true, MoreStrangers.FunctionRole),
        new("builder", true, MoreStrangers.Builder),
        new("same-day", true, MoreStrangers.SameDay),
        new("long-wait", true, MoreStrangers.LongWait),
        new("vendor", true, MoreStrangers.Vendor),
        new("audit", false, Twins.Audit),
        new("first-infrastructure", false, Twins.FirstInfrastructure),
        new("new-colleague", false, Twins.NewColleague),
        new("graphics-cards", false, Twins.GraphicsCards),
        new("exercise", false, Twins.Exercise),
        new("cleaning", false, Twins.Cleaning),
        new("restless-root", false, Twins.RestlessRoot),
        new("cluster", false, Twins.Cluster),
        new("first-mail", false, Twins.FirstMail),
    ];

    /// <summary>Stories written when the rest was done; not for learning.</summary>
    public static IReadOnlyList<Story> Unseen { get; } =
    [
        new("weekend", true, HeldOut.Weekend),
        new("many-masks", true, HeldOut.ManyMasks),
        new("colleague", true, HeldOut.Colleague),
        new("metadata", true, HeldOut.Metadata),
        new("old-key", true, HeldOut.OldKey),
        new("root-at-home", true, HeldOut.RootAtHome),
        new("office-move", false, HeldOut.OfficeMove),
        new("new-computer", false, HeldOut.NewComputer),
        new("load-test", false, HeldOut.LoadTest),
        new("contractor", false, HeldOut.Contractor),
    ];

    /// <summary>Stories written after those, when rules and scales stood as they do.</summary>
    public static IReadOnlyList<Story> Latest { get; } =
    [
        new("workshops", true, Later.Workshops),
        new("telegraph", true, Later.Telegraph),
        new("borrowed-build", true, Later.BorrowedBuild),
        new("first-messages", false, Later.FirstMessages),
    ];
}
