using System.Globalization;
using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Watch;

namespace Firebreak.App.Watching;

/// <summary>Where a watch stands, for people and for programs.</summary>
internal static class WatchPage
{
    /// <summary>The answer of <c>watch --once</c> and of <c>watch status</c>.</summary>
    public static Answer Of(AccountId account, WatchState state, Fuse fuse, DateTimeOffset now, Language language)
    {
        var open = state.Alerts.Where(alert => alert.IsOpen).OrderByDescending(alert => alert.Alarm.UsdPerHour).ThenBy(alert => alert.RaisedAt).ToList();
        var blind = state.Blind.Select(place => new Blindness(place.Place, place.Cause, place.Reason)).ToList();
        var exit = ExitCodes.MostUrgent(
            open.Exists(alert => alert.Alarm is { UsdPerHour: > 0, Kind: AlarmKind.Incident or AlarmKind.Stranger or AlarmKind.Fuse }) ? ExitCode.Burning : ExitCode.Calm,
            blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm,
            open.Count > 0 ? ExitCode.Findings : ExitCode.Calm);
        return new Answer(Page(account, state, fuse, open, blind, now, language), Json(account, state, fuse, blind, language), exit);
    }

    private static Page Page(AccountId account, WatchState state, Fuse fuse, List<Alert> open, List<Blindness> blind, DateTimeOffset now, Language language)
    {
        string In(string en, string ko) => new Words(en, ko).In(language);
        var blocks = new List<Block>(Blinds.Of(blind, language))
        {
            new Figure($"{Usd(state.UsdPerHour)} USD/h", In($"estimate; today so far {Usd(state.Spend.Today(now))} USD, this month {Usd(state.Spend.Month(now))} USD since it is watched", $"추정치. 오늘 지금까지 {Usd(state.Spend.Today(now))}달러, 이번 달 감시 이후 {Usd(state.Spend.Month(now))}달러"), open.Exists(one => one.Alarm.UsdPerHour > 0) ? Tone.Bad : Tone.Plain),
            new Say(In(
                $"Account {account}: last look {Ago(state.LastLook, now).En}, next {When(state.NextLook)}. {open.Count} alert(s) open, {state.Outbox.Count} message(s) waiting.",
                $"계정 {account}: 마지막 확인 {Ago(state.LastLook, now).Ko}, 다음 {When(state.NextLook)}. 열린 알림 {open.Count}건, 보낼 메시지 {state.Outbox.Count}건."), open.Count == 0 ? Tone.Good : Tone.Warn),
        };
        foreach (var alert in open.Take(12))
        {
            blocks.Add(new Point(alert.AcknowledgedAt is null ? "!" : "o", $"{alert.Id}  {alert.Alarm.Says.In(language)}", alert.Alarm.Severity >= Severity.High ? Tone.Bad : Tone.Warn));
            blocks.Add(new Point(" ", In(
                $"{(alert.Alarm.UsdPerHour > 0 ? Usd(alert.Alarm.UsdPerHour) + " USD/h, " : "")}since {When(alert.Alarm.Since)}, {alert.Messages} message(s), {(alert.AcknowledgedAt is null ? "not acknowledged" : "acknowledged by " + alert.AcknowledgedBy)}",
                $"{(alert.Alarm.UsdPerHour > 0 ? "시간당 " + Usd(alert.Alarm.UsdPerHour) + "달러, " : "")}{When(alert.Alarm.Since)}부터, 메시지 {alert.Messages}건, {(alert.AcknowledgedAt is null ? "확인 전" : "확인함: " + alert.AcknowledgedBy)}")));
        }

        blocks.Add(new Say(Limits(fuse, language)));
        blocks.Add(new Say(In($"Brake: {Standing(state.Latch).En}.", $"자동 차단: {Standing(state.Latch).Ko}.")));
        blocks.Add(Signals(state, now, language));
        if (state.Channels.Count > 0)
        {
            blocks.Add(new Grid(
                language == Language.Korean ? ["알림 수단", "마지막 전송", "건수", "상태"] : ["channel", "last sent", "count", "state"],
                [.. state.Channels.Select(one => (IReadOnlyList<string>)[one.Key, When(one.Value.Sent), one.Value.Count.ToString(CultureInfo.InvariantCulture), one.Value.FailingSince is null ? "ok" : one.Value.Why])]));
        }

        var calls = state.Calls.Sum(one => one.Value);
        var before = state.CallsBefore.Sum(one => one.Value);
        blocks.Add(new Say(In(
            $"Questions to AWS: {calls} today ({Usd(CallPrices.Of(state.Calls))} USD), {before} yesterday ({Usd(CallPrices.Of(state.CallsBefore))} USD).",
            $"AWS에 물은 횟수: 오늘 {calls}회({Usd(CallPrices.Of(state.Calls))}달러), 어제 {before}회({Usd(CallPrices.Of(state.CallsBefore))}달러)."), Tone.Faint));
        blocks.Add(open.Count > 0 ? new Next(open[0].Alarm.Next, In("Next:", "다음:")) : fuse.IsSet ? new Next("firebreak watch test", In("Next: see whether messages arrive.", "다음: 알림이 오는지 확인합니다."))
            : new Next("firebreak watch fuse --nothing", In("Next: say what this account may cost, for example nothing.", "다음: 이 계정이 얼마까지 써도 되는지 정합니다. 예: 0원.")));
        return new Page(blocks);
    }

