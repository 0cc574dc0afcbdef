#nullable enable

using System.Text.Json.Serialization;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon SNS: messages by mail, text message or web.</summary>
public static partial class Sns
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Sns;

    /// <summary>The topics of a region.</summary>
    public static readonly Op<ListTopicsIn, ListTopicsOut> ListTopics =
        Service.Reads<ListTopicsIn, ListTopicsOut>("ListTopics");

    /// <summary>The question of <see cref="ListTopics"/>.</summary>
    public sealed record ListTopicsIn(string? NextToken = null);

    /// <summary>The answer of <see cref="ListTopics"/>.</summary>
    public sealed record ListTopicsOut(IReadOnlyList<Topic>? Topics = null, string? NextToken = null);

    /// <summary>Makes a topic, or finds it if there is one of that name.</summary>
    public static readonly Op<CreateTopicIn, CreateTopicOut> CreateTopic =
        Service.Writes<CreateTopicIn, CreateTopicOut>("CreateTopic");

    /// <summary>The question of <see cref="CreateTopic"/>.</summary>
    public sealed record CreateTopicIn(
        string? Name = null, IReadOnlyDictionary<string, string>? Attributes = null,
        IReadOnlyList<Tag>? Tags = null);

    /// <summary>The answer of <see cref="CreateTopic"/>.</summary>
    public sealed record CreateTopicOut(string? TopicArn = null);

    /// <summary>Deletes a topic and its subscriptions.</summary>
    public static readonly Op<DeleteTopicIn, None> DeleteTopic = Service.Writes<DeleteTopicIn, None>("DeleteTopic");

    /// <summary>The question of <see cref="DeleteTopic"/>.</summary>
    public sealed record DeleteTopicIn(string? TopicArn = null);

    /// <summary>A topic's settings, its access policy among them.</summary>
    public static readonly Op<GetTopicAttributesIn, GetTopicAttributesOut> GetTopicAttributes =
        Service.Reads<GetTopicAttributesIn, GetTopicAttributesOut>("GetTopicAttributes");

    /// <summary>The question of <see cref="GetTopicAttributes"/>.</summary>
    public sealed record GetTopicAttributesIn(string? TopicArn = null);

    /// <summary>The answer of <see cref="GetTopicAttributes"/>.</summary>
    public sealed record GetTopicAttributesOut(IReadOnlyDictionary<string, string>? Attributes = null);

    /// <summary>Changes one setting of a topic.</summary>
    public static readonly Op<SetTopicAttributesIn, None> SetTopicAttributes =
        Service.Writes<SetTopicAttributesIn, None>("SetTopicAttributes");

    /// <summary>The question of <see cref="SetTopicAttributes"/>.</summary>
    public sealed record SetTopicAttributesIn(
        string? TopicArn = null, string? AttributeName = null, string? AttributeValue = null);

    /// <summary>Has a topic's messages sent to an address, which must confirm.</summary>
    public static readonly Op<SubscribeIn, SubscribeOut> Subscribe =
        Service.Writes<SubscribeIn, SubscribeOut>("Subscribe");

    /// <summary>The question of <see cref="Subscribe"/>.</summary>
    public sealed record SubscribeIn(
        string? TopicArn = null, string? Protocol = null, string? Endpoint = null,
        IReadOnlyDictionary<string, string>? Attributes = null, bool? ReturnSubscriptionArn = null);

    /// <summary>The answer of <see cref="Subscribe"/>.</summary>
    public sealed record SubscribeOut(string? SubscriptionArn = null);

    /// <summary>Confirms with the code that the address was sent.</summary>
    public static readonly Op<ConfirmSubscriptionIn, ConfirmSubscriptionOut> ConfirmSubscription =
        Service.Writes<ConfirmSubscriptionIn, ConfirmSubscriptionOut>("ConfirmSubscription");

    /// <summary>The question of <see cref="ConfirmSubscription"/>.</summary>
    public sealed record ConfirmSubscriptionIn(
        string? TopicArn = null, string? Token = null, string? AuthenticateOnUnsubscribe = null);

    /// <summary>The answer of <see cref="ConfirmSubscription"/>.</summary>
    public sealed record ConfirmSubscriptionOut(string? SubscriptionArn = null);

    /// <summary>Has messages sent to an address no longer.</summary>
    public static readonly Op<UnsubscribeIn, None> Unsubscribe = Service.Writes<UnsubscribeIn, None>("Unsubscribe");

    /// <summary>The question of <see cref="Unsubscribe"/>.</summary>
    public sealed record UnsubscribeIn(string? SubscriptionArn = null);

    /// <summary>The addresses that a topic's messages go to.</summary>
    public static readonly Op<ListSubscriptionsByTopicIn, ListSubscriptionsByTopicOut> ListSubscriptionsByTopic =
        Service.Reads<ListSubscriptionsByTopicIn, ListSubscriptionsByTopicOut>("ListSubscriptionsByTopic");

    /// <summary>The question of <see cref="ListSubscriptionsByTopic"/>.</summary>
    public sealed record ListSubscriptionsByTopicIn(string? TopicArn = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListSubscriptionsByTopic"/>.</summary>
    public sealed record ListSubscriptionsByTopicOut(
        IReadOnlyList<Subscription>? Subscriptions = null, string? NextToken = null);

    /// <summary>A subscription's settings, and whether it is confirmed.</summary>
    public static readonly Op<GetSubscriptionAttributesIn, GetSubscriptionAttributesOut> GetSubscriptionAttributes =
        Service.Reads<GetSubscriptionAttributesIn, GetSubscriptionAttributesOut>("GetSubscriptionAttributes");

    /// <summary>The question of <see cref="GetSubscriptionAttributes"/>.</summary>
    public sealed record GetSubscriptionAttributesIn(string? SubscriptionArn = null);

    /// <summary>The answer of <see cref="GetSubscriptionAttributes"/>.</summary>
    public sealed record GetSubscriptionAttributesOut(IReadOnlyDictionary<string, string>? Attributes = null);

    /// <summary>Sends a message.</summary>
    public static readonly Op<PublishIn, PublishOut> Publish = Service.Writes<PublishIn, PublishOut>("Publish");

    /// <summary>The question of <see cref="Publish"/>.</summary>
    public sealed record PublishIn(
        string? TopicArn = null, string? TargetArn = null, string? PhoneNumber = null, string? Message = null,
        string? Subject = null, string? MessageStructure = null);

    /// <summary>The answer of <see cref="Publish"/>.</summary>
    public sealed record PublishOut(string? MessageId = null, string? SequenceNumber = null);

    /// <summary>The tags of a topic.</summary>
    public static readonly Op<ListTagsForResourceIn, ListTagsForResourceOut> ListTagsForResource =
        Service.Reads<ListTagsForResourceIn, ListTagsForResourceOut>("ListTagsForResource");

    /// <summary>The question of <see cref="ListTagsForResource"/>.</summary>
    public sealed record ListTagsForResourceIn(string? ResourceArn = null);

    /// <summary>The answer of <see cref="ListTagsForResource"/>.</summary>
    public sealed record ListTagsForResourceOut(IReadOnlyList<Tag>? Tags = null);

    /// <summary>Writes tags on a topic.</summary>
    public static readonly Op<TagResourceIn, None> TagResource = Service.Writes<TagResourceIn, None>("TagResource");

    /// <summary>The question of <see cref="TagResource"/>.</summary>
    public sealed record TagResourceIn(string? ResourceArn = null, IReadOnlyList<Tag>? Tags = null);

    /// <summary>Takes tags off a topic.</summary>
    public static readonly Op<UntagResourceIn, None> UntagResource = Service.Writes<UntagResourceIn, None>("UntagResource");

    /// <summary>The question of <see cref="UntagResource"/>.</summary>
    public sealed record UntagResourceIn(string? ResourceArn = null, IReadOnlyList<string>? TagKeys = null);

    /// <summary>The settings for text messages, the monthly limit among them.</summary>
    public static readonly Op<GetSMSAttributesIn, GetSMSAttributesOut> GetSMSAttributes =
        Service.Reads<GetSMSAttributesIn, GetSMSAttributesOut>("GetSMSAttributes");

    /// <summary>The question of <see cref="GetSMSAttributes"/>.</summary>
    public sealed record GetSMSAttributesIn(
        [property: JsonPropertyName("attributes")] IReadOnlyList<string>? Attributes = null);

    /// <summary>The answer of <see cref="GetSMSAttributes"/>.</summary>
    public sealed record GetSMSAttributesOut(
        [property: JsonPropertyName("attributes")] IReadOnlyDictionary<string, string>? Attributes = null);

    /// <summary>Changes the settings for text messages.</summary>
    public static readonly Op<SetSMSAttributesIn, None> SetSMSAttributes =
        Service.Writes<SetSMSAttributesIn, None>("SetSMSAttributes");

    /// <summary>The question of <see cref="SetSMSAttributes"/>.</summary>
    public sealed record SetSMSAttributesIn(
        [property: JsonPropertyName("attributes")] IReadOnlyDictionary<string, string>? Attributes = null);

    /// <summary>A topic.</summary>
    public sealed record Topic(string? TopicArn = null);

    /// <summary>A name and a value that the owner wrote on something.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);

    /// <summary>An address that a topic's messages go to.</summary>
    public sealed record Subscription(
        string? SubscriptionArn = null, string? Owner = null, string? Protocol = null, string? Endpoint = null,
        string? TopicArn = null);
}

[RecordsOf(typeof(Sns))]
internal sealed partial class SnsShapes;
