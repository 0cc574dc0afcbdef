using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Weigh;

/// <summary>What an origin did that an owner seldom does.</summary>
internal static class HarmSigns
{
    private static readonly HashSet<string> Blinding = new(StringComparer.Ordinal)
    {
        "StopLogging", "DeleteTrail", "DeleteDetector", "DeleteFlowLogs", "StopConfigurationRecorder", "DeleteConfigurationRecorder",
        "DisassociateFromMasterAccount", "LeaveOrganization", "DeleteEventDataStore", "DisableSecurityHub",
    };

    private static readonly HashSet<string> Silencing = new(StringComparer.Ordinal)
    {
        "DeleteBudget", "DeleteAnomalyMonitor", "DeleteAnomalySubscription", "DeleteAlarms", "DisableAlarmActions", "DeleteAlternateContact",
        "PutAlternateContact", "EmailUpdated", "PasswordRecoveryCompleted", "ResolveCase",
    };

    /// <summary>The tag of rules that rest on who came: the scales weigh that themselves.</summary>
    private const string WayIn = "firebreak.way-in";

    /// <summary>Calls of which it is asked whom they are about.</summary>
    private static readonly HashSet<string> About = new(StringComparer.Ordinal) { "CreateAccessKey", "CreateLoginProfile", "UpdateLoginProfile" };

    private static readonly string[] Handing = ["AdministratorAccess", "IAMFullAccess", "PowerUserAccess"];

    /// <summary>The signs of one origin, its acts in order; the same kind may come more than once.</summary>
    public static List<Sign> Of(IReadOnlyList<Act> acts, History history, FindingsByEvent findings, bool stranger)
    {
        var signs = new List<Sign>();
        foreach (var act in acts.Where(act => !act.ReadOnly))
        {
            if (act.Succeeded)
            {
                Foothold(act, signs, stranger);
                Cover(act, acts, signs);
            }

            Reach(act, history, signs);
        }

        if (signs.FindAll(sign => sign.Kind == "quota").DistinctBy(sign => sign.Act.Region, StringComparer.Ordinal).Count() >= 3)
        {
            signs.Add(signs.Find(sign => sign.Kind == "quota")! with { Weight = 2 });
        }

        signs.AddRange(LaunchSigns.Of(acts, history, stranger));
        signs.AddRange(SelfRunning(acts, history));
        signs.AddRange(ModelSigns.Of(acts, history, stranger));
        signs.AddRange(MailSigns.Of(acts, history, stranger));
        signs.AddRange(Rules(acts, findings, history, stranger));
        return signs;
    }

    private static void Foothold(Act act, List<Sign> signs, bool stranger)
    {
        var target = About.Contains(act.Name) ? Making.UserName(act) : "";
        switch (act.Name)
        {
            case "CreateAccessKey" when act.IsRoot && target.Length == 0:
                signs.Add(new Sign("root-key", 3, act, new Words("it made an access key for root", "루트 액세스 키를 만들었습니다")));
                break;
            case "CreateAccessKey" or "CreateLoginProfile" or "UpdateLoginProfile" when target.Length > 0 && !act.Principal.EndsWith("/" + target, StringComparison.Ordinal):
                signs.Add(new Sign("key-for-another", 2, act, new Words(
                    "it made a key or a password for another user", "다른 사용자의 액세스 키나 비밀번호를 만들었습니다")));
                break;
            case "CreateAccessKey" when stranger:
                signs.Add(new Sign("own-key", 1, act, new Words("it made itself a further key", "자신의 액세스 키를 하나 더 만들었습니다")));
                break;
            case "AuthorizeSecurityGroupIngress" when stranger && OpensDoor(act):
                signs.Add(new Sign("open-door", 1, act, new Words("it opened machines to the whole internet", "서버를 인터넷 전체에 열었습니다")));
                break;
            case "CreateUser":
                signs.Add(new Sign("new-user", 1, act, new Words("it made a user", "사용자를 만들었습니다")));
                break;
            case var _ when HandsOutAll(act):
                signs.Add(new Sign("all-powers", 2, act, new Words("it handed out full powers", "모든 권한을 부여했습니다")));
                break;
            case "UpdateAssumeRolePolicy":
                signs.Add(new Sign("trust-changed", 2, act, new Words("it changed who may take on a role", "역할을 맡을 수 있는 대상을 바꾸었습니다")));
                break;
            default:
                break;
        }
    }

