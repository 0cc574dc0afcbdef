using System.Globalization;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Sandbox;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Watch.Tests;

/// <summary>
/// An account in one region of which programs never rest: its Event history is the true one with so many records of theirs between that one a second would be nothing.
/// The records are made when they are asked for; the same question has the same answer.
/// </summary>
/// <param name="inner">The account.</param>
/// <param name="world">The same account, for its time and number.</param>
/// <param name="noisy">The region.</param>
/// <param name="perSecond">How many records a second.</param>
/// <param name="owner">The owner's own key, under which a part of the noise is made; his programs use it, too.</param>
internal sealed class NoisyReader(IAccountReader inner, World world, Region noisy, double perSecond, (string User, string Key) owner) : IAccountReader
{
    private const int PageLength = 50;
    private static readonly TimeSpan Delivered = TimeSpan.FromMinutes(3);

    // One in ten changes something, as in accounts whose programs run on machines of their own.
    private static readonly (string Source, string Name, bool ReadOnly)[] Habits =
    [
        ("sts", "AssumeRole", true), ("ec2", "DescribeInstances", true), ("kms", "Decrypt", true), ("ssm", "GetParameter", true), ("s3", "ListBuckets", true),
        ("logs", "DescribeLogStreams", true), ("ec2", "DescribeTags", true), ("elasticloadbalancing", "DescribeTargetHealth", true), ("sts", "GetCallerIdentity", true),
        ("ssm", "UpdateInstanceInformation", false), ("logs", "CreateLogStream", false), ("ec2", "CreateNetworkInterface", false), ("ec2", "DeleteNetworkInterface", false),
        ("kms", "CreateGrant", false), ("athena", "StartQueryExecution", false), ("ecs", "SubmitTaskStateChange", false),
    ];

    private static readonly (string Source, string Name, bool ReadOnly)[] Looks = [.. Habits.Where(one => one.ReadOnly)];
    private static readonly (string Source, string Name, bool ReadOnly)[] Deeds = [.. Habits.Where(one => !one.ReadOnly)];

    public DateTimeOffset Now => inner.Now;

    public IBucketReader? Buckets => inner.Buckets;

    /// <summary>How many records of noise were handed out, and how many there were to be had until now.</summary>
    public long Read { get; private set; }

    public async Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        if (region != noisy || input is not CloudTrail.LookupEventsIn question)
        {
            return await inner.ReadAsync(region, op, input, cancel);
        }

        var (at, skip) = question.NextToken?.Split('/') is [var when, var count]
            ? (long.Parse(when, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture)) : (long.MaxValue, 0);
        var truth = await TrueAsync(question, cancel);
        return (Reading<TOut>)(object)truth.Match<Reading<CloudTrail.LookupEventsOut>>(
            seen => new Reading<CloudTrail.LookupEventsOut>.Seen(Page(question, seen, at, skip)), why => new Reading<CloudTrail.LookupEventsOut>.NotSeen(why));
    }

    public async Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel) => await inner.ReadAllAsync(region, op, input, paging, cancel);

    private async Task<Reading<List<CloudTrail.Event>>> TrueAsync(CloudTrail.LookupEventsIn question, CancellationToken cancel)
    {
        var events = new List<CloudTrail.Event>();
        for (var next = question with { NextToken = null }; ;)
        {
            var answer = await inner.ReadAsync(noisy, CloudTrail.LookupEvents, next, cancel);
            if (answer is not Reading<CloudTrail.LookupEventsOut>.Seen { Value: var page })
            {
                return new Reading<List<CloudTrail.Event>>.NotSeen(answer.Match(_ => throw new InvalidOperationException("It was seen."), why => why)); // as the watch itself would meet it
            }

            events.AddRange(page.Events ?? []);
            if (page.NextToken is not { } token)
            {
                return new Reading<List<CloudTrail.Event>>.Seen(events);
            }

            next = next with { NextToken = token };
        }
    }

    /// <summary>Newest first, the true ones between; the token says up to which noise and how many of the true.</summary>
    private CloudTrail.LookupEventsOut Page(CloudTrail.LookupEventsIn question, List<CloudTrail.Event> truth, long at, int skip)
    {
        var looks = question.LookupAttributes is [{ AttributeKey: "ReadOnly", AttributeValue: "true" }];
        var rate = perSecond * (looks ? 0.9 : 0.1);
        var last = (long)((Earlier(question.EndTime!.Value, Now - Delivered) - DateTimeOffset.UnixEpoch).TotalSeconds * rate);
        var first = (long)Math.Ceiling((question.StartTime!.Value - DateTimeOffset.UnixEpoch).TotalSeconds * rate);
        var events = new List<CloudTrail.Event>(PageLength);
        for (var index = Math.Min(at, last); events.Count < PageLength;)
        {
            var time = DateTimeOffset.UnixEpoch.AddSeconds(index / rate);
            if (skip < truth.Count && (index < first || truth[skip].EventTime >= time))
            {
                events.Add(truth[skip++]);
            }
            else if (index >= first)
            {
                events.Add(Made(index--, time, looks));
                Read++;
            }
            else
            {
                return new CloudTrail.LookupEventsOut(events);
            }

            at = index;
        }

        return new CloudTrail.LookupEventsOut(events, string.Create(CultureInfo.InvariantCulture, $"{at}/{skip}"));
    }

    private CloudTrail.Event Made(long index, DateTimeOffset time, bool looks)
    {
        var mix = unchecked((ulong)index * 0x9E3779B97F4A7C15UL);
        var (source, name, _) = looks ? Looks[(mix >> 7) % (ulong)Looks.Length] : Deeds[(mix >> 7) % (ulong)Deeds.Length];
        var machine = (mix >> 20) % 40;
        var id = string.Create(CultureInfo.InvariantCulture, $"{(looks ? 'a' : 'b')}{mix >> 36:x7}-0000-4000-8000-{index:x12}");
        var (user, key) = (mix >> 30) % 4 == 0 ? (owner.User, owner.Key) : ("", string.Create(CultureInfo.InvariantCulture, $"ASIANOISE{machine:00000000000}"));
        var identity = user.Length > 0
            ? $$"""{"type":"IAMUser","principalId":"AIDANOISE","arn":"arn:aws:iam::{{world.Account}}:user/{{user}}","accountId":"{{world.Account}}","accessKeyId":"{{key}}","userName":"{{user}}"}"""
            : $$"""{"type":"AssumedRole","principalId":"AROANOISE:i-0noise{{machine:00}}","arn":"arn:aws:sts::{{world.Account}}:assumed-role/worker/i-0noise{{machine:00}}","accountId":"{{world.Account}}","accessKeyId":"{{key}}"}""";
        var json = $$$"""{"eventVersion":"1.08","userIdentity":{{{identity}}},"eventTime":"{{{time:yyyy-MM-ddTHH:mm:ssZ}}}","eventSource":"{{{source}}}.amazonaws.com","eventName":"{{{name}}}","awsRegion":"{{{noisy}}}","sourceIPAddress":"{{{(user.Length > 0 ? world.WireAddress : "10.0.3." + (10 + machine))}}}","userAgent":"Boto3/1.26.165 Python/3.10.6 Linux/5.19.0-1029-aws Botocore/1.29.165","requestParameters":{"n":"{{{index}}}"},"responseElements":null,"requestID":"{{{id}}}","eventID":"{{{id}}}","readOnly":{{{(looks ? "true" : "false")}}},"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"{{{world.Account}}}","eventCategory":"Management"}""";
        return new CloudTrail.Event(id, name, looks ? "true" : "false", key, time, source + ".amazonaws.com", user, null, json);
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
