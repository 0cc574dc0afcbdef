using System.Globalization;
using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Weigh;

/// <summary>Launches that look like somebody else's money.</summary>
internal static class LaunchSigns
{
    private static readonly HashSet<string> Launching = new(StringComparer.Ordinal)
    {
        "RunInstances", "RequestSpotInstances", "RequestSpotFleet", "CreateFleet", "CreateAutoScalingGroup", "UpdateAutoScalingGroup",
        "SetDesiredCapacity", "RunTask", "CreateService", "CreateCluster", "CreateNotebookInstance", "CreateTrainingJob", "CreateEndpointConfig",
        "CreateNodegroup", "RunJobFlow", "CreateComputeEnvironment", "CreateInstances", "CreateStack", "CreateWorkspaces", "CreateProcessingJob",
        "CreateDevEndpoint", "CreateJob", "CreateApp",
    };

    private static readonly string[] Costly = ["p2", "p3", "p4", "p5", "p6", "g3", "g4", "g5", "g6", "inf", "trn", "dl1", "dl2", "vt1", "u-", "f1", "f2"];

    private static readonly string[] Amounts =
        ["maxCount", "instanceCount", "desiredCapacity", "desiredCount", "count", "targetCapacity", "totalTargetCapacity"];

    /// <summary>Whether the call starts something that costs money by the hour.</summary>
    public static bool IsLaunch(Act act) => Launching.Contains(Services.Call(act.Name));

    /// <summary>The signs of one origin.</summary>
    public static List<Sign> Of(IReadOnlyList<Act> acts, History history, bool stranger)
    {
        var launches = acts.Where(act => IsLaunch(act) && (stranger || !history.IsHabit(act))).ToList();
        var signs = new List<Sign>();
        if (launches.Count == 0)
        {
            return signs;
        }

        Regions(launches, history, signs);
        Volume(launches, signs);
        if (launches.Find(Large) is { } large)
        {
            signs.Add(new Sign("large", 2, large, new Words("it chose the large and costly machine types", "비싼 대형 인스턴스 유형을 골랐습니다")));
        }

        if (launches.Find(act => act.Succeeded && Protects(act)) is { } locked)
        {
            signs.Add(new Sign("protected", 2, locked, new Words(
                "it locked the machines against being terminated", "가상 서버를 종료하지 못하게 보호를 걸었습니다")));
        }

        if (launches.Find(act => act.Event.ErrorCode is { } code && (code.Contains("LimitExceeded", StringComparison.Ordinal)
            || code.Contains("DryRun", StringComparison.Ordinal) || code.Contains("PendingVerification", StringComparison.Ordinal))) is { } probe)
        {
            signs.Add(new Sign("probing", 1, probe, new Words(
                "it tried how much the account would let it start", "얼마나 많이 실행할 수 있는지 시험했습니다")));
        }

        return signs;
    }

    private static void Regions(List<Act> launches, History history, List<Sign> signs)
    {
        var fresh = launches.Where(act => !history.UsedBefore(act.Event.Region, act.Day)).DistinctBy(act => act.Event.Region, StringComparer.Ordinal).ToList();
        if (fresh.Count > 0 && history.DaysBefore(fresh[0].Day) >= 3)
        {
            var weight = fresh.Count >= 3 ? 3 : 1;
            signs.Add(new Sign("new-region", weight, fresh[0], new Words(
                $"it launched in {fresh.Count} region(s) this account had never used", $"이 계정에서 쓰인 적 없는 리전 {fresh.Count}곳에서 실행했습니다")));
        }
        else if (launches.DistinctBy(act => act.Event.Region, StringComparer.Ordinal).Count() >= 4)
        {
            signs.Add(new Sign("many-regions", 2, launches[0], new Words("it launched in many regions at once", "여러 리전에서 한꺼번에 실행했습니다")));
        }
    }

    private static void Volume(List<Act> launches, List<Sign> signs)
    {
        var from = 0;
        var sum = 0;
        for (var to = 0; to < launches.Count; to++)
        {
            sum += Wanted(launches[to]);
            while (launches[to].Time - launches[from].Time > TimeSpan.FromHours(1))
            {
                sum -= Wanted(launches[from++]);
            }

            if (sum >= 8)
            {
                signs.Add(new Sign("burst", 2, launches[to], new Words("it started many machines within an hour", "한 시간 안에 가상 서버를 대량으로 실행했습니다")));
                return;
            }
        }
    }

    private static int Wanted(Act act) =>
        Math.Max(1, Amounts.Max(name => Field.Count(act.Event.Request, name)));

    private static bool Large(Act act)
    {
        var type = Field.First(act.Event.Request, "instanceType");
        return Array.Exists(Costly, start => type.StartsWith(start, StringComparison.Ordinal))
            || type.Contains("metal", StringComparison.Ordinal)
            || type.IndexOf("xlarge", StringComparison.Ordinal) is > 0 and var end && Size(type, end) >= 16;
    }

    private static int Size(string type, int end)
    {
        var dot = type.IndexOf('.', StringComparison.Ordinal);
        return dot >= 0 && dot < end && int.TryParse(type.AsSpan(dot + 1, end - dot - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 1;
    }

    private static bool Protects(Act act) =>
        Field.First(act.Event.Request, "disableApiTermination") == "true" || Field.First(act.Event.Request, "disableApiStop") == "true";
}
