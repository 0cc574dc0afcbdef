using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.App.Watching;

/// <summary>Reads the safeguards, each as a name and a word for its state.</summary>
internal sealed class GuardEye(IAccountReader reader, AccountId account)
{
    private static readonly string[] Contacts = ["BILLING", "OPERATIONS", "SECURITY"];

    /// <summary>The safeguards, which sorts could not be read, and why.</summary>
    public async Task<GuardLook> LookAsync(Inventory? inventory, CancellationToken cancel)
    {
        var look = new GuardLook();
        await TrailsAsync(look, cancel).ConfigureAwait(false);
        await RootAsync(look, cancel).ConfigureAwait(false);
        await AlarmsAsync(look, cancel).ConfigureAwait(false);
        await BudgetsAsync(look, cancel).ConfigureAwait(false);
        await ContactsAsync(look, cancel).ConfigureAwait(false);
        Devices(look, inventory);
        return look;
    }

    private static string Hash(params ReadOnlySpan<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))))[..12];

    private static void Devices(GuardLook look, Inventory? inventory)
    {
        if (inventory is null || inventory.Cells.Any(cell => cell.Why is not null && cell.Listing.StartsWith("iam:", StringComparison.Ordinal)))
        {
            look.Unread.Add("mfa");
            return;
        }

        foreach (var device in inventory.Resources.Where(one => one.Kind == Kinds.MfaDevice && one.Fact("UserName").Length > 0))
        {
            look.States["mfa " + device.Fact("UserName")] = "on";
        }
    }

    private async Task TrailsAsync(GuardLook look, CancellationToken cancel)
    {
        var trails = await reader.ReadAsync(Region.UsEast1, CloudTrail.DescribeTrails, new CloudTrail.DescribeTrailsIn(), cancel).ConfigureAwait(false);
        foreach (var trail in look.Take("trail", trails, seen => seen.TrailList ?? []))
        {
            var home = Region.TryParse(trail.HomeRegion, out var region) ? region : Region.UsEast1;
            var name = trail.TrailARN ?? trail.Name ?? "";
            var status = await reader.ReadAsync(home, CloudTrail.GetTrailStatus, new CloudTrail.GetTrailStatusIn(name), cancel).ConfigureAwait(false);
            look.States["trail " + name] = status.Match(seen => seen.IsLogging == true ? "on" : "off", why =>
            {
                look.Miss("trail", why);
                return "unknown";
            });
        }
    }

    private async Task RootAsync(GuardLook look, CancellationToken cancel)
    {
        var summary = await reader.ReadAsync(Region.Global, Iam.GetAccountSummary, new None(), cancel).ConfigureAwait(false);
        var counts = summary.Match(seen => seen.SummaryMap ?? new Dictionary<string, int>(StringComparer.Ordinal), why =>
        {
            look.Miss("root-mfa", why);
            look.Unread.Add("root-keys-absent");
            return new Dictionary<string, int>(StringComparer.Ordinal);
        });
        look.States["root-mfa"] = counts.TryGetValue("AccountMFAEnabled", out var mfa) && mfa > 0 ? "on" : "off";
        look.States["root-keys-absent"] = counts.TryGetValue("AccountAccessKeysPresent", out var keys) && keys > 0 ? "off" : "on";
    }

    private async Task AlarmsAsync(GuardLook look, CancellationToken cancel)
    {
        var alarms = await reader.ReadAllAsync(
            Region.UsEast1, CloudWatch.DescribeAlarms, new CloudWatch.DescribeAlarmsIn(MaxRecords: 100),
            new Paging<CloudWatch.DescribeAlarmsIn, CloudWatch.DescribeAlarmsOut, CloudWatch.MetricAlarm>(
                page => page.MetricAlarms, page => page.NextToken, (question, token) => question with { NextToken = token }), cancel).ConfigureAwait(false);
        foreach (var alarm in look.Take("alarm", alarms, seen => seen))
        {
            look.States["alarm " + alarm.AlarmName] = (alarm.ActionsEnabled == true ? "on " : "off ")
                + Hash(alarm.MetricName, alarm.Threshold?.ToString(CultureInfo.InvariantCulture), string.Join(',', alarm.AlarmActions ?? []));
        }
    }

    private async Task BudgetsAsync(GuardLook look, CancellationToken cancel)
    {
        var budgets = await reader.ReadAllAsync(
            Region.Global, Budgets.DescribeBudgets, new Budgets.DescribeBudgetsIn(account.ToString()),
            new Paging<Budgets.DescribeBudgetsIn, Budgets.DescribeBudgetsOut, Budgets.Budget>(
                page => page.Budgets, page => page.NextToken, (question, token) => question with { NextToken = token }), cancel).ConfigureAwait(false);
        foreach (var budget in look.Take("budget", budgets, seen => seen))
        {
            look.States["budget " + budget.BudgetName] = $"{budget.BudgetLimit?.Amount} {budget.BudgetLimit?.Unit}";
        }
    }

    private async Task ContactsAsync(GuardLook look, CancellationToken cancel)
    {
        var own = await reader.ReadAsync(Region.UsEast1, Account.GetContactInformation, new Account.GetContactInformationIn(), cancel).ConfigureAwait(false);
        foreach (var one in look.Take("contact", own, seen => seen.ContactInformation is { } said ? [said] : Array.Empty<Account.ContactInformation>()))
        {
            look.States["contact owner"] = Hash(one.FullName, one.AddressLine1, one.PhoneNumber, one.PostalCode, one.CountryCode);
        }

        foreach (var type in Contacts)
        {
            var other = await reader.ReadAsync(Region.UsEast1, Account.GetAlternateContact, new Account.GetAlternateContactIn(type), cancel).ConfigureAwait(false);
            var none = other.Match(_ => false, why => why.Reason.Contains("ResourceNotFound", StringComparison.Ordinal));
            foreach (var one in none ? [] : look.Take("contact", other, seen => seen.AlternateContact is { } said ? [said] : Array.Empty<Account.AlternateContact>()))
            {
                look.States["contact " + type.ToLowerInvariant()] = Hash(one.Name, one.EmailAddress, one.PhoneNumber);
            }
        }
    }
}

/// <summary>What one look at the safeguards saw.</summary>
internal sealed class GuardLook
{
    /// <summary>The states by name.</summary>
    public Dictionary<string, string> States { get; } = new(StringComparer.Ordinal);

    /// <summary>The sorts that could not be read.</summary>
    public HashSet<string> Unread { get; } = new(StringComparer.Ordinal);

    /// <summary>Why.</summary>
    public List<Blindness> Blind { get; } = [];

    /// <summary>What was read, or nothing and why.</summary>
    public IReadOnlyList<TItem> Take<T, TItem>(string sort, Reading<T> reading, Func<T, IReadOnlyList<TItem>> items) => reading.Match(items, why =>
    {
        Miss(sort, why);
        return [];
    });

    /// <summary>A sort could not be read.</summary>
    public void Miss(string sort, Blindness why)
    {
        Unread.Add(sort);
        Blind.Add(why with { Place = "guard " + sort });
    }
}