    private static bool HandsOutAll(Act act) => act.Name switch
    {
        "AttachUserPolicy" or "AttachRolePolicy" or "AttachGroupPolicy" => Array.Exists(Handing, name => Field.Text(act.Request, "policyArn").EndsWith("/" + name, StringComparison.Ordinal)),
        "PutUserPolicy" or "PutRolePolicy" or "PutGroupPolicy" => Field.Text(act.Request, "policyDocument").Replace(" ", "", StringComparison.Ordinal).Contains("\"Action\":\"*\"", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>A function that runs by itself, on a schedule or for anybody who calls, in an account that never made one.</summary>
    private static IEnumerable<Sign> SelfRunning(IReadOnlyList<Act> acts, History history)
    {
        var made = acts.Where(act => act.Succeeded && !act.ReadOnly).ToList();
        if (made.Find(act => Services.Call(act.Name) == "CreateFunction" && !history.KnowsCall(act)) is { } function
            && made.Exists(act => Services.Call(act.Name) is "PutRule" or "CreateSchedule"
                || Services.Call(act.Name) is "CreateFunctionUrlConfig" && Field.Text(act.Request, "authType") == "NONE"))
        {
            yield return new Sign("self-running", 2, function, new Words("it made a function that runs by itself", "스스로 실행되는 함수를 만들었습니다"));
        }

        if (made.Find(act => act.Name == "CreateRole") is { } role)
        {
            yield return new Sign("new-role", 1, role, new Words("it made a role", "역할을 만들었습니다"));
        }
    }

    /// <summary>The ports by which people enter machines, or all of them, for everybody.</summary>
    private static bool OpensDoor(Act act)
    {
        var texts = Field.Texts(act.Request);
        return (texts.Contains("0.0.0.0/0") || texts.Contains("::/0"))
            && Field.All(act.Request, "fromPort") is var ports && (ports.Count == 0 || ports.Exists(port => port is "22" or "3389" or "0" or "-1"));
    }

    private static void Cover(Act act, IReadOnlyList<Act> acts, List<Sign> signs)
    {
        if (Blinding.Contains(act.Name))
        {
            var replaced = act.Name == "DeleteTrail" && acts.Any(other => other.Name == "CreateTrail" && other.Succeeded && (other.Time - act.Time).Duration() < TimeSpan.FromHours(1));
            signs.Add(new Sign("blinding", replaced ? 1 : 3, act, new Words("it switched off recording or alarms", "기록이나 경보를 껐습니다")));
        }
        else if (Silencing.Contains(act.Name))
        {
            signs.Add(new Sign("silencing", 2, act, new Words(
                "it changed what warns the owner", "소유자에게 가는 알림 수단을 바꾸거나 없앴습니다")));
        }
        else if (act.Name == "DeactivateMFADevice")
        {
            signs.Add(new Sign("mfa-off", 2, act, new Words("it switched off MFA", "MFA를 껐습니다")));
        }
    }

    private static void Reach(Act act, History history, List<Sign> signs)
    {
        if (act.Name is "RequestServiceQuotaIncrease" && !history.IsHabit(act))
        {
            signs.Add(new Sign("quota", 1, act, new Words("it asked for higher limits", "한도 증가를 요청했습니다")));
        }
        else if (act.Name is "EnableRegion")
        {
            signs.Add(new Sign("region-on", 1, act, new Words("it switched on a region", "꺼져 있던 리전을 켰습니다")));
        }
    }

    /// <summary>Rules that fired on deeds, not on the way in: that is weighed by what was usual.</summary>
    private static List<Sign> Rules(IReadOnlyList<Act> acts, FindingsByEvent findings, History history, bool stranger)
    {
        var fired = acts.SelectMany(act => findings.Of(act).Select(finding => (act, finding.Rule)))
            .Where(hit => !hit.act.Name.Contains("Login", StringComparison.Ordinal) && (stranger || !history.IsHabit(hit.act)))
            .Where(hit => hit.Rule.Level >= Severity.High && !hit.Rule.Tags.Contains(WayIn, StringComparer.Ordinal))
            .DistinctBy(hit => hit.Rule.Id, StringComparer.Ordinal)
            .OrderByDescending(hit => hit.Rule.Level)
            .Take(4)
            .ToList();
        return [.. fired.Select(hit => new Sign("rule-" + hit.Rule.Id, hit.Rule.Level == Severity.Critical ? 2 : 1, hit.act,
            hit.Rule.Says ?? new Words(hit.Rule.Title, hit.Rule.Title)))];
    }
}
