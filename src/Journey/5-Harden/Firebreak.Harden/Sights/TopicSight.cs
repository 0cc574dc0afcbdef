namespace Firebreak.Harden.Sights;

/// <summary>Who hears what is sent to a topic.</summary>
/// <param name="Arn">The topic.</param>
/// <param name="Exists">Whether it is there.</param>
/// <param name="Subscriptions">Who is subscribed.</param>
/// <param name="Policy">Who may send.</param>
internal sealed record TopicSight(string Arn, bool Exists, IReadOnlyList<Sns.Subscription> Subscriptions, string? Policy)
{
    /// <summary>The topic that Firebreak makes.</summary>
    public const string OurName = "firebreak-alerts";

    /// <summary>The ARN of our topic in an account.</summary>
    public static string OurArn(string account) => $"arn:aws:sns:us-east-1:{account}:{OurName}";

    /// <summary>Looks at a topic where it lives.</summary>
    public static async Task<TopicSight> OfAsync(Glance glance, string arn)
    {
        var region = arn.Split(':') is { Length: > 3 } parts && Region.TryParse(parts[3], out var found) ? found : Region.UsEast1;
        var attributes = await glance.AskAsync(region, Sns.GetTopicAttributes, new Sns.GetTopicAttributesIn(arn)).ConfigureAwait(false);
        if (attributes is null)
        {
            return new TopicSight(arn, Exists: false, [], null);
        }

        var listed = await glance.AllAsync(region, Sns.ListSubscriptionsByTopic, new Sns.ListSubscriptionsByTopicIn(arn), Pages.Subscriptions).ConfigureAwait(false);
        return new TopicSight(arn, Exists: true, listed, attributes.Attributes is { } all && all.TryGetValue("Policy", out var policy) ? policy : null);
    }

    /// <summary>Whether a subscription was confirmed: until then its ARN is a word.</summary>
    public static bool IsConfirmed(Sns.Subscription one) => one.SubscriptionArn?.StartsWith("arn:", StringComparison.Ordinal) == true;

    /// <summary>Whether it goes to this address.</summary>
    public static bool IsTo(Sns.Subscription one, string mail) =>
        one.Protocol is "email" or "email-json" && string.Equals(one.Endpoint, mail, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the owner hears of it: his address if he gave one, otherwise any confirmed one.</summary>
    public bool Reaches(string? mail) => Exists && Subscriptions.Any(one => IsConfirmed(one) && (mail is null || IsTo(one, mail)));

    /// <summary>Why the owner does not hear of it.</summary>
    public Words WhyDeaf(string? mail) => this switch
    {
        { Exists: false } => new($"The topic {Arn} does not exist.", $"주제 {Arn}이(가) 없습니다."),
        _ when Subscriptions.Any(one => !IsConfirmed(one) && (mail is null || IsTo(one, mail))) => new(
            "The subscription waits for the link in the mail to be clicked.", "구독이 아직 확인되지 않았습니다. 메일의 링크를 눌러야 합니다."),
        _ when Subscriptions.Count > 0 && mail is not null => new($"It goes to other addresses, not to {mail}.", $"다른 주소로만 가고 {mail}(으)로는 가지 않습니다."),
        _ => new("Nobody is subscribed to it.", "구독한 사람이 없습니다."),
    };
}
