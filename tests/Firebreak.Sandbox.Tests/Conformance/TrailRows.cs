using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests.Conformance;

/// <summary>CloudTrail.</summary>
internal static class TrailRows
{
    internal static IReadOnlyList<CliRow> All { get; } =
    [
        new("cloudtrail:LookupEvents", "cloudtrail|lookup-events|--lookup-attributes|AttributeKey=EventName,AttributeValue=CreateRole|--region|us-east-1", "cloudtrail|lookup-events|--max-results|51|--no-paginate", "InvalidMaxResultsException"),
        new("cloudtrail:ListTrails", "cloudtrail|list-trails"),
        new("cloudtrail:DescribeTrails", "cloudtrail|describe-trails"),
        new("cloudtrail:GetTrail", "cloudtrail|get-trail|--name|kept", "cloudtrail|get-trail|--name|none", "TrailNotFoundException"),
        new("cloudtrail:GetTrailStatus", "cloudtrail|get-trail-status|--name|kept", "cloudtrail|get-trail-status|--name|none", "TrailNotFoundException"),
        new("cloudtrail:GetEventSelectors", "cloudtrail|get-event-selectors|--trail-name|kept", "cloudtrail|get-event-selectors|--trail-name|none", "TrailNotFoundException"),
        new("cloudtrail:PutEventSelectors", "cloudtrail|put-event-selectors|--trail-name|changed|--event-selectors|[{\"ReadWriteType\":\"WriteOnly\",\"IncludeManagementEvents\":true}]", "cloudtrail|put-event-selectors|--trail-name|none|--event-selectors|[{\"ReadWriteType\":\"All\"}]", "TrailNotFoundException"),
        new("cloudtrail:ListPublicKeys", "cloudtrail|list-public-keys"),
        new("cloudtrail:CreateTrail", "cloudtrail|create-trail|--region|us-east-1|--name|made|--s3-bucket-name|trail-files|--is-multi-region-trail|--enable-log-file-validation", "cloudtrail|create-trail|--region|us-east-1|--name|kept2|--s3-bucket-name|nowhere", "S3BucketDoesNotExistException") { Turn = 1 },
        new("cloudtrail:UpdateTrail", "cloudtrail|update-trail|--name|changed|--is-multi-region-trail", "cloudtrail|update-trail|--name|none", "TrailNotFoundException"),
        new("cloudtrail:DeleteTrail", "cloudtrail|delete-trail|--name|gone", "cloudtrail|delete-trail|--name|none", "TrailNotFoundException") { Turn = 1 },
        new("cloudtrail:StartLogging", "cloudtrail|start-logging|--name|off", "cloudtrail|start-logging|--name|none", "TrailNotFoundException"),
        new("cloudtrail:StopLogging", "cloudtrail|stop-logging|--name|live", "cloudtrail|stop-logging|--name|none", "TrailNotFoundException"),
    ];

    internal static void Prepare(CliStage stage)
    {
        stage.World.Buckets.Make("trail-files", Accounts.Seoul).Settings["policy"] = TrailTests.BucketPolicy("trail-files");
        foreach (var name in (string[])["kept", "changed", "off", "live"])
        {
            stage.Root.Call(Accounts.Seoul, CloudTrail.CreateTrail, new(name, "trail-files", IsMultiRegionTrail: name == "kept"));
            if (name != "off")
            {
                stage.Root.Call(Accounts.Seoul, CloudTrail.StartLogging, new(name));
            }
        }

        stage.Root.Call(Accounts.Seoul, CloudTrail.CreateTrail, new("gone", "trail-files"));
    }
}
