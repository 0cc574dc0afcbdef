using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>The Support and Health APIs. A Basic plan does not have them; the console's action <c>support-plan</c> buys one that has.</summary>
/// <remarks>AWS Support API reference: a set takes three files of five megabytes and lives for an hour; a message has 8,000 characters at most.</remarks>
internal sealed class SupportCalls : IServiceModule
{
    private const int MostFiles = 3;
    private const int MostBytes = 5 * 1024 * 1024;
    private const int MostLetters = 8000;
    private static readonly TimeSpan SetLives = TimeSpan.FromHours(1);

    private readonly World _world;
    private readonly SupportDesk _desk;
    private readonly Dictionary<string, (DateTimeOffset Until, List<(string Name, string Sha256)> Files)> _sets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _resolved = new(StringComparer.Ordinal);
    private bool _open;

    internal SupportCalls(World world, SupportDesk desk)
    {
        (_world, _desk) = (world, desk);
        world.Console.On("support-plan", (_, arguments) =>
        {
            _open = arguments["plan"]?.ToString() is "business" or "enterprise";
            return new JsonObject { ["api"] = _open };
        });
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On<Support.DescribeCasesIn, Support.DescribeCasesOut>(Support.DescribeCases, (_, asked) => Allowed(() => Cases(asked)));
        _ = router.On<Support.CreateCaseIn, Support.CreateCaseOut>(Support.CreateCase, (_, asked) => Allowed(() => Create(asked)));
        _ = router.On<Support.AddCommunicationToCaseIn, Support.AddCommunicationToCaseOut>(Support.AddCommunicationToCase, (_, asked) => Allowed(() => Add(asked)));
        _ = router.On<Support.AddAttachmentsToSetIn, Support.AddAttachmentsToSetOut>(Support.AddAttachmentsToSet, (_, asked) => Allowed(() => Upload(asked)));
        _ = router.On<Support.DescribeCommunicationsIn, Support.DescribeCommunicationsOut>(Support.DescribeCommunications, (_, asked) => Allowed(() => Messages(asked)));
        _ = router.On<Support.ResolveCaseIn, Support.ResolveCaseOut>(Support.ResolveCase, (_, asked) => Allowed(() => Resolve(asked)));
        _ = router.On<Support.DescribeServicesIn, Support.DescribeServicesOut>(Support.DescribeServices, (_, _) => Allowed(Services));
        _ = router.On<Support.DescribeSeverityLevelsIn, Support.DescribeSeverityLevelsOut>(
            Support.DescribeSeverityLevels, (_, _) => Allowed(() => new Support.DescribeSeverityLevelsOut([new("low", "General guidance"), new("normal", "System impaired"), new("high", "Production system impaired")])));
        _ = router.On<Health.DescribeEventsIn, Health.DescribeEventsOut>(Health.DescribeEvents, (_, _) => Allowed(() => new Health.DescribeEventsOut([])));
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // People answer in the support desk, not through the API.
    }

    private static Support.DescribeServicesOut Services() => new(
    [
        new("billing", "Billing", [new("other-billing-questions", "Other Billing Questions"), new("dispute-a-charge", "Dispute a Charge")]),
        new("customer-account", "Account", [new("close-account", "Close Account"), new("security", "Security")]),
        new("amazon-elastic-compute-cloud-linux", "Elastic Compute Cloud (EC2 - Linux)", [new("instance-issue", "Instance Issue")]),
    ]);

    private T Allowed<T>(Func<T> answer) => _open
        ? answer()
        : throw new Fault("SubscriptionRequiredException", "Amazon Web Services Premium Support Subscription is required to use this service.");

    private Support.DescribeCasesOut Cases(Support.DescribeCasesIn asked) => new(
    [
        .. _desk.Cases
            .Where(known => asked.DisplayId is null || known.Number == asked.DisplayId)
            .Where(known => asked.CaseIdList is not { Count: > 0 } ids || ids.Contains(Id(known), StringComparer.Ordinal))
            .Where(known => asked.IncludeResolvedCases == true || !_resolved.Contains(known.Number))
            .Select(known => new Support.CaseDetails(
                Id(known), known.Number, known.Subject, Status(known), "customer-account", "security", "low", "owner@example.com", TrailJson.Instant(known.Messages[0].At), Language: "en")),
    ]);

