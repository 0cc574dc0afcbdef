using Firebreak.Sandbox;

namespace Firebreak.Simulation.Tests.Identities;

/// <summary>Policies as accounts have them: wide and narrow, under conditions, by exception, badly spelt.</summary>
internal static class Documents
{
    private static readonly string[] All =
    [
        Allow("\"*\""),
        Allow("\"*\""),
        Allow("\"*\""),
        Allow("[\"*\"]"),
        Statement("""{"Effect":"Allow","Action":["iam:*","ec2:*","autoscaling:*","cloudtrail:*","support:*","sts:*"],"Resource":["*"]}"""),
        Allow("[\"iam:Get*\",\"iam:List*\",\"iam:*AccessKey\",\"iam:Put?serPolicy\",\"iam:CreateUser\"]"),
        Allow("[\"iam:*\",\"sts:*\"]"),
        Allow("[\"ec2:*\",\"autoscaling:*\",\"cloudtrail:*\"]"),
        Allow("[\"EC2:Stop*\",\"ec2:terminateinstances\",\"support:*\",\"iam:List*\"]"),
        Allow("[\"iam:Get*\",\"iam:List*\",\"ec2:Describe*\",\"cloudtrail:LookupEvents\"]"),
        Allow("[\"iam:*AccessKey\",\"iam:Put?serPolicy\",\"iam:CreateUser\"]"),
        Statement("""{"Effect":"Allow","NotAction":["iam:*","organizations:*"],"Resource":"*"}"""),
        Allow("\"*\"", """,'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}"""),
        Allow("\"*\"", """,'Condition':{'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}}"""),
        Allow("[\"iam:*\"]", """,'Condition':{'StringEquals':{'aws:RequestedRegion':['us-east-1','ap-northeast-2']}}"""),
        Statement("""{"Effect":"Allow","Action":"iam:*","Resource":"arn:aws:iam::123456789012:user/*"}"""),
        Statement("""{"Effect":"Allow","Action":["ec2:StopInstances","ec2:TerminateInstances"],"Resource":["arn:aws:ec2:*:*:instance/*"]}"""),
        Statement("""{"Effect":"Deny","Action":["account:CloseAccount","organizations:LeaveOrganization"],"Resource":"*"}"""),
        Statement("""{"Effect":"Deny","Action":"s3:DeleteBucket","Resource":"*"}"""),
        Statement("""{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":["us-east-1","ap-northeast-2"]}}}"""),
        Statement("""{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"iam:DeleteUser","Resource":"*"}"""),
        """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["iam:*"],"Resource":"*","Condition":{}}}""",
    ];

    private static readonly string[] Bounds =
    [
        Allow("\"*\""),
        Allow("[\"iam:*\",\"ec2:*\",\"autoscaling:*\",\"cloudtrail:*\",\"support:*\"]"),
        Statement("""{"Effect":"Allow","NotAction":"organizations:*","Resource":"*"}"""),
        Statement("""{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"account:*","Resource":"*"}"""),
    ];

    /// <summary>One of them.</summary>
    public static string Any(SeededRandom chance) => chance.Pick(All);

    /// <summary>One that bounds.</summary>
    public static string Bound(SeededRandom chance) => chance.Pick(Bounds);

    private static string Allow(string actions, string rest = "") =>
        Statement($$"""{"Effect":"Allow","Action":{{actions}},"Resource":"*"{{rest.Replace('\'', '"')}}}""");

    private static string Statement(string inner) => $$"""{"Version":"2012-10-17","Statement":[{{inner}}]}""";
}
