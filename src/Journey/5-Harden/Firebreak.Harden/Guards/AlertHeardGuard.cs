using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>A message was sent through the topic for warnings, and the owner typed what stood in it: warnings arrive where he reads.</summary>
internal sealed class AlertHeardGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "alert-heard",
        new("A test warning was read by you", "시험 경고를 직접 읽음"),
        Severity.Medium,
        new("Free: one mail.", "무료입니다. 메일 한 통입니다."),
        new("Send a test message and type the six digits that stand in it: firebreak harden heard DIGITS.", "시험 메시지를 보내고 그 안의 여섯 자리 숫자를 입력합니다: firebreak harden heard 숫자"),
        Demand.None)
    {
        Proves = "alert-test-read",
        NeedsCard = true,
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft)
    {
        if (draft.MailFor(state) is not { } mail)
        {
            return;
        }

        draft.OpenTopic(state, mail);
        if (state.Fact("Sent").Length == 0)
        {
            draft.Add(state, new SendTestMessage(draft.Account, mail, draft.Wishes.TestCode));
        }

        draft.Add(state, new HearTestMessage(draft.Account, mail));
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var marks = await AlertTest.MarksAsync(glance, scene.Number).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        if (marks.Sent.Length == 0)
        {
            return [Missing("No test message was ever sent: nobody knows whether warnings are read.", "시험 메시지를 보낸 적이 없어, 경고를 읽을 수 있는지 알 수 없습니다.")];
        }

        return [marks.IsHeard
            ? Green(
                scene,
                new($"You typed the digits of the test message on {marks.HeardAt}.", $"{marks.HeardAt}에 시험 메시지의 숫자를 입력하셨습니다."),
                Sns.ListTagsForResource,
                $"{TopicSight.OurName}: {AlertTest.SentTag} = {marks.Sent}, {AlertTest.HeardTag} = {marks.Heard}",
                glance)
            : Broken(new Words(
                "A test message was sent, and you have not typed its digits yet: firebreak harden heard DIGITS.", "시험 메시지를 보냈지만 아직 숫자를 입력하지 않으셨습니다: firebreak harden heard 숫자")) with
            {
                Facts = Facts(("Sent", marks.Sent)),
            }];
    }
}
