using System.Text.Json.Nodes;

namespace Firebreak.Sandbox;

/// <summary>One message of a case.</summary>
/// <param name="At">When.</param>
/// <param name="From"><c>owner</c> or <c>aws</c>.</param>
/// <param name="Text">What it says.</param>
internal sealed record CaseMessage(DateTimeOffset At, string From, string Text);

/// <summary>One case in the Support Center.</summary>
internal sealed class SupportCase
{
    /// <summary>The number that people see.</summary>
    public required string Number { get; init; }

    /// <summary>What it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>The messages, the oldest first.</summary>
    public List<CaseMessage> Messages { get; } = [];

    /// <summary>What is still missing, by AWS's last look.</summary>
    public IReadOnlyList<string> Missing { get; set; } = [];

    /// <summary>The amount that the owner claims, tax included; none before he names one.</summary>
    public decimal? ClaimedUsd { get; set; }

    /// <summary>The share that is offered, in per cent; 0 before any offer.</summary>
    public int Offered { get; set; }

    /// <summary>The credit that is offered.</summary>
    public decimal OfferedUsd { get; set; }

    /// <summary>How often the owner asked for more.</summary>
    public int Asked { get; set; }

    /// <summary>The credit that was granted.</summary>
    public decimal? CreditedUsd { get; set; }

    /// <summary>The files that came with it: name and SHA-256.</summary>
    public List<(string Name, string Sha256)> Files { get; } = [];

    /// <summary>What the owner has shown so far: <c>student</c>, <c>itemised</c>, <c>admits</c>, <c>pledges</c>.</summary>
    public SortedSet<string> Shown { get; } = new(StringComparer.Ordinal);
}

/// <summary>AWS Support as a person meets it in the browser: it answers after hours, and believes what it sees in the account.</summary>
/// <remarks>The course is that of first-hand accounts: first the safeguards, then the bill, relief in steps, a rating days later.</remarks>
internal sealed class SupportDesk
{
    private const decimal ClaimTolerance = 0.005m;
    private static readonly TimeSpan RatingAfter = TimeSpan.FromDays(12);
    private readonly World _world;
    private readonly BillingWorld _billing;
    private readonly SafetyLook _look;
    private readonly Inbox _inbox;
    private readonly int? _forced;
    private readonly List<SupportCase> _cases = [];

    internal SupportDesk(World world, BillingWorld billing, SafetyLook look, Inbox inbox, int? forced)
    {
        (_world, _billing, _look, _inbox, _forced) = (world, billing, look, inbox, forced);
        world.Console.On("support-open", (_, arguments) => Open(arguments));
        world.Console.On("support-reply", (_, arguments) => Reply(arguments));
        world.Console.On("support-accept", (_, arguments) => Accept(arguments));
        world.Console.On("support-read", (_, arguments) => Show(Of(arguments)));
        world.Shows("support", () => new JsonArray([.. _cases.Select(known => (JsonNode)Show(known))]));
    }

    /// <summary>The cases, the oldest first.</summary>
    internal IReadOnlyList<SupportCase> Cases => _cases;

    private static JsonObject Show(SupportCase known) => new()
    {
        ["case"] = known.Number,
        ["subject"] = known.Subject,
        ["missing"] = new JsonArray([.. known.Missing.Select(step => (JsonNode)step)]),
        ["offeredPercent"] = known.Offered,
        ["offeredUsd"] = known.OfferedUsd,
        ["creditedUsd"] = known.CreditedUsd,
        ["files"] = new JsonArray([.. known.Files.Select(file => (JsonNode)new JsonObject { ["name"] = file.Name, ["sha256"] = file.Sha256 })]),
        ["messages"] = new JsonArray([.. known.Messages.Select(message => (JsonNode)new JsonObject
        {
            ["at"] = TrailJson.Instant(message.At), ["from"] = message.From, ["text"] = message.Text,
        })]),
    };

    private SupportCase Of(JsonObject arguments)
    {
        var number = arguments["case"]?.ToString();
        return (number is null ? _cases.LastOrDefault() : _cases.Find(known => known.Number == number))
            ?? throw new Fault("CaseIdNotFound", $"There is no case {number}.");
    }

    private JsonObject Open(JsonObject arguments)
    {
        var known = new SupportCase
        {
            Number = "1" + _world.Ids.Digits(10),
            Subject = arguments["subject"]?.ToString() ?? "Unauthorized activity",
        };
        _cases.Add(known);
        return Say(known, arguments);
    }

    private JsonObject Reply(JsonObject arguments) => Say(Of(arguments), arguments);

