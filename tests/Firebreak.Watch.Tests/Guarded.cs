using Firebreak.App.Watching;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Sandbox;
using Firebreak.Store;

namespace Firebreak.Watch.Tests;

/// <summary>A scenario with a watch over it, played in the account's own time.</summary>
internal sealed class Guarded : IDisposable
{
    private readonly WatchFolder _folder;
    private readonly string _root;

    public Guarded(string scenario, ulong seed, DateTimeOffset? from = null, Fuse? fuse = null, bool quietTrail = true, Cadence? cadence = null, Func<Stage, DateTimeOffset>? begin = null, Func<IAccountReader, Stage, IAccountReader>? through = null, Func<WatchmanOptions, WatchmanOptions>? with = null)
    {
        var play = Scenarios.Find(scenario)!.Play;
        var at = from ?? begin!(play(new ScenarioOptions(seed, PriceBook.Embedded())));
        Stage = play(new ScenarioOptions(seed, PriceBook.Embedded()) { At = at });
        World = Stage.World;
        World.Trail.Unkept = quietTrail ? "firebreak/" : null;
        _root = Places.Fresh("watch");
        Account = DirectAccount.Of(World, Stage.Facts.Owner, _root, out var direct);
        Direct = direct;
        Account = Account with { Buckets = with is null ? null : Bucket, Reader = through?.Invoke(direct, Stage) ?? direct };
        _folder = WatchFolder.Open(_root, World.Account);
        if (fuse is not null)
        {
            WatchDesk.Save(_folder, fuse);
        }

        Box = new Mailbox("box", () => World.Clock.Now);
        var options = new WatchmanOptions { Channels = [Box.Channel], Piece = TimeSpan.FromMinutes(5), Cadence = cadence ?? new Cadence(), Currency = "KRW" };
        Man = new Watchman(Account, _folder, with?.Invoke(options) ?? options);
    }

    public Stage Stage { get; }

    public World World { get; }

    public WatchAccount Account { get; }

    public DirectAccount Direct { get; }

    public Mailbox Box { get; }

    /// <summary>The bucket of a trail, empty at first.</summary>
    public FileBucket Bucket { get; } = new();

    public Watchman Man { get; }

    public int Looks { get; private set; }

    /// <summary>Warnings of somebody in the account or of money, the first message of each.</summary>
    public IEnumerable<(DateTimeOffset At, Notice Notice)> Alarms => Box.Got.Where(one => one.Notice.Stage != NoticeStage.Resolved
        && Man.State.Alerts.Any(alert => alert.Id == one.Notice.Alert && alert.Alarm.Kind is AlarmKind.Incident or AlarmKind.Stranger or AlarmKind.Fuse or AlarmKind.AwsNotice));

    /// <summary>Warnings: everything but that something is over.</summary>
    public IEnumerable<(DateTimeOffset At, Notice Notice)> Warnings => Box.Got.Where(one => one.Notice.Stage != NoticeStage.Resolved);

    /// <summary>Keeps watch until a moment; with a step, in calm days only so often.</summary>
    public async Task UntilAsync(DateTimeOffset moment, Func<bool>? enough = null, TimeSpan? step = null)
    {
        while (World.Clock.Now < moment && enough?.Invoke() != true)
        {
            await Man.LookAsync(CancellationToken.None);
            Looks++;
            var next = Man.State.NextLook!.Value;
            if (step is { } longer && Man.State.Alerts.All(alert => !alert.IsOpen) && World.Clock.Now + longer > next)
            {
                next = World.Clock.Now + longer;
            }

            World.AdvanceTo(next > World.Clock.Now ? (next < moment ? next : moment) : World.Clock.Now);
        }
    }

    /// <summary>Sets the fuse: this should cost nothing, but for what has been learned.</summary>
    public void SetFuse(Func<IReadOnlyList<Use>, Fuse> fuse) => WatchDesk.Save(_folder, fuse(Man.State.Learned));

    public decimal Cost(string side) => World.Truth.ToJson()[side]!["usdByDay"]!.AsObject().Sum(day => day.Value!.GetValue<decimal>());

    public void Dispose()
    {
        _folder.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}
