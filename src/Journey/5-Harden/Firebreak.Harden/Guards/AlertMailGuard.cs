using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>Warnings reach a mailbox whose owner confirmed it.</summary>
internal sealed class AlertMailGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "alert-mail",
        new("Warnings reach your mailbox", "경고가 메일로 도착"),
        Severity.High,
        new("The first thousand mails a month are free.", "메일은 한 달에 1,000통까지 무료입니다."),
        new("Make a topic, subscribe your address, and click the link in the mail.", "주제를 만들고 메일 주소를 구독한 뒤, 받은 메일의 링크를 누릅니다."),
        Demand.None)
    {
        Proves = "alert-mail-confirmed",
        NeedsCard = true,
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft)
    {
        if (draft.MailFor(state) is { } mail)
        {
            draft.OpenTopic(state, mail);
        }
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var topic = await TopicSight.OfAsync(glance, TopicSight.OurArn(scene.Caller.Account.ToString())).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        if (!topic.Exists)
        {
            return [Missing("There is no topic for warnings.", "경고를 보낼 주제가 없습니다.")];
        }

        var mail = scene.Wishes.Mail;
        if (!topic.Reaches(mail))
        {
            return [Broken(topic.WhyDeaf(mail)) with { Facts = Facts(("Exists", "true")) }];
        }

        var heard = topic.Subscriptions.First(one => TopicSight.IsConfirmed(one) && (mail is null || TopicSight.IsTo(one, mail)));
        return [Green(
            scene,
            new($"Warnings reach {heard.Endpoint}, which was confirmed.", $"확인된 주소 {heard.Endpoint}(으)로 경고가 갑니다."),
            Sns.ListSubscriptionsByTopic,
            $"{heard.SubscriptionArn}: Protocol = {heard.Protocol}, Endpoint = {heard.Endpoint}",
            glance)];
    }
}
