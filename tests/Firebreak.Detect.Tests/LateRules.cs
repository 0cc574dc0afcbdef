namespace Firebreak.Detect.Tests;

/// <summary>Rules that ask for what no single record tells.</summary>
internal static class LateRules
{
    /// <summary>With these few records are kept to the end, and of the others only traces.</summary>
    public const string Narrow = """
        title: Launch by a stranger
        logsource: {product: aws}
        detection: {a: {eventName: [RunInstances, InvokeModel]}, b: {firebreak.strangeness|gte: 2}, condition: a and b}
        ---
        title: After looking around
        logsource: {product: aws}
        detection: {a: {eventName: [RunInstances, StopLogging]}, b: {firebreak.before: [asked, guessed, identity, rights, tested]}, condition: a and b}
        ---
        title: A key
        name: key
        logsource: {product: aws}
        detection: {a: {eventName: CreateAccessKey}, condition: a}
        ---
        title: A strange launch
        name: launch
        logsource: {product: aws}
        detection: {a: {eventName: RunInstances}, b: {firebreak.strangeness|gte: 2}, condition: a and b}
        ---
        title: A key and then a strange launch
        correlation: {type: temporal_ordered, rules: [key, launch], group-by: [recipientAccountId], timespan: 3d}
        """;

    /// <summary>With these all that is not a service's is kept.</summary>
    public const string Broad = """
        title: Anything strange at all
        logsource: {product: aws}
        detection: {a: {firebreak.strangeness|gte: 1}, condition: a}
        ---
        title: Unheard of
        logsource: {product: aws}
        detection: {a: {firebreak.unheard: [region, service, caller]}, b: {eventName|startswith: Get}, condition: a and not b}
        ---
        title: From a new place
        logsource: {product: aws}
        detection: {a: {firebreak.new|all: [network, client]}, condition: a}
        """;
}
