using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Billing.Standing;

/// <summary>What is billed by what it does or holds: while nobody has measured that, it is named as not measured, and is not nothing.</summary>
/// <remarks>Sources: the pricing pages of the services. SES: 0.10 USD for a thousand mails.</remarks>
internal static class Metered
{
    private const decimal Mail = 0.0001m;
    private const decimal HoursOfADay = 24m;

    /// <summary>The rules by kind.</summary>
    public static IEnumerable<(string Kind, Func<Resource, Desk, Rate> Price)> Rules =>
    [
        (Kinds.Bucket, (_, _) => By("S3 bills by the gigabyte that is kept, which was not read.")),
        ("cloudfront:distribution", (_, _) => By("CloudFront bills what it delivers.")),
        ("states:state-machine", (thing, _) => thing.State == "running" ? By("Step Functions bills the steps that its runs take.") : new Rate.Free()),
        ("amplify:app", (_, _) => By("Amplify bills builds and what it delivers.")),
        ("connect:instance", (_, _) => By("Amazon Connect bills by the minute of calls.")),
        ("eks:fargate-profile", (_, _) => By("What runs on Fargate for the cluster is billed by its size, which was not read.")),
        ("guardduty:detector", (thing, _) => thing.State == "DISABLED" ? new Rate.Free() : By("GuardDuty bills the records that it reads.")),
        ("config:configuration-recorder", (thing, _) => thing.State == "stopped" ? new Rate.Free() : By("AWS Config bills the changes that it records.")),
        ("ses:sending", (thing, desk) => Desk.Number(thing, "SentLast24Hours") is { } sent
            ? sent == 0 ? new Rate.Free() : desk.Hourly(thing, sent * Mail / HoursOfADay, "what was sent in the last 24 hours")
            : By("SES bills the mails that are sent.")),
        ("sns:sms", (thing, _) => thing.State == "capped" ? new Rate.Free() : Texts(thing)),
    ];

    /// <summary>Billed by use, and not measured.</summary>
    public static Rate.Unknown By(string why) => new(why) { ByUse = true };

    // What the account may spend on text messages in a month can be spent in an hour.
    private static Rate.Unknown Texts(Resource thing) => By("Text messages are billed one by one.") with
    {
        AtMostUsdPerHour = decimal.TryParse(thing.Fact("MonthlySpendLimit"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit) && limit is >= 0 and < 1_000_000_000m ? limit : null,
    };
}
