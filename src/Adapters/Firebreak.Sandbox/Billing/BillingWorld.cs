using System.Text.Json.Nodes;
using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>What the account owes: use × list price, tax, credits, and which of it can be seen when.</summary>
internal sealed class BillingWorld : IServiceModule
{
    private readonly World _world;
    private readonly IPriceBook _prices;
    private readonly List<Credit> _credits = [];
    private DateTimeOffset? _alertsSince;

    internal BillingWorld(World world, IPriceBook prices)
    {
        (_world, _prices) = (world, prices);
        world.Truth.CountsCosts(Costs);
        world.Shows("billing", Show);
        world.Console.On("card-valid", (_, _) => SetCard(true));
        world.Console.On("card-block", (_, _) => SetCard(false));
        world.Console.On("receive-billing-alerts", (_, _) => ReceiveAlerts());
        world.Console.On("bill", (_, arguments) => BillOf(arguments));
    }

    /// <summary>What was used.</summary>
    internal Meter Meter { get; } = new();

    /// <summary>The prices of the world.</summary>
    internal IPriceBook Prices => _prices;

    /// <summary>What was credited.</summary>
    internal IReadOnlyList<Credit> Credits => _credits;

    /// <summary>Whether the card on file can be charged. Without it nothing new can be set up that watches money.</summary>
    internal bool CardValid { get; private set; } = true;

    /// <summary>Since when the console preference "Receive CloudWatch billing alerts" is on.</summary>
    internal DateTimeOffset? AlertsSince => _alertsSince;

    /// <inheritdoc/>
    public void Register(Router router)
    {
        // Money has no operations of its own: Cost Explorer, CloudWatch and Budgets show it, each in its own time.
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // Charges follow from the meter whenever they are asked for.
    }

    /// <summary>A use begins at the list price of the thing. What is in no list costs nothing here.</summary>
    internal void Charge(Resource priced, string service, string usageType, TimeSpan shortest)
    {
        var price = PriceOf(priced);
        if (price > 0)
        {
            Meter.Start(new MeteredUse(priced.Id, priced.Region.ToString(), service, usageType, price, _world.Clock.Now) { AtLeast = shortest });
        }
    }

    /// <summary>Something is done that is billed at once.</summary>
    internal void Do(Side side, Region region, string service, string usageType, decimal quantity, decimal usd) =>
        Meter.Do(new PaidDeed(side, region.ToString(), service, UsageTypes.Later(region.ToString(), usageType), quantity, usd, _world.Clock.Now));

    /// <summary>A use ends.</summary>
    internal void Release(string resource, string usageType) => Meter.Stop(resource, usageType, _world.Clock.Now);

    /// <summary>The list price an hour.</summary>
    internal decimal PriceOf(Resource resource) => _prices.PerHour(resource) switch
    {
        Rate.Listed listed => listed.UsdPerHour,
        Rate.Guessed guessed => guessed.UsdPerHour,
        _ => 0,
    };

    /// <summary>AWS grants a credit: it shows in the billing data at once.</summary>
    internal void Grant(DateOnly month, decimal usd, string words) =>
        _credits.Add(new Credit(month, _world.Clock.Now, Invoices.Cents(usd), words));

    /// <summary>The bill of a month as it really is at this moment.</summary>
    internal MonthBill Bill(DateOnly month) => Invoices.Bill(month, Meter, _credits, _world.Clock.Now);

    /// <summary>What somebody's things cost in a month so far, net.</summary>
    internal decimal NetOf(Side side, DateOnly month)
    {
        var whole = Invoices.Whole(month);
        var end = _world.Clock.Now < whole.End ? _world.Clock.Now : whole.End;
        return end <= whole.Start
            ? 0
            : Meter.Charges(new Window(whole.Start, end)).Where(charge => (charge.Side ?? _world.Ledger.SideOf(charge.ResourceId)) == side).Sum(charge => charge.Usd);
    }

    /// <summary>Refuses while the card on file is not valid.</summary>
    internal void NeedsCard(string code = "AccessDeniedException")
    {
        if (!CardValid)
        {
            throw new Fault(code, "Your account's payment method is not valid. Update your payment method and try again.");
        }
    }

    private IEnumerable<Spent> Costs() =>
        Meter.Since is not { } since
            ? []
            : Meter.Charges(new Window(since, _world.Clock.Now))
                .GroupBy(charge => (charge.ResourceId, charge.Day))
                .Select(group => new Spent(group.Key.ResourceId, group.Key.Day, group.Sum(charge => charge.Usd)));

    private JsonObject SetCard(bool valid)
    {
        CardValid = valid;
        return new JsonObject { ["cardValid"] = valid };
    }

    private JsonObject ReceiveAlerts()
    {
        _alertsSince ??= _world.Clock.Now;
        return new JsonObject { ["receiveBillingAlerts"] = true };
    }

    /// <summary>The bills page of the console: what the owner sees when he looks at a month.</summary>
    private JsonObject BillOf(JsonObject arguments)
    {
        var month = arguments["month"] is { } text ? DateOnly.Parse(text + "-01", null) : Invoices.MonthOf(_world.Clock.Now);
        var bill = Bill(month);
        return new JsonObject
        {
            ["month"] = month.ToString("yyyy-MM", null),
            ["net"] = bill.Net,
            ["tax"] = bill.Tax,
            ["total"] = bill.Gross,
            ["credits"] = bill.Credits,
            ["due"] = bill.Due,
            ["currency"] = "USD",
            ["final"] = bill.Final,
        };
    }

    private JsonObject Show()
    {
        var bill = BillOf([]);
        bill["cardValid"] = CardValid;
        bill["receiveBillingAlerts"] = _alertsSince is not null;
        bill["unauthorisedNet"] = Invoices.Cents(NetOf(Side.Attacker, Invoices.MonthOf(_world.Clock.Now)));
        return bill;
    }
}
