using Firebreak.Investigate.Judge;
using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>Puts calls into plain words.</summary>
internal static class Deeds
{
    private static readonly Dictionary<string, Words> Known = new(StringComparer.Ordinal)
    {
        ["CreateUser"] = new("made the user {0}", "사용자 {0}을(를) 만들었습니다"),
        ["CreateLoginProfile"] = new("gave {0} a console password", "{0}에게 콘솔 비밀번호를 만들어 주었습니다"),
        ["UpdateLoginProfile"] = new("changed the console password of {0}", "{0}의 콘솔 비밀번호를 바꾸었습니다"),
        ["CreateRole"] = new("made the role {0}", "역할 {0}을(를) 만들었습니다"),
        ["CreatePolicy"] = new("made the policy {0}", "정책 {0}을(를) 만들었습니다"),
        ["CreateGroup"] = new("made the user group {0}", "사용자 그룹 {0}을(를) 만들었습니다"),
        ["AttachUserPolicy"] = new("gave powers to the user {0}", "사용자 {0}에게 권한을 붙였습니다"),
        ["AttachRolePolicy"] = new("gave powers to the role {0}", "역할 {0}에 권한을 붙였습니다"),
        ["PutUserPolicy"] = new("gave powers to the user {0}", "사용자 {0}에게 권한을 붙였습니다"),
        ["PutRolePolicy"] = new("gave powers to the role {0}", "역할 {0}에 권한을 붙였습니다"),
        ["AddUserToGroup"] = new("put the user {0} into a group", "사용자 {0}을(를) 그룹에 넣었습니다"),
        ["UpdateAssumeRolePolicy"] = new("changed who may take on the role {0}", "역할 {0}을(를) 맡을 수 있는 대상을 바꾸었습니다"),
        ["AssumeRole"] = new("took on the role {0}", "역할 {0}을(를) 맡았습니다"),
        ["CreateKeyPair"] = new("made the SSH key pair {0}", "SSH 키 페어 {0}을(를) 만들었습니다"),
        ["ImportKeyPair"] = new("brought in the SSH key pair {0}", "SSH 키 페어 {0}을(를) 들여왔습니다"),
        ["CreateSecurityGroup"] = new("made the firewall group {0}", "보안 그룹 {0}을(를) 만들었습니다"),
        ["AuthorizeSecurityGroupIngress"] = new("opened machines to the internet", "가상 서버를 인터넷에 열었습니다"),
        ["CreateAutoScalingGroup"] = new("made the Auto Scaling group {0}, which starts machines anew when they are stopped",
            "종료해도 다시 실행되게 하는 Auto Scaling 그룹 {0}을(를) 만들었습니다"),
        ["CreateLaunchTemplate"] = new("made the launch template {0}", "시작 템플릿 {0}을(를) 만들었습니다"),
        ["RequestSpotInstances"] = new("asked for spot machines", "스팟 인스턴스를 요청했습니다"),
        ["CreateFleet"] = new("asked for a fleet of machines", "플릿으로 가상 서버를 요청했습니다"),
        ["CreateFunction"] = new("made the function {0}, which can act by itself", "스스로 실행될 수 있는 Lambda 함수 {0}을(를) 만들었습니다"),
        ["PutRule"] = new("made the schedule {0}", "예약 규칙 {0}을(를) 만들었습니다"),
        ["PutTargets"] = new("tied a schedule to a function", "예약 규칙에 실행 대상을 연결했습니다"),
        ["AddPermission"] = new("let others call a function", "다른 주체가 함수를 호출할 수 있게 했습니다"),
        ["ModifyInstanceAttribute"] = new("changed a machine's settings (protection, start-up script)", "가상 서버의 설정(종료 보호, 시작 스크립트)을 바꾸었습니다"),
        ["StopLogging"] = new("switched the recording off", "기록(CloudTrail)을 껐습니다"),
        ["DeleteTrail"] = new("deleted the recording", "기록(CloudTrail)을 삭제했습니다"),
        ["TerminateInstances"] = new("terminated machines", "가상 서버를 종료했습니다"),
        ["RequestServiceQuotaIncrease"] = new("asked AWS for higher limits", "AWS에 한도 증가를 요청했습니다"),
        ["DeleteBudget"] = new("deleted a budget alarm", "예산 알림을 삭제했습니다"),
        ["CreateCluster"] = new("made the container cluster {0}", "컨테이너 클러스터 {0}을(를) 만들었습니다"),
    };

    private static readonly string[] Names =
        ["userName", "roleName", "groupName", "policyName", "keyName", "autoScalingGroupName", "launchTemplateName", "functionName", "clusterName", "roleArn", "name"];

    /// <summary>Several calls of one kind, in one sentence.</summary>
    public static Words Of(IReadOnlyList<Act> acts)
    {
        var first = acts[0];
        var call = Services.Call(first.Name);
        var words = call switch
        {
            "ConsoleLogin" => Login(acts),
            "RunInstances" => Launch(acts),
            "CreateAccessKey" => NewKey(first, acts),
            _ when Weigh.Notices.IsQuarantine(first) => new Words(
                $"AWS saw that a key of {Quoted(Making.UserName(first))} was stolen, and locked it down.",
                $"AWS가 {Quoted(Making.UserName(first))}의 키가 유출된 것을 발견하고 사용을 제한했습니다."),
            _ => Plain(call, acts),
        };
        var code = first.ErrorCode;
        return first.Succeeded || call is "ConsoleLogin" or "RunInstances" ? words
            : new Words($"Tried, and was refused ({Quoted(code ?? "")}): {words.En}", $"시도했으나 거부되었습니다({Quoted(code ?? "")}): {words.Ko}");
    }

