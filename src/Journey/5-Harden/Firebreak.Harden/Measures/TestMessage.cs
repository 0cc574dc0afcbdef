using System.Globalization;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>Sends a message through the topic for warnings, with digits that only its reader knows.</summary>
/// <remarks>SNS keeps nothing for an address that is not confirmed yet, so it is sent only once it is.</remarks>
/// <param name="Account">The account.</param>
/// <param name="Mail">The owner's address.</param>
/// <param name="Code">The digits.</param>
public sealed record SendTestMessage(string Account, string Mail, string Code) : HardeningStep
{
    /// <inheritdoc/>
    public override string Kind => "send-test-message";

    /// <inheritdoc/>
    public override Target Target => new(TopicSight.OurName, "sns:topic", Region.UsEast1);

    /// <inheritdoc/>
    public override int Phase => AfterTheOwner;

    /// <inheritdoc/>
    public override int Rank => 3;

    /// <inheritdoc/>
    public override Words Says => new(
        "Send a test warning with six digits in it, and mark the topic with when.", "여섯 자리 숫자가 든 시험 경고를 보내고, 보낸 때를 주제에 표시합니다.");

    /// <inheritdoc/>
    public override Words Price => new("Free: one mail.", "무료입니다. 메일 한 통입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs =>
    [
        Sns.ListTagsForResource, Sns.GetTopicAttributes, Sns.ListSubscriptionsByTopic, Sns.Publish, Sns.TagResource, Sns.UntagResource,
    ];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The mark is taken off; a mail cannot be called back.", "표시를 지웁니다. 보낸 메일은 되돌릴 수 없습니다.");

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var marks = await AlertTest.MarksAsync(glance, Account).ConfigureAwait(false);
        var topic = await TopicSight.OfAsync(glance, TopicSight.OurArn(Account)).ConfigureAwait(false);
        return Seen(
            glance, marks.Sent.Length > 0, marks.IsOf(Account, Code), Sns.ListTagsForResource,
            marks.Sent.Length == 0 ? "no test message was sent" : $"{AlertTest.SentTag} = {marks.Sent}",
            ("Sent", marks.Sent), ("Now", glance.Now.ToString("O", CultureInfo.InvariantCulture)), ("Reaches", Flag(topic.Reaches(Mail))));
    }

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => before.Fact("Reaches") != "true"
        ? Task.FromResult<Outcome>(new Outcome.Refused(
            "NotConfirmed", $"{Mail} is not confirmed yet, so nothing was sent. Click the link in AWS's mail, then carry the plan out again."))
        : Outcome.InOrderAsync(
        () => CallAsync(account, Region.UsEast1, Sns.Publish, new Sns.PublishIn(
            TopicArn: TopicSight.OurArn(Account),
            Subject: "Firebreak: can you read this?",
            Message: $"This is a test of the warnings of AWS account {Account}. Type these digits into Firebreak: {Code}\n"
                + $"(firebreak harden heard {Code})\n\nAWS 계정 {Account}의 시험 경고입니다. Firebreak에 이 숫자를 입력하십시오: {Code}"), cancel),
        () => CallAsync(account, Region.UsEast1, Sns.TagResource, new Sns.TagResourceIn(
            TopicSight.OurArn(Account), [new Sns.Tag(AlertTest.SentTag, AlertTest.Mark(Account, Code, DateTimeOffset.Parse(before.Fact("Now"), CultureInfo.InvariantCulture)))]), cancel));

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Fact(now.Facts, "Sent") == Fact(prior, "Sent");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) => Fact(prior, "Sent").Length > 0
        ? CallAsync(account, Region.UsEast1, Sns.TagResource, new Sns.TagResourceIn(TopicSight.OurArn(Account), [new Sns.Tag(AlertTest.SentTag, Fact(prior, "Sent"))]), cancel)
        : CallAsync(account, Region.UsEast1, Sns.UntagResource, new Sns.UntagResourceIn(TopicSight.OurArn(Account), [AlertTest.SentTag, AlertTest.HeardTag]), cancel, "ResourceNotFound", "NotFound");
}

/// <summary>The owner reads the test message and types its digits; the mark on the topic is the proof.</summary>
/// <param name="Account">The account.</param>
/// <param name="Mail">The owner's address.</param>
public sealed record HearTestMessage(string Account, string Mail) : OwnersStep
{
    /// <summary>The kind, for hands that take the digits.</summary>
    public const string KindWord = "hear-test-message";

    /// <inheritdoc/>
    public override string Kind => KindWord;

    /// <inheritdoc/>
    public override Target Target => new(Mail, "sns:test-message", Region.UsEast1);

    /// <inheritdoc/>
    public override int Phase => AfterTheOwner;

    /// <inheritdoc/>
    public override int Rank => 4;

    /// <inheritdoc/>
    public override Words Says => new($"You read the test warning that goes to {Mail} and type its six digits.", $"{Mail}(으)로 온 시험 경고를 읽고 여섯 자리 숫자를 입력합니다.");

    /// <inheritdoc/>
    public override Words? Guide => new(
        "1. Open the mail 'Firebreak: can you read this?' (look in the junk folder too).\n"
        + "2. Type its six digits here, or later: firebreak harden heard DIGITS.",
        "1. 'Firebreak: can you read this?' 메일을 엽니다(스팸함도 확인하십시오).\n"
        + "2. 여섯 자리 숫자를 여기에 입력합니다. 나중에 하려면: firebreak harden heard 숫자");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Sns.ListTagsForResource, Sns.TagResource];

    /// <inheritdoc/>
    public override string ProofWord => "alert-test-read";

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var marks = await AlertTest.MarksAsync(glance, Account).ConfigureAwait(false);
        return Seen(
            glance, marks.Sent.Length > 0, marks.IsHeard, Sns.ListTagsForResource,
            marks.IsHeard ? $"{AlertTest.HeardTag} = {marks.Heard}" : "the digits were not typed yet");
    }
}
