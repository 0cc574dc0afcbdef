using Firebreak.Investigate.Judge;
using Firebreak.Investigate.Record;
using Firebreak.Investigate.Weigh;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>How the intruder came in: read off his first hand.</summary>
internal static class RootCauses
{
    /// <summary>The cause, with the events that say so.</summary>
    public static RootCause Of(Scene scene, IReadOnlyList<Strand> hands)
    {
        var madeKeys = scene.Ledger.All.Where(thing => thing.Kind is Kinds.AccessKey or Kinds.RootAccessKey && thing.By.Strand?.IsTaken == true)
            .Select(thing => thing.Id).ToHashSet(StringComparer.Ordinal);
        var acts = hands.SelectMany(strand => strand.Acts).OrderBy(act => act.Time).ToList();
        var first = acts.Find(act => act.Succeeded && act.ByAddress) ?? acts[0];
        var login = acts.Find(act => act.Login && act.Address == first.Address && act.Principal == first.Principal && act.Time <= first.Time + TimeSpan.FromHours(1));
        if (login is not null)
        {
            return Login(login, acts);
        }

        var key = first.Credential;
        if (key.StartsWith("AKIA", StringComparison.Ordinal) && !madeKeys.Contains(key))
        {
            return new RootCause(first.IsRoot ? "leaked-root-key" : "leaked-access-key", new Words(
                $"The access key {key} of {Who.Short(first.Principal)} was used from {first.Address}, where its owner never was. It had leaked, for example through code or a computer.",
                $"{Who.Short(first.Principal)}의 액세스 키 {Josa.Subject(key)} 소유자가 쓴 적 없는 {first.Address}에서 사용되었습니다. 소스 코드나 컴퓨터 등을 통해 유출된 것으로 보입니다."),
                [first.EventId, .. acts.Where(Notices.IsQuarantine).Select(act => act.EventId)]);
        }

        return first.Caller.Type switch
        {
            "Root" => new RootCause("root-session", new Words(
                $"Somebody used the root user from {first.Address}; the records do not show how he signed in.",
                $"누군가 {first.Address}에서 루트 사용자를 사용했습니다. 어떻게 로그인했는지는 기록에 없습니다."), [first.EventId]),
            "AssumedRole" when first.Caller.Arn?.Contains("/i-", StringComparison.Ordinal) == true => new RootCause("stolen-instance-credentials", new Words(
                $"The credentials of the machine role {Who.Short(first.Principal)} were used from {first.Address}: they were taken from a machine.",
                $"가상 서버 역할 {Who.Short(first.Principal)}의 자격 증명이 {first.Address}에서 사용되었습니다. 서버에서 빼낸 것으로 보입니다."), [first.EventId]),
            "AssumedRole" => new RootCause("assumed-role", new Words(
                $"The role {Who.Short(first.Principal)} was taken on from {first.Address}; who opened it to the outside is to be checked.",
                $"{first.Address}에서 역할 {Josa.Object(Who.Short(first.Principal))} 맡아 들어왔습니다. 누가 외부에 열어 두었는지 확인해야 합니다."), [first.EventId]),
            _ => new RootCause("unknown", new Words(
                $"The first sign is {first.Name} from {first.Address}; the records do not show how the intruder came in.",
                $"첫 징후는 {first.Address}에서 실행된 {first.Name}입니다. 침입 경로는 기록에 나타나지 않습니다."), [first.EventId]),
        };
    }

    private static RootCause Login(Act login, List<Act> acts)
    {
        var failed = acts.Where(act => act.FailedLogin && act.Address == login.Address && act.Time < login.Time).ToList();
        var tries = failed.Count == 0 ? new Words("", "") : new Words(
            $" after {failed.Count} failed attempt(s)", $" {failed.Count}번 실패한 끝에");
        var (who, whoKo) = login.IsRoot ? ("the root user", "루트 사용자") : (Who.Short(login.Principal), Who.Short(login.Principal));
        var kind = (login.IsRoot ? "root-console" : "console") + (login.MfaUsed ? "-mfa" : "-no-mfa");
        var mfa = login.MfaUsed
            ? new Words("with MFA, so the second factor had been taken, too", "MFA까지 거쳤으므로 두 번째 인증 수단도 빼앗긴 상태였습니다")
            : new Words("with the password alone: MFA was not set up, which would have stopped it", "MFA가 설정되어 있지 않아 비밀번호만으로 들어올 수 있었습니다");
        return new RootCause(kind, new Words(
            $"Somebody signed in to the console as {who} from {login.Address} at {Moments.Short(login.Time)}{tries.En}, {mfa.En}.",
            $"{Moments.Short(login.Time)}에 누군가 {login.Address}에서{tries.Ko} {Josa.By(whoKo)} 콘솔에 로그인했습니다. {mfa.Ko}."),
            [login.EventId, .. failed.TakeLast(5).Select(act => act.EventId)]);
    }
}