    /// <summary>Looking around, in one sentence.</summary>
    public static Words Looking(IReadOnlyList<Act> acts)
    {
        var names = string.Join(", ", acts.GroupBy(act => act.Name, StringComparer.Ordinal).OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal).Take(3).Select(group => group.Key));
        var regions = acts.Select(act => act.Region).Distinct(StringComparer.Ordinal).Count();
        return new Words(
            $"Looked around: {acts.Count} call(s) in {regions} region(s), such as {names}.",
            $"계정을 살펴보았습니다. 리전 {regions}곳에서 {names} 등 {acts.Count}번 호출했습니다.");
    }

    private static Words Login(IReadOnlyList<Act> acts)
    {
        var first = acts[0];
        var who = Quoted(Who.Short(first.Principal.Length > 0 ? first.Principal : "?"));
        if (!first.Succeeded)
        {
            return new Words(
                $"Failed {acts.Count} time(s) to sign in to the console as {who} from {first.Address}.",
                $"{first.Address}에서 {Josa.By(who)} 콘솔 로그인에 {acts.Count}번 실패했습니다.");
        }

        return first.MfaUsed
            ? new Words($"Signed in to the console as {who} from {first.Address}, with MFA.", $"{first.Address}에서 {Josa.By(who)} MFA를 거쳐 콘솔에 로그인했습니다.")
            : new Words($"Signed in to the console as {who} from {first.Address}, without MFA.", $"{first.Address}에서 {Josa.By(who)} MFA 없이 콘솔에 로그인했습니다.");
    }

    private static Words Launch(IReadOnlyList<Act> acts)
    {
        var first = acts[0];
        var where = Regions.Of(acts.Select(act => act.Region));
        var made = acts.SelectMany(Making.Of).Where(thing => thing.Kind == Kinds.Instance).ToList();
        var types = string.Join(", ", (made.Count > 0 ? made.Select(thing => thing.Facts.GetValueOrDefault("InstanceType", "?"))
            : acts.Select(act => Field.First(act.Request, "instanceType"))).Where(type => type.Length > 0).Distinct(StringComparer.Ordinal).Take(3).Select(Quoted));
        if (!first.Succeeded)
        {
            var dry = first.ErrorCode?.Contains("DryRun", StringComparison.Ordinal) == true;
            return dry
                ? new Words($"Tested {acts.Count} time(s) in {where.En} whether {types} could be started; nothing was started.",
                    $"{where.Ko}에서 {types} 실행이 가능한지 {acts.Count}번 시험했습니다. 실제로 실행된 것은 없습니다.")
                : new Words($"Tried {acts.Count} time(s) to start {types} in {where.En}; AWS refused ({Quoted(first.ErrorCode ?? "")}).",
                    $"{where.Ko}에서 {types} 실행을 {acts.Count}번 시도했으나 AWS가 거부했습니다({Quoted(first.ErrorCode ?? "")}).");
        }

        return new Words(
            $"Started {made.Count} machine(s) of type {types} in {where.En}.",
            $"{where.Ko}에서 {types} 가상 서버 {made.Count}대를 실행했습니다.");
    }

    private static Words NewKey(Act first, IReadOnlyList<Act> acts)
    {
        var name = Making.UserName(first);
        var key = acts.SelectMany(Making.Of).FirstOrDefault()?.Id ?? "";
        var whose = name.Length > 0 ? Quoted(name) : Who.Short(first.Principal);
        return key.Length == 0
            ? new Words($"Made an access key for {whose}.", $"{whose}의 액세스 키를 만들었습니다.")
            : new Words($"Made the access key {key} for {whose}.", $"{whose}의 액세스 키 {Josa.Object(key)} 만들었습니다.");
    }

    private static Words Plain(string call, IReadOnlyList<Act> acts)
    {
        var names = acts.Select(act => Names.Select(name => name == "name" ? Field.Text(act.Request, name) : Field.First(act.Request, name)).FirstOrDefault(text => text.Length > 0) ?? "")
            .Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Take(3).Select(Quoted).ToList();
        var (service, region) = (Services.Of(acts[0]), Regions.Of(acts.Select(act => act.Region)));
        var many = acts.Count > 1 && acts.Count > acts.DistinctBy(act => act.Region, StringComparer.Ordinal).Count() ? new Words($" ({acts.Count} times)", $" ({acts.Count}번)") : new Words("", "");
        var where = service is "iam" or "signin" ? new Words("", "") : new Words($" in {Quoted(region.En)}", $"{Quoted(region.Ko)}에서 ");
        if (!Known.TryGetValue(call, out var words))
        {
            return new Words($"Called {Quoted(service)}:{Quoted(call)}{where.En}{many.En}.", $"{where.Ko}{Quoted(service)}:{Josa.Object(Quoted(call))} 호출했습니다{many.Ko}.");
        }

        var name = names.Count > 0 ? string.Join(", ", names) : "?";
        var en = words.En.Replace("{0}", name, StringComparison.Ordinal);
        return new Words(
            char.ToUpperInvariant(en[0]) + en[1..] + (en.Contains(", which", StringComparison.Ordinal) ? $" ({Quoted(region.En)})" : where.En) + many.En + ".",
            where.Ko + words.Ko.Replace("{0}을(를)", Josa.Object(name), StringComparison.Ordinal).Replace("{0}", name, StringComparison.Ordinal) + many.Ko + ".");
    }

    /// <summary>Foreign words in a sentence of ours are cut short and lose what could steer a screen.</summary>
    private static string Quoted(string text)
    {
        var cut = text.Length > 80 ? text[..80] + "…" : text;
        return string.Concat(cut.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format));
    }
}