    private Support.CreateCaseOut Create(Support.CreateCaseIn asked)
    {
        if (asked.Subject is not { Length: > 0 } subject || asked.CommunicationBody is not { Length: > 0 and <= MostLetters } body)
        {
            throw new Fault("ValidationException", $"A case needs a subject and a body of 1 to {MostLetters} characters.");
        }

        if (asked.Language is not (null or "en" or "ja" or "ko" or "zh") || asked.IssueType is not (null or "technical" or "customer-service"))
        {
            throw new Fault("ValidationException", "The language or the issue type is not known.");
        }

        var files = Taken(asked.AttachmentSetId);
        _ = _world.Console.Do("support-open", _world.Console.Owner, new JsonObject { ["subject"] = subject, ["text"] = body });
        _desk.Cases[^1].Files.AddRange(files);
        return new Support.CreateCaseOut(Id(_desk.Cases[^1]));
    }

    private Support.AddCommunicationToCaseOut Add(Support.AddCommunicationToCaseIn asked)
    {
        var known = Find(asked.CaseId);
        if (asked.CommunicationBody is not { Length: > 0 and <= MostLetters } body)
        {
            throw new Fault("ValidationException", $"A message has 1 to {MostLetters} characters.");
        }

        var files = Taken(asked.AttachmentSetId);
        _ = _world.Console.Do("support-reply", _world.Console.Owner, new JsonObject { ["case"] = known.Number, ["text"] = body });
        known.Files.AddRange(files);
        return new Support.AddCommunicationToCaseOut(true);
    }

    private Support.AddAttachmentsToSetOut Upload(Support.AddAttachmentsToSetIn asked)
    {
        var id = asked.AttachmentSetId ?? "as-" + _world.Ids.Digits(12);
        var (until, files) = asked.AttachmentSetId is null ? (_world.Clock.Now + SetLives, []) : Alive(id);
        foreach (var file in asked.Attachments ?? [])
        {
            var bytes = Convert.FromBase64String(file.Data ?? "");
            if (bytes.Length > MostBytes)
            {
                throw new Fault("AttachmentSetSizeLimitExceeded", "The attachment is larger than 5 MB.");
            }

            files.Add((file.FileName ?? "file", Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        if (files.Count > MostFiles)
        {
            throw new Fault("AttachmentSetSizeLimitExceeded", "A set takes three attachments.");
        }

        _sets[id] = (until, files);
        return new Support.AddAttachmentsToSetOut(id, until.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }

    private Support.DescribeCommunicationsOut Messages(Support.DescribeCommunicationsIn asked)
    {
        var known = Find(asked.CaseId);
        return new(
        [
            .. known.Messages.AsEnumerable().Reverse().Select(message => new Support.Communication(
                Id(known), message.Text, message.From == "aws" ? "Amazon Web Services" : "owner@example.com", TrailJson.Instant(message.At))),
        ]);
    }

    private Support.ResolveCaseOut Resolve(Support.ResolveCaseIn asked)
    {
        var known = Find(asked.CaseId);
        var before = Status(known);
        _ = _resolved.Add(known.Number);
        return new Support.ResolveCaseOut(before, Status(known));
    }

    private (DateTimeOffset Until, List<(string Name, string Sha256)> Files) Alive(string id) => !_sets.TryGetValue(id, out var set)
        ? throw new Fault("AttachmentSetIdNotFound", $"There is no attachment set {id}.")
        : set.Until < _world.Clock.Now ? throw new Fault("AttachmentSetExpired", $"The attachment set {id} has expired.") : set;

    private List<(string Name, string Sha256)> Taken(string? id)
    {
        if (id is null)
        {
            return [];
        }

        var (_, files) = Alive(id);
        _ = _sets.Remove(id);
        return files;
    }

    private SupportCase Find(string? id) =>
        _desk.Cases.FirstOrDefault(known => Id(known) == id) ?? throw new Fault("CaseIdNotFound", $"There is no case {id}.");

    private string Id(SupportCase known) => $"case-{_world.Account}-muen-{known.Messages[0].At.Year.ToString(CultureInfo.InvariantCulture)}-{known.Number}";

    private string Status(SupportCase known) => _resolved.Contains(known.Number) ? "resolved" : known.Messages[^1].From == "aws" ? "pending-customer-action" : "work-in-progress";
}
