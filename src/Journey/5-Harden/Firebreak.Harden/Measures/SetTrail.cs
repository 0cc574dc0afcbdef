using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>Makes a trail over all regions with signed files, or puts an existing one right, and has it record.</summary>
/// <param name="Name">The trail.</param>
/// <param name="HomeRegion">Where it is made.</param>
/// <param name="Bucket">Where it writes.</param>
public sealed record SetTrail(string Name, string HomeRegion, string Bucket) : HardeningStep
{
    private Region Home => Region.Parse(HomeRegion);

    /// <inheritdoc/>
    public override string Kind => "set-trail";

    /// <inheritdoc/>
    public override Target Target => new(Name, "cloudtrail:trail", Home);

    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Have the trail {Name} record every event of every region, with signed files, in {Bucket}.",
        $"추적 {Name}이(가) 모든 리전의 모든 이벤트를 서명된 파일로 {Bucket}에 기록하게 합니다.");

    /// <inheritdoc/>
    public override Words Price => new(
        "The first trail's management events are free; a second one costs 2.00 USD per 100,000 events.", "첫 추적의 관리 이벤트는 무료이고, 두 번째 추적부터는 이벤트 10만 건당 2.00 USD입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs =>
    [
        CloudTrail.DescribeTrails, CloudTrail.GetTrailStatus, CloudTrail.GetEventSelectors,
        CloudTrail.CreateTrail, CloudTrail.UpdateTrail, CloudTrail.PutEventSelectors, CloudTrail.StartLogging,
        CloudTrail.StopLogging, CloudTrail.DeleteTrail,
    ];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "A trail made new is deleted, its files stay; an existing one gets its earlier settings back.",
        "새로 만든 추적은 삭제하고 파일은 남깁니다. 원래 있던 추적은 이전 설정으로 되돌립니다.");

    /// <inheritdoc/>
    public override string ProofWord => "trail-records";

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var listed = await glance.AskAsync(Home, CloudTrail.DescribeTrails, new CloudTrail.DescribeTrailsIn([Name], false)).ConfigureAwait(false);
        var trail = listed?.TrailList?.FirstOrDefault(one => one.Name == Name);
        if (trail is null)
        {
            return Seen(glance, exists: false, reached: false, CloudTrail.DescribeTrails, $"no trail {Name}");
        }

        var status = await glance.AskAsync(Home, CloudTrail.GetTrailStatus, new CloudTrail.GetTrailStatusIn(Name)).ConfigureAwait(false);
        var selectors = await glance.AskAsync(Home, CloudTrail.GetEventSelectors, new CloudTrail.GetEventSelectorsIn(Name)).ConfigureAwait(false);
        var sight = await TrailSight.OfKeyAsync(glance, trail, status, selectors).ConfigureAwait(false);
        var (faults, badKey) = (sight.SettingFaults(), sight.KeyFaults().Count > 0);
        return Seen(
            glance,
            exists: true,
            faults.Count == 0 && !badKey && trail.S3BucketName == Bucket,
            CloudTrail.GetTrailStatus,
            $"{Name}: IsLogging = {Flag(status?.IsLogging)}, IsMultiRegionTrail = {Flag(trail.IsMultiRegionTrail)}, LogFileValidationEnabled = {Flag(trail.LogFileValidationEnabled)}, S3BucketName = {trail.S3BucketName}",
            ("S3BucketName", trail.S3BucketName),
            ("IsMultiRegionTrail", Flag(trail.IsMultiRegionTrail)),
            ("IncludeGlobalServiceEvents", Flag(trail.IncludeGlobalServiceEvents)),
            ("LogFileValidationEnabled", Flag(trail.LogFileValidationEnabled)),
            ("IsLogging", Flag(status?.IsLogging)),
            ("KmsKeyId", trail.KmsKeyId),
            ("KeyFails", Flag(badKey)),
            ("RecordsAll", Flag(SelectorSight.RecordsAll(selectors))),
            ("Selectors", selectors is null ? "" : Json(CloudTrail.Service, selectors)));
    }

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel)
    {
        var facts = before.Before.Facts;
        return Outcome.InOrderAsync(
            () => IsTrue(facts, "Exists")
                ? CallAsync(account, Home, CloudTrail.UpdateTrail, new CloudTrail.UpdateTrailIn(
                    Name, Bucket, IncludeGlobalServiceEvents: true, IsMultiRegionTrail: true, EnableLogFileValidation: true,
                    KmsKeyId: IsTrue(facts, "KeyFails") ? "" : null), cancel)
                : CallAsync(account, Home, CloudTrail.CreateTrail, new CloudTrail.CreateTrailIn(
                    Name, Bucket, IncludeGlobalServiceEvents: true, IsMultiRegionTrail: true, EnableLogFileValidation: true), cancel, "TrailAlreadyExistsException"),
            () => IsTrue(facts, "RecordsAll") || !IsTrue(facts, "Exists")
                ? Task.FromResult(Outcome.Nothing)
                : CallAsync(account, Home, CloudTrail.PutEventSelectors, new CloudTrail.PutEventSelectorsIn(Name, SelectorSight.Everything), cancel),
            () => CallAsync(account, Home, CloudTrail.StartLogging, new CloudTrail.StartLoggingIn(Name), cancel));
    }

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) =>
        IsTrue(prior, "Exists") ? base.IsRestored(now, prior) : !now.Exists;

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel)
    {
        if (!IsTrue(prior, "Exists"))
        {
            return CallAsync(account, Home, CloudTrail.DeleteTrail, new CloudTrail.DeleteTrailIn(Name), cancel, "TrailNotFoundException");
        }

        var selectors = From<CloudTrail.GetEventSelectorsOut>(CloudTrail.Service, Fact(prior, "Selectors"));
        return Outcome.InOrderAsync(
            () => CallAsync(account, Home, CloudTrail.UpdateTrail, new CloudTrail.UpdateTrailIn(
                Name,
                Fact(prior, "S3BucketName"),
                IncludeGlobalServiceEvents: IsTrue(prior, "IncludeGlobalServiceEvents"),
                IsMultiRegionTrail: IsTrue(prior, "IsMultiRegionTrail"),
                EnableLogFileValidation: IsTrue(prior, "LogFileValidationEnabled"),
                KmsKeyId: IsTrue(prior, "KeyFails") ? Fact(prior, "KmsKeyId") : null), cancel),
            () => IsTrue(prior, "RecordsAll") || selectors is null
                ? Task.FromResult(Outcome.Nothing)
                : CallAsync(account, Home, CloudTrail.PutEventSelectors, new CloudTrail.PutEventSelectorsIn(
                    Name, selectors.EventSelectors, selectors.AdvancedEventSelectors is { Count: > 0 } advanced ? advanced : null), cancel),
            () => IsTrue(prior, "IsLogging")
                ? Task.FromResult(Outcome.Nothing)
                : CallAsync(account, Home, CloudTrail.StopLogging, new CloudTrail.StopLoggingIn(Name), cancel));
    }
}
