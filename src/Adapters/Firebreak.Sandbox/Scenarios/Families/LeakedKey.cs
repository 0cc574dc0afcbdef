namespace Firebreak.Sandbox;

/// <summary>A key found in public code: graphics machines in every region within the hour, until AWS or a quota says no.</summary>
internal static class LeakedKey
{
    internal static void Play(Plot plot)
    {
        var random = plot.Random;
        var thief = plot.Stranger();
        var (user, key) = random.Chance(0.5) ? (plot.Home.Admin, plot.Home.Key.AccessKeyId)
            : plot.Home.BuildKey is { } build && random.Chance(0.5) ? (plot.Home.BuildUser, build) : (plot.Home.App, plot.Home.AppKey);
        thief.Use(key);
        var regions = plot.Regions(8 + random.Next(10));
        var script = plot.Begin(plot.Strike).LookRound(thief, regions.Take(4));
        if (random.Chance(0.5))
        {
            plot.Quarantine(plot.Strike.AddMinutes(6 + random.Next(30)), user);
        }

        var helper = random.Chance(0.5) ? plot.Foothold(script, thief) : thief;
        foreach (var region in regions)
        {
            _ = script.Mine(plot, random.Chance(0.7) ? thief : helper, region, random.Pick<string>(["g4dn.xlarge", "g4dn.12xlarge", "c5.24xlarge"]), 1 + random.Next(4)).Wait(TimeSpan.FromSeconds(random.Next(100)));
        }

        var second = plot.Stranger("thief, from elsewhere");
        if (random.Chance(0.4))
        {
            second.Use(key);
            _ = plot.Begin(script.At.AddHours(2 + random.Next(20))).LookRound(second, regions.Take(2)).Mine(plot, second, regions[0], "c5.9xlarge", 2);
        }

        plot.Found = script.At.AddHours(4 + random.Next(40));
        if (random.Chance(0.4))
        {
            plot.OwnerEnds(plot.Found.AddMinutes(-90), 2 + random.Next(5));
        }
    }
}
