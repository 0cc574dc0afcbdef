using System.Globalization;
using System.Text.Json.Nodes;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>One subscription of a topic.</summary>
internal sealed class HeldSubscription
{
    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The topic.</summary>
    public required string Topic { get; init; }

    /// <summary>For example <c>email</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>For example a mail address.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The token in the mail that confirms it.</summary>
    public required string Token { get; init; }

    /// <summary>Whether the receiver confirmed it.</summary>
    public bool Confirmed { get; set; }
}

/// <summary>Amazon SNS: topics whose mails reach the owner only after he confirmed them.</summary>
internal sealed class TopicWorld : IServiceModule
{
    /// <summary>What a tag's name is kept under among a topic's attributes.</summary>
    private const string TagMark = "tag/";

    private readonly World _world;
    private readonly BillingWorld _billing;
    private readonly Inbox _inbox;
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _topics = new(StringComparer.Ordinal);
    private readonly List<HeldSubscription> _subscriptions = [];
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _sms = new(StringComparer.Ordinal); // by region

    internal TopicWorld(World world, BillingWorld billing, Inbox inbox)
    {
        (_world, _billing, _inbox) = (world, billing, inbox);
        world.Truth.CountsExisting(() => _topics.Keys);
        world.Console.On("confirm-sns", Confirm);
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(Sns.ListTopics, (call, _) => new Sns.ListTopicsOut(
            [.. _topics.Keys.Where(arn => arn.Split(':')[3] == call.Region.ToString()).Select(arn => new Sns.Topic(arn))]));
        _ = router.On(Sns.CreateTopic, Create);
        _ = router.On(Sns.DeleteTopic, (call, input) =>
        {
            _ = _topics.Remove(input.TopicArn ?? "");
            _ = _subscriptions.RemoveAll(subscription => subscription.Topic == input.TopicArn);
            return new None();
        });
        _ = router.On(Sns.GetTopicAttributes, (_, input) => new Sns.GetTopicAttributesOut(Attributes(input.TopicArn)));
        _ = router.On(Sns.SetTopicAttributes, (call, input) =>
        {
            Of(input.TopicArn)[input.AttributeName ?? ""] = input.AttributeValue ?? "";
            return new None();
        });
        _ = router.On(Sns.Subscribe, Subscribe);
        _ = router.On(Sns.ConfirmSubscription, (_, input) => Confirm(input.TopicArn, input.Token));
        _ = router.On(Sns.Unsubscribe, (call, input) =>
        {
            _ = _subscriptions.RemoveAll(subscription => subscription.Arn == input.SubscriptionArn);
            return new None();
        });
        _ = router.On(Sns.ListSubscriptionsByTopic, ListSubscriptions);
        _ = router.On(Sns.ListSubscriptions, (call, input) =>
        {
            var (page, next) = Ec2Listing.Page([.. _subscriptions.Where(one => one.Topic.Split(':')[3] == call.Region.ToString()).Select(one => View(call, one))], 100, input.NextToken);
            return new Sns.ListSubscriptionsOut(page, next);
        });
        _ = router.On(Sns.GetSubscriptionAttributes, SubscriptionAttributes);
        _ = router.On(Sns.Publish, (call, input) =>
        {
            _ = Of(input.TopicArn ?? input.TargetArn);
            Deliver(input.TopicArn ?? input.TargetArn!, input.Subject ?? "AWS Notification Message", input.Message ?? "");
            return new Sns.PublishOut(call.World.Ids.Uuid());
        }).NotRecorded();
        Tags(router);
        _ = router.On(Sns.GetSMSAttributes, (call, input) => new Sns.GetSMSAttributesOut(
            Sms(call).Where(pair => input.Attributes is not { Count: > 0 } names || names.Contains(pair.Key, StringComparer.Ordinal))
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)));
        _ = router.On(Sns.SetSMSAttributes, (call, input) =>
        {
            foreach (var (name, value) in input.Attributes ?? new Dictionary<string, string>(StringComparer.Ordinal))
            {
                Sms(call)[name] = value;
            }

            return new None();
        });
    }

    private void Tags(Router router)
    {
        _ = router.On(Sns.ListTagsForResource, (_, input) => new(
            [.. Of(input.ResourceArn, "ResourceNotFound").Where(pair => pair.Key.StartsWith(TagMark, StringComparison.Ordinal)).Select(pair => new Sns.Tag(pair.Key[TagMark.Length..], pair.Value))]));
        _ = router.On(Sns.TagResource, (_, input) =>
        {
            foreach (var tag in input.Tags ?? [])
            {
                Of(input.ResourceArn, "ResourceNotFound")[TagMark + tag.Key] = tag.Value ?? "";
            }

            return new None();
        });
        _ = router.On(Sns.UntagResource, (_, input) =>
        {
            foreach (var key in input.TagKeys ?? [])
            {
                Of(input.ResourceArn, "ResourceNotFound").Remove(TagMark + key);
            }

            return new None();
        });
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // Messages go out when they are published.
    }

    /// <summary>Sends a message to everybody who confirmed; the owner's mail is read in the inbox.</summary>
    internal void Deliver(string topic, string subject, string message)
    {
        foreach (var subscription in _subscriptions.Where(one => one.Topic == topic && one is { Confirmed: true, Protocol: "email" }))
        {
            _inbox.Mail($"AWS Notifications <no-reply@sns.amazonaws.com> to {subscription.Endpoint}", subject, message);
        }
    }

    private SortedDictionary<string, string> Sms(Call call)
    {
        if (!_sms.TryGetValue(call.Region.ToString(), out var settings))
        {
            _sms[call.Region.ToString()] = settings = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["MonthlySpendLimit"] = "1" };
        }

        return settings;
    }

    private static Sns.Subscription View(Call call, HeldSubscription one) => new(
        one.Confirmed ? one.Arn : "PendingConfirmation", call.Account.ToString(), one.Protocol, one.Endpoint, one.Topic);

    private SortedDictionary<string, string> Of(string? topic, string code = "NotFound") =>
        _topics.GetValueOrDefault(topic ?? "") ?? throw new Fault(code, "Topic does not exist", 404);

    private Dictionary<string, string> Attributes(string? topic)
    {
        var stored = Of(topic).Where(pair => !pair.Key.StartsWith(TagMark, StringComparison.Ordinal));
        return new Dictionary<string, string>(stored, StringComparer.Ordinal)
        {
            ["TopicArn"] = topic!,
            ["Owner"] = _world.Account.ToString(),
            ["SubscriptionsConfirmed"] = Count(topic!, true),
            ["SubscriptionsPending"] = Count(topic!, false),
            ["SubscriptionsDeleted"] = "0",
        };
    }

    private string Count(string topic, bool confirmed) =>
        _subscriptions.Count(one => one.Topic == topic && one.Confirmed == confirmed).ToString(CultureInfo.InvariantCulture);

    private Sns.CreateTopicOut Create(Call call, Sns.CreateTopicIn input)
    {
        _billing.NeedsCard("AuthorizationError");
        if (string.IsNullOrEmpty(input.Name) || input.Name.Length > 256)
        {
            throw new Fault("InvalidParameter", "Invalid parameter: Topic Name");
        }

        var arn = $"arn:aws:sns:{call.Region}:{call.Account}:{input.Name}";
        if (!_topics.ContainsKey(arn))
        {
            _topics[arn] = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["DisplayName"] = "" };
            foreach (var (name, value) in input.Attributes ?? new Dictionary<string, string>(StringComparer.Ordinal))
            {
                _topics[arn][name] = value;
            }

            call.Made("sns:topic", arn);
        }

        return new Sns.CreateTopicOut(arn);
    }

    private Sns.SubscribeOut Subscribe(Call call, Sns.SubscribeIn input)
    {
        _billing.NeedsCard("AuthorizationError");
        _ = Of(input.TopicArn);
        if (input.Protocol is not ("email" or "email-json" or "https" or "sms" or "lambda" or "sqs") || string.IsNullOrEmpty(input.Endpoint))
        {
            throw new Fault("InvalidParameter", "Invalid parameter: Does not support this protocol string: " + input.Protocol);
        }

        var known = _subscriptions.Find(one => one.Topic == input.TopicArn && one.Endpoint == input.Endpoint);
        if (known is null)
        {
            known = new HeldSubscription
            {
                Arn = $"{input.TopicArn}:{call.World.Ids.Uuid()}",
                Topic = input.TopicArn!,
                Protocol = input.Protocol,
                Endpoint = input.Endpoint,
                Token = call.World.Ids.Letters(64),
                Confirmed = input.Protocol is "lambda" or "sqs" or "sms",
            };
            _subscriptions.Add(known);
            if (!known.Confirmed)
            {
                _inbox.Mail(
                    "AWS Notifications <no-reply@sns.amazonaws.com>",
                    "AWS Notification - Subscription Confirmation",
                    $"You have chosen to subscribe to the topic: {known.Topic}. To confirm this subscription, click the link: token {known.Token}");
            }
        }

        return new Sns.SubscribeOut(known.Confirmed || input.ReturnSubscriptionArn == true ? known.Arn : "pending confirmation");
    }

    private Sns.ConfirmSubscriptionOut Confirm(string? topic, string? token)
    {
        _ = Of(topic);
        var subscription = _subscriptions.Find(one => one.Topic == topic && one.Token == token)
            ?? throw new Fault("InvalidParameter", "Invalid token");
        subscription.Confirmed = true;
        return new Sns.ConfirmSubscriptionOut(subscription.Arn);
    }

    /// <summary>The owner clicks the link in each mail that asks him to confirm.</summary>
    private JsonObject Confirm(Actor actor, JsonObject arguments)
    {
        _ = actor;
        var topic = arguments["topic"]?.ToString();
        var waiting = _subscriptions.Where(one => !one.Confirmed && (topic is null || one.Topic == topic)).ToList();
        foreach (var subscription in waiting)
        {
            subscription.Confirmed = true;
        }

        return new JsonObject { ["confirmed"] = new JsonArray([.. waiting.Select(one => (JsonNode)one.Arn)]) };
    }

    private Sns.ListSubscriptionsByTopicOut ListSubscriptions(Call call, Sns.ListSubscriptionsByTopicIn input)
    {
        _ = Of(input.TopicArn);
        var found = _subscriptions.Where(one => one.Topic == input.TopicArn).Select(one => View(call, one)).ToList();
        var (page, next) = Ec2Listing.Page(found, 100, input.NextToken);
        return new Sns.ListSubscriptionsByTopicOut(page, next);
    }

    private Sns.GetSubscriptionAttributesOut SubscriptionAttributes(Call call, Sns.GetSubscriptionAttributesIn input)
    {
        var one = _subscriptions.Find(known => known.Arn == input.SubscriptionArn)
            ?? throw new Fault("NotFound", "Subscription does not exist", 404);
        return new Sns.GetSubscriptionAttributesOut(Facts.Of(
            ("SubscriptionArn", one.Arn), ("TopicArn", one.Topic), ("Owner", call.Account.ToString()), ("Protocol", one.Protocol),
            ("Endpoint", one.Endpoint), ("PendingConfirmation", one.Confirmed ? "false" : "true"), ("RawMessageDelivery", "false")));
    }
}