    private JsonObject Say(SupportCase known, JsonObject arguments)
    {
        var text = arguments["text"]?.ToString() ?? "";
        known.Messages.Add(new CaseMessage(_world.Clock.Now, "owner", text[..Math.Min(text.Length, 8000)]));
        foreach (var flag in (string[])["student", "itemised", "admits", "pledges"])
        {
            if (arguments[flag] is JsonValue value && value.TryGetValue<bool>(out var yes) && yes)
            {
                _ = known.Shown.Add(flag);
            }
        }

        if (arguments["claimUsd"] is JsonValue claim && claim.TryGetValue<decimal>(out var claimed))
        {
            known.ClaimedUsd = Invoices.Cents(claimed);
        }

        if (known.Offered > 0 && known.CreditedUsd is null)
        {
            known.Asked++;
        }

        var hours = 2 + _world.Random.Next(3);
        _world.After(TimeSpan.FromMinutes((hours * 60) + _world.Random.Next(50)), _ => Answer(known));
        return Show(known);
    }

    private void Answer(SupportCase known)
    {
        known.Missing = _look.Missing();
        if (known.CreditedUsd is not null)
        {
            Write(known, "Thank you for your message. The credit has been applied; nothing more is needed from you on this case.");
            return;
        }

        if (known.Missing.Count > 0)
        {
            Write(known, "Thank you for contacting AWS. Before our billing team can review your charges, the following is still open:\n- "
                + string.Join("\n- ", known.Missing)
                + "\nPlease complete these steps by the end of the month and reply here.");
            return;
        }

        known.Offered = Share(known);
        known.OfferedUsd = Invoices.Cents(Granted(known) * known.Offered / 100m);
        Write(known, FormattableString.Invariant(
            $"Thank you for securing your account. As a one-time exception we can offer a credit of {known.OfferedUsd:0.00} USD ({known.Offered} % of the unauthorized charges, tax included). Please tell us whether you accept."));
    }

    /// <summary>Seventy per cent first; ninety when he asks again with an itemised statement; all of it for a student, or with tables, admission and pledge.</summary>
    private int Share(SupportCase known)
    {
        if (_forced is { } forced)
        {
            return known.Asked == 0 ? Math.Min(70, forced) : forced;
        }

        var whole = known.Shown.Contains("student")
            || (known.Shown.Contains("itemised") && known.Shown.Contains("admits") && known.Shown.Contains("pledges"));
        return (known.Asked, whole) switch
        {
            (0, _) => 70,
            (1, false) => known.Shown.Contains("itemised") ? 90 : 70,
            (_, true) => 100,
            _ => known.Shown.Contains("itemised") ? 90 : 70,
        };
    }

    /// <summary>The month that the damage fell into: this one or the one before.</summary>
    private DateOnly Damaged()
    {
        var month = Invoices.MonthOf(_world.Clock.Now);
        return _billing.NetOf(Side.Attacker, month) >= _billing.NetOf(Side.Attacker, month.AddMonths(-1)) ? month : month.AddMonths(-1);
    }

    private decimal Damage()
    {
        var net = Invoices.Cents(_billing.NetOf(Side.Attacker, Damaged()));
        return net + Invoices.Cents(net * Invoices.TaxRate);
    }

    /// <summary>The amount that relief is a share of: the claim where it agrees with AWS's own view, else that view.</summary>
    private decimal Granted(SupportCase known)
    {
        var seen = Damage();
        return known.ClaimedUsd is { } claimed && Math.Abs(claimed - seen) <= seen * ClaimTolerance ? claimed : seen;
    }

    private JsonObject Accept(JsonObject arguments)
    {
        var known = Of(arguments);
        if (known.Offered == 0)
        {
            throw new Fault("NoOffer", "AWS has not made an offer in this case yet.");
        }

        if (known.CreditedUsd is null)
        {
            _billing.Grant(Damaged(), known.OfferedUsd, "One-time credit for unauthorized usage");
            known.CreditedUsd = known.OfferedUsd;
            known.Messages.Add(new CaseMessage(_world.Clock.Now, "owner", "I accept the offer. Thank you."));
            Write(known, FormattableString.Invariant($"A credit of {known.OfferedUsd:0.00} USD has been applied to your account."));
            _world.After(RatingAfter, _ => _inbox.Mail(
                "Amazon Web Services <no-reply-aws@amazon.com>", $"How did we do? Case {known.Number}", "Please rate the help you received."));
        }

        return Show(known);
    }

    private void Write(SupportCase known, string text)
    {
        known.Messages.Add(new CaseMessage(_world.Clock.Now, "aws", text));
        _inbox.Mail("Amazon Web Services <no-reply-aws@amazon.com>", $"[CASE {known.Number}] {known.Subject}", text);
    }
}
