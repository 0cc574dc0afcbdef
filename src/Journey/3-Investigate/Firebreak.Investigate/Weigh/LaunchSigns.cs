using System.Collections.Frozen;
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
    public static bool IsLaunch(Act act) => IsLaunch(act.Name);

    /// <summary>The same of a call's name.</summary>
    public static bool IsLaunch(string name) => Launching.Contains(Services.Call(name));

    /// <summary>The signs of launches as the account never had them.</summary>
    public static readonly FrozenSet<string> Unheard = ((string[])["giant", "large", "heap", "burst", "new-region", "new-service", "never-launched"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The signs of one origin.</summary>
    public static List<Sign> Of(IReadOnlyList<Act> acts, History history, bool stranger)
    {
        var launches = acts.Where(act => IsLaunch(act) && (stranger || !history.IsUsualLaunch(act))).ToList();
        var signs = new List<Sign>();
        if (launches.Count == 0)
        {
            return signs;
        }

        Regions(launches, history, signs);
        Volume(launches, signs);
        First(launches, history, stranger, signs);
        if (launches.Find(act => SizeOf(act) >= (stranger ? 1 : 2) * Math.Max(4, 4 * history.LargestBefore(act.Day))) is { } giant && history.DaysBefore(giant.Day) >= 3)
        {
            signs.Add(new Sign("giant", 1, giant, new Words("it chose machines far larger than any this account had run", "이 계정에서 쓰던 것보다 훨씬 큰 서버를 골랐습니다")));
        }

        if (stranger)
        {
            Heaps(launches, history, signs);
        }

        if (launches.Find(Large) is { } large)
        {
            signs.Add(new Sign("large", 2, large, new Words("it chose the large and costly machine types", "비싼 대형 인스턴스 유형을 골랐습니다")));
        }

        if (launches.Find(act => act.Succeeded && Protects(act)) is { } locked)
        {
            signs.Add(new Sign("protected", 2, locked, new Words(
                "it locked the machines against being terminated", "가상 서버를 종료하지 못하게 보호를 걸었습니다")));
        }

        if (launches.Find(act => act.ErrorCode is { } code && (code.Contains("LimitExceeded", StringComparison.Ordinal)
            || code.Contains("DryRun", StringComparison.Ordinal) || code.Contains("PendingVerification", StringComparison.Ordinal))) is { } probe)
        {
            signs.Add(new Sign("probing", 1, probe, new Words(
                "it tried how much the account would let it start", "얼마나 많이 실행할 수 있는지 시험했습니다")));
        }

        return signs;
    }

    private static void Regions(List<Act> launches, History history, List<Sign> signs)
    {
        var fresh = launches.Where(act => !history.UsedBefore(act.Region, act.Day)).DistinctBy(act => act.Region, StringComparer.Ordinal).ToList();
        if (fresh.Count > 0 && history.DaysBefore(fresh[0].Day) >= 3)
        {
            var weight = fresh.Count >= 3 ? 3 : 1;
            signs.Add(new Sign("new-region", weight, fresh[0], new Words(
                $"it launched in {fresh.Count} region(s) this account had never used", $"이 계정에서 쓰인 적 없는 리전 {fresh.Count}곳에서 실행했습니다")));
        }
        else if (launches.DistinctBy(act => act.Region, StringComparer.Ordinal).Count() >= 4)
        {
            signs.Add(new Sign("many-regions", 2, launches[0], new Words("it launched in many regions at once", "여러 리전에서 한꺼번에 실행했습니다")));
        }
    }

    /// <summary>More machines in a day than this account ever started, or machines by an identity that had only ever looked.</summary>
    private static void Heaps(List<Act> launches, History history, List<Sign> signs)
    {
        var busiest = launches.Where(act => act.Succeeded).GroupBy(act => act.Day).MaxBy(day => day.Sum(Wanted));
        if (busiest?.First() is { } first && busiest.Sum(Wanted) >= Math.Max(4, 4 * history.MostADay(first.Day)) && history.DaysBefore(first.Day) >= 3)
        {
            signs.Add(new Sign("heap", 1, first, new Words(
                "it started many times more machines in a day than this account ever had", "이 계정이 하루에 실행하던 것보다 몇 배나 많은 서버를 실행했습니다")));
        }

        if (launches.Find(act => act.Succeeded && history.OnlyLooked(act) >= 10) is { } unused)
        {
            signs.Add(new Sign("never-launched", history.OnlyLooked(unused) >= 20 ? 3 : 2, unused, new Words(
                "it started machines with an identity that had only ever read", "조회만 하던 자격 증명으로 서버를 실행했습니다")));
        }
    }

    /// <summary>A service, or a way of launching, that this account never used.</summary>
    private static void First(List<Act> launches, History history, bool stranger, List<Sign> signs)
    {
        if (launches.Find(act => !history.KnowsCall(act)) is not { } first || history.DaysBefore(first.Day) < 3)
        {
            return;
        }

        signs.Add(launches.Find(act => !history.KnowsService(act)) is { } foreign
            ? new Sign("new-service", stranger ? 3 : 2, foreign, new Words("it launched in a service this account had never used", "이 계정에서 쓰인 적 없는 서비스에서 실행했습니다"))
            : new Sign("new-launch", 1, first, new Words("it launched in a way this account had never used", "이 계정에서 쓰인 적 없는 방식으로 실행했습니다")));
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

    /// <summary>How many machines a call asks for; at least one.</summary>
    public static int Wanted(Act act) =>
        Math.Max(1, Amounts.Max(name => Field.Count(act.Request, name)));

    private static bool Large(Act act)
    {
        var type = TypeOf(act);
        return Array.Exists(Costly, start => type.StartsWith(start, StringComparison.Ordinal))
            || type.Contains("metal", StringComparison.Ordinal) || SizeOf(act) >= 16 || Field.Count(act.Request, "cpu") >= 8192;
    }

    private static string TypeOf(Act act)
    {
        var type = Field.First(act.Request, "instanceType");
        return type.StartsWith("ml.", StringComparison.Ordinal) ? type[3..] : type;
    }

    /// <summary>How large a machine was asked for, in xlarge (four processors); a Lightsail bundle counts as what its name says.</summary>
    public static double SizeOf(Act act)
    {
        var type = TypeOf(act) is { Length: > 0 } own ? own : Field.First(act.Request, "bundleId");
        var end = type.IndexOf("xlarge", StringComparison.Ordinal);
        if (end >= 0)
        {
            var digits = end;
            while (digits > 0 && char.IsAsciiDigit(type[digits - 1]))
            {
                digits--;
            }

            return double.TryParse(type.AsSpan(digits, end - digits), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : 1;
        }

        return type.Contains("metal", StringComparison.Ordinal) ? 24 : type.Contains("large", StringComparison.Ordinal) ? 0.5 : 0.25;
    }

    private static bool Protects(Act act) =>
        Field.First(act.Request, "disableApiTermination") == "true" || Field.First(act.Request, "disableApiStop") == "true";
}
