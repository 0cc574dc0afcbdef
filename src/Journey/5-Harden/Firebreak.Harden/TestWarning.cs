using Firebreak.Harden.Sights;

namespace Firebreak.Harden;

/// <summary>The test message through the topic for warnings: the owner types the digits that stand in it, and the topic is marked.</summary>
public static class TestWarning
{
    /// <summary>Takes the digits. <c>null</c> if they are right and the topic was marked; otherwise why not.</summary>
    /// <param name="reader">The door to look through.</param>
    /// <param name="writer">The door to change through.</param>
    /// <param name="account">The account.</param>
    /// <param name="typed">What was typed; spaces do not matter.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<Words?> HearAsync(IAccountReader reader, IAccountWriter writer, AccountId account, string typed, CancellationToken cancel)
    {
        var glance = new Glance(reader, cancel);
        var marks = await AlertTest.MarksAsync(glance, account.ToString()).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return new Words($"Not seen ({blind.Place}: {blind.Reason}).", $"확인하지 못했습니다({blind.Place}: {blind.Why().Ko}).");
        }

        var code = new string([.. typed.Where(char.IsAsciiDigit)]);
        if (!marks.IsOf(account.ToString(), code))
        {
            return marks.Sent.Length == 0
                ? new Words("No test message was sent yet. harden apply sends it.", "아직 시험 메시지를 보내지 않았습니다. harden apply가 보냅니다.")
                : new Words("Those are not the digits of the last test message. Look into the newest mail.", "마지막 시험 메시지의 숫자가 아닙니다. 가장 새 메일을 확인하십시오.");
        }

        if (marks.IsHeard)
        {
            return null;
        }

        var deed = await writer.WriteAsync(
            Region.UsEast1,
            Sns.TagResource,
            new Sns.TagResourceIn(TopicSight.OurArn(account.ToString()), [new Sns.Tag(AlertTest.HeardTag, AlertTest.Mark(account.ToString(), code, reader.Now))]),
            cancel).ConfigureAwait(false);
        return deed.Match<Words?>(
            _ => null,
            refused => new Words($"AWS refused ({refused.Code}): {refused.Message}", $"AWS가 거부했습니다({refused.Code}): {refused.Message}"),
            lost => new Words($"AWS's answer was lost ({lost.Why}).", $"AWS의 응답을 받지 못했습니다({lost.Why})."));
    }
}
