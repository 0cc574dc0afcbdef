namespace Firebreak.Wire;

/// <summary>Which regions have a service: where AWS does not offer it, nobody has to wait for an answer.</summary>
/// <remarks>Source: botocore 1.43.11, <c>endpoints.json</c> and endpoint rules, commercial partition. A region or a service that the data does not know is asked.</remarks>
public static class ServiceRegions
{
    private static readonly HashSet<string> Known = Set(
        "af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 "
        + "ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 "
        + "ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 "
        + "eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 "
        + "us-west-2");

    private static readonly Dictionary<string, HashSet<string>> Only = new(StringComparer.Ordinal)
    {
        ["AppRunner"] = Set(
            "ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-west-1 eu-west-2 eu-west-3 "
            + "us-east-1 us-east-2 us-west-2"),
        ["Braket"] = Set("eu-north-1 eu-west-2 us-east-1 us-west-1 us-west-2"),
        ["Connect"] = Set(
            "af-south-1 ap-northeast-1 ap-northeast-2 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 "
            + "eu-west-2 us-east-1 us-west-2"),
        ["DAX"] = Set(
            "ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-north-1 eu-south-2 eu-west-1 "
            + "eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2"),
        ["Lightsail"] = Set(
            "ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 "
            + "ca-central-1 eu-central-1 eu-north-1 eu-west-1 eu-west-2 eu-west-3 us-east-1 us-east-2 us-west-2"),
        ["Omics"] = Set(
            "ap-northeast-2 ap-southeast-1 eu-central-1 eu-west-1 eu-west-2 il-central-1 us-east-1 us-west-2"),
        ["WorkMail"] = Set("eu-west-1 us-east-1 us-west-2"),
        ["kendra"] = Set(
            "ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-west-1 eu-west-2 us-east-1 "
            + "us-east-2 us-west-2"),
    };

    private static readonly Dictionary<string, HashSet<string>> Absent = new(StringComparer.Ordinal)
    {
        ["Amplify"] = Set(
            "af-south-1 ap-east-2 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 "
            + "ap-southeast-7 ca-west-1 eu-central-2 eu-south-2 il-central-1 me-central-1 mx-central-1"),
        ["AppStream"] = Set(
            "af-south-1 ap-east-1 ap-east-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-6 "
            + "ap-southeast-7 ca-west-1 eu-central-2 eu-north-1 me-central-1 me-south-1 mx-central-1 us-west-1"),
        ["Bedrock"] = Set("ap-east-1"),
        ["CloudHSM V2"] = Set("ap-east-2 ap-southeast-4"),
        ["CodeBuild"] = Set("ap-east-2 ca-west-1 mx-central-1"),
        ["CodeStar connections"] = Set(
            "af-south-1 ap-east-1 ap-east-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 "
            + "ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-south-2 il-central-1 me-central-1 me-south-1 "
            + "mx-central-1"),
        ["Elastic Beanstalk"] = Set("ap-east-2 mx-central-1"),
        ["GameLift"] = Set(
            "ap-east-2 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-6 ca-west-1 eu-central-2 eu-south-2 "
            + "il-central-1 me-central-1 mx-central-1"),
        ["MWAA"] = Set("ap-east-2 ap-southeast-6 mx-central-1"),
        ["MediaLive"] = Set(
            "af-south-1 ap-east-1 ap-east-2 ap-southeast-3 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 "
            + "eu-south-1 eu-south-2 il-central-1 me-south-1 mx-central-1 us-west-1"),
        ["MemoryDB"] = Set(
            "af-south-1 ap-east-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 "
            + "ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 il-central-1 me-central-1 me-south-1 mx-central-1"),
        ["Outposts"] = Set(
            "ap-east-2 ap-south-2 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2"),
        ["Pinpoint SMS Voice V2"] = Set("ap-east-1 ap-southeast-5 ap-southeast-7"),
        ["Pipes"] = Set(
            "ap-east-2 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 il-central-1 mx-central-1"),
        ["QuickSight"] = Set(
            "ap-east-1 ap-east-2 ap-northeast-3 ap-south-2 ap-southeast-4 ap-southeast-6 ap-southeast-7 ca-west-1 "
            + "me-south-1 mx-central-1 us-west-1"),
        ["Redshift Serverless"] = Set("me-south-1"),
        ["SESv2"] = Set(
            "ap-east-1 ap-east-2 ap-southeast-4 ap-southeast-6 ap-southeast-7 eu-south-2 mx-central-1"),
        ["Snowball"] = Set(
            "ap-east-2 ap-south-2 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 "
            + "eu-south-2 me-south-1 mx-central-1"),
        ["WorkSpaces"] = Set(
            "ap-east-1 ap-east-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-6 "
            + "ap-southeast-7 ca-west-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 me-central-1 me-south-1 "
            + "mx-central-1 us-west-1"),
    };

    /// <summary>The regions that the data knows.</summary>
    public static IReadOnlyCollection<string> Regions => Known;

    /// <summary>Whether a region has a service; true if the data cannot tell.</summary>
    public static bool Offers(AwsService service, string region)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service.Home is not null || !Known.Contains(region)
            || (Only.TryGetValue(service.Id, out var only) ? only.Contains(region) : !Absent.TryGetValue(service.Id, out var absent) || !absent.Contains(region));
    }

    private static HashSet<string> Set(string codes) => [.. codes.Split(' ')];
}
