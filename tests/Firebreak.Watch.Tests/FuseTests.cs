using Firebreak.Sandbox;

namespace Firebreak.Watch.Tests;

public sealed class FuseTests
{
    private static readonly DateTimeOffset Before = new(2023, 7, 31, 22, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task With_a_limit_of_money_what_is_new_in_place_or_type_is_told_long_before_the_limit()
    {
        using var guarded = new Guarded("story", 1, Before);
        await guarded.UntilAsync(Before.AddHours(1));
        guarded.SetFuse(learned => new Fuse { UsdPerMonth = 5_000, Said = "5,000 USD/month", Uses = learned, ConfirmedAt = Before });

        await guarded.UntilAsync(Before.AddHours(8));

        var told = guarded.Man.State.Alerts.Where(alert => alert.Alarm.Kind == AlarmKind.Fuse).ToList();
        Assert.Equal(["new"], told.Select(alert => alert.Alarm.Subject).Distinct());
        Assert.True(told[0].Alarm.UsdPerHour > 0 || told[0].ToldUsdPerHour > 0);
        Assert.Contains(guarded.World.Ledger.Everything.Where(made => made.Side == Side.Attacker), made => told[0].Marks.Contains(made.Id, StringComparer.Ordinal));
    }
}