    private static Grid Signals(WatchState state, DateTimeOffset now, Language language)
    {
        var rows = state.Streams.GroupBy(stream => stream.Key.Split('/')[0], StringComparer.Ordinal)
            .Select(region => (IReadOnlyList<string>)
            [
                region.Key,
                Ago(region.Max(one => one.Value.Read), now).In(language),
                region.Max(one => one.Value.Echo) is { } echo ? Ago(echo, now).In(language) : "-",
                When(region.Max(one => one.Value.Oldest)),
                region.Sum(one => one.Value.Gaps.Count).ToString(CultureInfo.InvariantCulture),
            ]);
        return new Grid(
            language == Language.Korean ? ["리전", "기록을 읽음", "최신 기록", "이때부터 앎", "빈틈"] : ["region", "records read", "newest record", "known since", "gaps"], [.. rows]);
    }

    /// <summary>The fuse in one sentence.</summary>
    public static string Limits(Fuse fuse, Language language)
    {
        if (!fuse.IsSet)
        {
            return new Words("Fuse: not set. You are told of intruders and of machines nobody started.", "한도: 정하지 않음. 침입자와 켠 기록이 없는 서버만 알립니다.").In(language);
        }

        var limit = fuse.Nothing
            ? new Words($"this should cost nothing beyond {fuse.Uses.Count} thing(s) you use", $"쓰신다고 한 {fuse.Uses.Count}가지 말고는 비용이 들지 않아야 함")
            : new Words(fuse.Said, fuse.Said);
        var trip = fuse.Trip switch
        {
            TripAction.Brake => new Words($"tell, and brake what is proved to be the intruder's (at most {fuse.ActionsPerHour} acts an hour)", $"알리고, 침입자의 것으로 확인된 것은 멈춤(시간당 최대 {fuse.ActionsPerHour}건)"),
            TripAction.Plan => new Words("tell, and lay a plan ready", "알리고 계획을 준비"),
            _ => new Words("tell", "알리기만 함"),
        };
        return new Words($"Fuse: {limit.En}. A trip: {trip.En}.", $"한도: {limit.Ko}. 넘으면: {trip.Ko}.").In(language);
    }

    private static Words Standing(Latch latch) => latch.State switch
    {
        LatchState.Tripped => new Words($"tripped since {When(latch.Since)}, {latch.Done} step(s) done, {latch.Asked} waiting for your word", $"{When(latch.Since)}부터 작동, {latch.Done}단계 완료, {latch.Asked}단계 확인 대기"),
        LatchState.Cooling => new Words("off until you arm it: firebreak watch fuse --arm", "다시 켤 때까지 꺼짐: firebreak watch fuse --arm"),
        _ => new Words("armed", "대기"),
    };

    private static string Json(AccountId account, WatchState state, Fuse fuse, List<Blindness> blind, Language language) => JsonSerializer.Serialize(
        new WatchDoc(
            Shapes.Name, account.ToString(), Instants.Text(state.StartedAt), Instants.Text(state.LastLook), Instants.Text(state.NextLook),
            decimal.Round(state.UsdPerHour, 4), Estimate: true,
            decimal.Round(state.Spend.Today(state.LastLook ?? default), 4), decimal.Round(state.LastLook is { } at ? state.Spend.Month(at) : 0, 4),
            new FuseDoc(fuse.IsSet, fuse.Nothing, fuse.UsdPerHour, fuse.UsdPerDay, fuse.UsdPerMonth, fuse.Trip.ToString().ToLowerInvariant(), fuse.ActionsPerHour, fuse.Uses.Count, Instants.Text(fuse.ConfirmedAt)),
            state.Latch.State.ToString().ToLowerInvariant(),
            [.. state.Alerts.Select(alert => Doc(alert, language))],
            [.. state.Outbox.Select(one => new WaitingDoc(one.Channel, one.Alert, Instants.Text(one.NotBefore), one.Tries, one.Why))],
            [.. state.Channels.Select(one => new ChannelDoc(one.Key, Instants.Text(one.Value.Sent), one.Value.Count, Instants.Text(one.Value.FailingSince), one.Value.Why, Instants.Text(one.Value.RenewBy)))],
            [.. state.Streams.Select(one => new StreamDoc(one.Key, Instants.Text(one.Value.Read), Instants.Text(one.Value.Echo), Instants.Text(one.Value.Oldest), one.Value.Gaps.Count))],
            state.Calls.ToDictionary(StringComparer.Ordinal), state.CallsBefore.ToDictionary(StringComparer.Ordinal), decimal.Round(CallPrices.Of(state.Calls), 6),
            BlindDoc.Of(blind)),
        WatchDocShapes.Default.WatchDoc);

    private static AlertDoc Doc(Alert alert, Language language) => new(
        alert.Id, alert.Alarm.Kind.ToString().ToLowerInvariant(), alert.Alarm.Subject, alert.Alarm.Severity.ToString().ToLowerInvariant(), alert.Alarm.Says.In(language),
        decimal.Round(alert.Alarm.UsdPerHour, 4), decimal.Round(alert.Alarm.UsdSoFar, 4), Instants.Text(alert.Alarm.Since), Instants.Text(alert.RaisedAt), Instants.Text(alert.AcknowledgedAt),
        Instants.Text(alert.ResolvedAt), alert.Messages, [.. alert.Alarm.Regions], alert.Alarm.Next);

    private static string When(DateTimeOffset? moment) => moment is { } at ? at.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC" : "-";

    private static Words Ago(DateTimeOffset? moment, DateTimeOffset now)
    {
        var minutes = string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (now - (moment ?? now)).TotalMinutes):0}");
        return moment is { } at && now - at < TimeSpan.FromHours(3) ? new Words(minutes + " min ago", minutes + "분 전") : new Words(When(moment), When(moment));
    }

    private static string Usd(decimal amount) => amount.ToString(amount is > 0 and < 0.1m ? "0.####" : "N2", CultureInfo.InvariantCulture);
}
