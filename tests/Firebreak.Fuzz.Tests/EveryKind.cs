namespace Firebreak.Fuzz;

/// <summary>A rule of every kind: found by an index or by looking everywhere, by words, patterns, numbers, lists, what is missing, other fields, and correlations of them.</summary>
internal static class EveryKind
{
    /// <summary>Two that hold of nearly everything, for the company of others.</summary>
    public const string Few = """
        title: Any call
        name: any
        logsource: {product: aws}
        detection: {a: {eventName|exists: true}, condition: a}
        ---
        title: Two of one caller
        correlation: {type: event_count, rules: [any], group-by: [userIdentity.arn], timespan: 1d, condition: {gte: 2}}
        """;

    /// <summary>The rules.</summary>
    public const string Rules = """
        title: Anything
        name: anything
        logsource: {product: aws}
        detection: {a: {eventName|exists: true}, condition: a}
        level: low
        ---
        title: By name
        name: named
        logsource: {product: aws, service: cloudtrail}
        detection: {a: {eventSource: ec2.amazonaws.com, eventName: [RunInstances, StopLogging, ab]}, condition: a}
        level: high
        ---
        title: By a pattern of names
        name: pattern
        logsource: {product: aws}
        detection: {a: {eventName: [Get*, "*Key", "a?c", 'x\*y']}, b: {userIdentity.arn: "arn:aws:iam::*:user/m?na"}, condition: a or b}
        level: medium
        ---
        title: By a word anywhere
        logsource: {product: aws}
        detection: {words: [AccessDenied, "st*len", 한글, '"quoted" \\'], condition: words}
        level: medium
        ---
        title: By all of some words
        logsource: {product: aws}
        detection: {words: {"|all": [aws-cli, "203.0.113.", "7"]}, condition: words}
        ---
        title: By an expression
        logsource: {product: aws}
        detection: {a: {userAgent|re: '^aws-(cli|sdk)/[0-9.]+, "q"$'}, b: {requestParameters.text|re|i: 'QUOTED" \\ [0-9]'}, c: {requestParameters|re: 'n":\s*1'}, condition: 1 of them}
        ---
        title: Without an error
        logsource: {product: aws}
        detection: {a: {errorCode: null}, b: {responseElements|exists: true}, c: {requestParameters: null}, d: {errorMessage: ''}, condition: (a and b) or c or d}
        ---
        title: Without a member
        logsource: {product: aws}
        detection: {a: {requestParameters.text|exists: false}, b: {userIdentity.sessionContext.attributes.mfaAuthenticated: false}, condition: a or not b}
        level: low
        ---
        title: By a number
        name: number
        logsource: {product: aws}
        detection: {a: {requestParameters.n|gte: 30}, b: {requestParameters.n|lt: -1.5}, c: {requestParameters.n: [7, 0, 1e2, 0.1]}, d: {n|gt: 9007199254740992}, condition: 1 of them}
        ---
        title: By a list
        logsource: {product: aws}
        detection:
          a: {resources.ARN|endswith: [":key", ":a"]}
          b: {requestParameters.items.id|contains|all: [i-, "1"]}
          c: {requestParameters.items: [x, null2, "true"]}
          d: {requestParameters.ipPermissions.items.ipRanges.items.cidrIp|cidr: [10.0.0.0/8, "::/0"]}
          condition: 1 of them
        ---
        title: By another field
        logsource: {product: aws}
        detection: {a: {userIdentity.accountId|fieldref: recipientAccountId}, b: {userIdentity.userName|fieldref: requestParameters.userName}, c: {eventName|fieldref|startswith: requestParameters.text}, condition: a or b or c}
        ---
        title: Letters and dashes
        logsource: {product: aws}
        detection: {a: {eventName|cased: runinstances}, b: {userAgent|contains|windash: " -x"}, c: {requestParameters.text|base64offset|contains: hello}, d: {awsRegion|neq: us-east-1}, condition: a or b or c or not d}
        ---
        title: By the hour
        logsource: {product: aws}
        detection: {a: {eventTime|hour: [0, 3]}, b: {eventTime|day: 1}, condition: a or b}
        ---
        title: By an address
        logsource: {product: aws}
        detection: {a: {sourceIPAddress|cidr: [203.0.113.0/29, "2001:db8::/32"]}, f: {sourceIPAddress|endswith: amazonaws.com}, condition: a and not f}
        ---
        title: A value in whole
        logsource: {product: aws}
        detection: {a: {userIdentity|contains: '"type":"Root"'}, b: {requestParameters: "*"}, c: {managementEvent: "true"}, d: {"": x}, e: {readOnly: false, apiVersion: null}, condition: 1 of them}
        ---
        title: Many
        correlation: {type: event_count, rules: [anything], group-by: [userIdentity.arn], timespan: 1h, condition: {gte: 3}}
        level: low
        ---
        title: Many names
        correlation: {type: value_count, rules: [anything, named], group-by: [awsRegion], timespan: 10m, condition: {field: eventName, gte: 2}}
        ---
        title: One and then the other
        correlation: {type: temporal_ordered, rules: [pattern, named], group-by: [recipientAccountId, sourceIPAddress], timespan: 2h}
        level: critical
        ---
        title: Both in any order
        correlation: {type: temporal, rules: [number, named, pattern], timespan: 5m}
        ---
        title: A sum
        correlation: {type: value_sum, rules: [number], group-by: [requestParameters.text], timespan: 1h, condition: {field: requestParameters.n, gte: 8}}
        """;
}
