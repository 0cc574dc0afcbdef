using Firebreak.App.Pages;
using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Investigate;
using Firebreak.Model;
using Firebreak.Trail;
using Firebreak.Watch;

namespace Firebreak.App;

/// <summary>What is to be looked at.</summary>
/// <param name="Days">How many days back is read; <c>null</c> is as far as there is something: the Event history keeps 90.</param>
/// <param name="Paths">Trail files besides: files and folders of this machine, and <c>s3://bucket/prefix</c>.</param>
/// <param name="Mine">Ids the owner says are his.</param>
/// <param name="NotMine">Ids the owner says are not his.</param>
public sealed record LookQuestion(
    int? Days = null, IReadOnlyList<string>? Paths = null, IReadOnlyList<string>? Mine = null, IReadOnlyList<string>? NotMine = null)
{
    /// <summary>What the path <c>-</c> stands for.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>Bills that tell what it really cost.</summary>
    public IReadOnlyList<string> Bills { get; init; } = [];

    /// <summary>The id whose verdict is to be explained.</summary>
    public string? Explain { get; init; }

    /// <summary>What is asked of the files among the paths.</summary>
    internal TrailQuestion Files(IReadOnlyList<string> files) => new(files) { StandardInput = StandardInput };
}

/// <summary>One look at an account: what exists, what was recorded, what it means, what it costs.</summary>
/// <param name="Regions">The regions looked at.</param>
/// <param name="Inventory">What exists.</param>
/// <param name="Reading">What was recorded.</param>
/// <param name="Detection">Which of it are signs.</param>
/// <param name="Investigation">What happened.</param>
/// <param name="Burn">What it costs an hour.</param>
public sealed record AccountLook(
    IReadOnlyList<Region> Regions,
    Inventory Inventory,
    TrailReading Reading,
    DetectionResult Detection,
    Investigation Investigation,
    BurnRate Burn)
{
    /// <summary>What the investigation was given: to explain a verdict, it is run again with another word of the owner.</summary>
    internal InvestigationInput? Input { get; init; }

    /// <summary>Everything that could not be seen.</summary>
    public IReadOnlyList<Blindness> BlindSpots => Investigation.BlindSpots;

    /// <summary>Looks: inventory and Event history side by side, then thinks.</summary>
    public static async Task<AccountLook> TakeAsync(AccountVisit visit, LookQuestion question, Action<Words> progress, CancellationToken cancel)
    {
        var (regions, blind) = await visit.RegionsAsync(cancel).ConfigureAwait(false);
        progress(new Words(
            $"looking at {Number.Of(regions.Count, "region")} of account {visit.Caller.Account}", $"계정 {visit.Caller.Account}의 리전 {regions.Count}곳을 봅니다"));
        var survey = visit.Aws.Inventory.SurveyAsync(visit.Named, cancel);
        var history = new TrailSources(visit, question, regions, progress).ReadAsync(cancel);
        var inventory = await survey.ConfigureAwait(false);
        progress(new Words($"{Number.Of(inventory.Resources.Count, "thing")} found; reading the record", $"자원 {inventory.Resources.Count}개를 찾았습니다. 기록을 읽습니다"));
        var reading = await history.ConfigureAwait(false);
        progress(new Words($"{Number.Of(reading.Events.Count, "event")} read; working out what happened", $"이벤트 {reading.Events.Count}건을 읽었습니다. 무슨 일이 있었는지 살핍니다"));
        return Think(visit, question, regions, inventory, reading, blind);
    }

    private static AccountLook Think(
        AccountVisit visit, LookQuestion question, IReadOnlyList<Region> regions, Inventory inventory, TrailReading reading, Blindness? blind)
    {
        var detection = Detected(reading);
        var word = OwnersWord.Of(visit.StateRoot, visit.Caller.Account, question.Mine, question.NotMine);
        Blindness[] unseen = [.. inventory.BlindSpots, .. reading.BlindSpots, .. detection.BlindSpots, .. blind is null ? [] : new[] { blind }];
        var input = new InvestigationInput
        {
            Events = reading.Events,
            Findings = detection.Findings,
            Inventory = inventory,
            Prices = visit.Prices,
            Now = inventory.TakenAt,
            Feedback = word,
            BlindSpots = [.. unseen.Where(one => !IsHorizon(one)).Distinct()],
        };
        var investigation = Investigator.Run(input);
        return new AccountLook(
            regions, inventory, reading, detection, investigation, Watch.Burn.Of(inventory, visit.Prices, Watch.Burn.Verdicts(investigation), Watch.Burn.Launches(investigation)))
        {
            Input = input,
        };
    }

    // That the Event history ends after 90 days is so in every account, always; the coverage line says from when on it tells.
    private static bool IsHorizon(Blindness blind) => blind is { Cause: BlindCause.NotRecorded, Place: "event history" };

    private static DetectionResult Detected(TrailReading reading) =>
        Firebreak.Detect.Detection.Run(
            CloudTrailRules.Load(CloudTrailRules.BuiltIn()), reading.Events, new DetectionOptions { Prices = PriceBook.Embedded() });
}
