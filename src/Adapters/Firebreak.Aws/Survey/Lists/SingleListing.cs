using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>What a region has once: a switch, a limit, a subscription. It is a thing only if it is on.</summary>
internal sealed class SingleListing : Listing
{
    private readonly Func<Probe, Region, CancellationToken, Task> _run;

    private SingleListing(Operation operation, Func<Probe, Region, CancellationToken, Task> run) => (Operation, _run) = (operation, run);

    /// <summary>Whether machines may be sat at by serial console.</summary>
    public static Listing SerialConsole { get; } = Of(Ec2.GetSerialConsoleAccessStatus, new None(), (seen, at) => seen.SerialConsoleAccessEnabled == true
        ? at.Thing(Kinds.SerialConsole, at.Arn("ec2", "serial-console"), "serial console", "enabled") : null);

    /// <summary>Whether mail may be sent.</summary>
    public static Listing Mail { get; } = Of(SesV2.GetAccount, new None(), (seen, at) => seen.SendingEnabled == true && (seen.ProductionAccessEnabled == true || seen.SendQuota?.SentLast24Hours > 0)
        ? at.Thing(Kinds.MailSending, at.Arn("ses", "sending"), "SES", "enabled", facts: new FactBag()
            .With("Max24HourSend", (long?)seen.SendQuota?.Max24HourSend).With("SentLast24Hours", (long?)seen.SendQuota?.SentLast24Hours)) : null);

    /// <summary>What text messages by SNS may cost a month, if anybody set it.</summary>
    public static Listing Sms { get; } = Of(Sns.GetSMSAttributes, new(), (seen, at) => seen.Attributes is { } set && set.TryGetValue("MonthlySpendLimit", out var limit)
        ? at.Thing(Kinds.SmsSending, at.Arn("sns", "sms"), "SNS SMS", limit == "0" ? "capped" : "enabled", facts: new FactBag().With("MonthlySpendLimit", limit)) : null);

    /// <summary>The recorder of AWS Config.</summary>
    public static Listing Recorder { get; } = Of(Config.DescribeConfigurationRecorderStatus, new None(), (seen, at) => seen.ConfigurationRecordersStatus is [{ } one, ..]
        ? at.Thing(Kinds.ConfigRecorder, at.Arn("config", "recorder/" + one.Name), one.Name, one.Recording == true ? "recording" : "stopped") : null);

    /// <inheritdoc/>
    public override Operation Operation { get; }

    /// <summary>A single answer.</summary>
    public static Listing Of<TIn, TOut>(Op<TIn, TOut> op, TIn ask, Func<TOut, Place, Resource?> thing) => new SingleListing(op, async (probe, region, cancel) =>
    {
        var reading = await probe.Account.ReadAsync(region, op, ask, cancel).ConfigureAwait(false);
        var at = new Place(probe, region);
        var found = probe.Note<Resource?>(op.ToString(), region, reading.Then<IReadOnlyList<Resource?>>(seen => thing(seen, at) is { } one ? [one] : []));
        foreach (var one in found ?? [])
        {
            at.Add(one);
        }
    });

    /// <inheritdoc/>
    public override Task RunAsync(Probe probe, Region region, CancellationToken cancel) => _run(probe, region, cancel);
}
