namespace Firebreak.Wire;

/// <summary>How a service writes its requests and answers on the wire.</summary>
/// <remarks>Source: the protocol traits in AWS's service models (<c>protocol</c> in botocore's <c>service-2.json</c>).</remarks>
public enum Dialect
{
    /// <summary>A form in, XML out (IAM, STS, SNS, Auto Scaling).</summary>
    Query,

    /// <summary>A form in, XML out, with EC2's own member names (EC2).</summary>
    Ec2,

    /// <summary>JSON 1.0, the operation in <c>X-Amz-Target</c> (CloudWatch as the command line speaks it).</summary>
    Json10,

    /// <summary>JSON 1.1, the operation in <c>X-Amz-Target</c> (CloudTrail, ECS, Budgets, Cost Explorer, Support).</summary>
    Json11,

    /// <summary>JSON bodies, the operation in method and path (Lambda, Account).</summary>
    RestJson,

    /// <summary>XML bodies, the operation in method and path (S3's account settings).</summary>
    RestXml,
}
