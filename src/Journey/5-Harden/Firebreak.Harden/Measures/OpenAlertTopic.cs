using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>Makes the topic for warnings and subscribes the owner's address.</summary>
/// <param name="Account">The account.</param>
/// <param name="Mail">The owner's address.</param>
public sealed record OpenAlertTopic(string Account, string Mail) : HardeningStep
{
    /// <inheritdoc/>
    public override string Kind => "open-alert-topic";

    /// <inheritdoc/>
    public override Target Target => new(TopicSight.OurName, "sns:topic", Region.UsEast1);

    /// <inheritdoc/>
    public override Words Says => new(
        $"Make a topic for warnings and subscribe {Mail}; AWS sends a mail with a link.", $"경고용 주제를 만들고 {Mail}을(를) 구독합니다. AWS가 확인 링크가 든 메일을 보냅니다.");

    /// <inheritdoc/>
    public override Words Price => new("The first thousand mails a month are free.", "메일은 한 달에 1,000통까지 무료입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Sns.GetTopicAttributes, Sns.ListSubscriptionsByTopic, Sns.CreateTopic, Sns.Subscribe, Sns.DeleteTopic];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "A topic made new is deleted with its subscription; one that was there stays.", "새로 만든 주제는 구독과 함께 삭제합니다. 원래 있던 주제는 남겨 둡니다.");

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var topic = await TopicSight.OfAsync(glance, TopicSight.OurArn(Account)).ConfigureAwait(false);
        var own = topic.Subscriptions.FirstOrDefault(one => TopicSight.IsTo(one, Mail));
        return Seen(
            glance, topic.Exists, topic.Exists && own is not null, Sns.ListSubscriptionsByTopic,
            topic.Exists ? $"{TopicSight.OurName}: {Mail} {own?.SubscriptionArn ?? "not subscribed"}" : $"no topic {TopicSight.OurName}");
    }

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => CallAsync(account, Region.UsEast1, Sns.CreateTopic, new Sns.CreateTopicIn(TopicSight.OurName), cancel),
        () => CallAsync(account, Region.UsEast1, Sns.Subscribe, new Sns.SubscribeIn(TopicSight.OurArn(Account), "email", Mail, ReturnSubscriptionArn: true), cancel));

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => IsTrue(prior, "Exists") || !now.Exists;

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region.UsEast1, Sns.DeleteTopic, new Sns.DeleteTopicIn(TopicSight.OurArn(Account)), cancel, "NotFound");
}
