using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Mfa;

/// <summary>A device that was made and is not tied to its user yet.</summary>
/// <param name="UserName">The user.</param>
/// <param name="SerialNumber">The device's ARN.</param>
/// <param name="Label">What the phone shows.</param>
/// <param name="Seed">The secret.</param>
/// <param name="Session">The two codes.</param>
public sealed record MfaDraft(string UserName, string SerialNumber, string Label, Seed Seed, MfaSession Session)
{
    /// <inheritdoc/>
    public override string ToString() => SerialNumber;
}

/// <summary>How a step of an enrolment ended.</summary>
/// <param name="Draft">The device that was made, if it was.</param>
/// <param name="Proof">The proof, if it is tied.</param>
/// <param name="Trouble">What went wrong, or <c>null</c>.</param>
/// <param name="CodesRefused">Whether only the codes were refused: type two new ones.</param>
public sealed record MfaEnding(MfaDraft? Draft, Proof? Proof, Words? Trouble, bool CodesRefused = false);

/// <summary>Makes a virtual MFA device, ties it to its user with two codes, proves it, and leaves nothing half-made behind.</summary>
public sealed class MfaEnrolment(IAccountReader reader, IAccountWriter writer, CallingIdentity caller)
{
    private const int MostDevices = 8;
    private static readonly Region Home = Region.UsEast1;

    /// <summary>AWS's time: the codes are checked against it, never against the laptop's clock.</summary>
    public DateTimeOffset Now => reader.Now;

    /// <summary>Makes a device for a user. A half-made one of the same name is removed first; a device in use gets a neighbour.</summary>
    public async Task<MfaEnding> BeginAsync(string userName, CancellationToken cancel)
    {
        var glance = new Glance(reader, cancel);
        var own = await glance.AllAsync(Home, Iam.ListMFADevices, new Iam.ListMFADevicesIn(userName), Pages.Devices).ConfigureAwait(false);
        var half = await glance.AllAsync(Home, Iam.ListVirtualMFADevices, new Iam.ListVirtualMFADevicesIn("Unassigned"), Pages.VirtualDevices).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return Failed(MfaSay.Unread(blind));
        }

        if (own.Count >= MostDevices)
        {
            return Failed(MfaSay.TooMany(userName));
        }

        var taken = own.Select(device => device.SerialNumber ?? "").ToHashSet(StringComparer.Ordinal);
        for (var number = 1; number <= MostDevices + 1; number++)
        {
            var name = number == 1 ? $"firebreak-{userName}" : $"firebreak-{userName}-{number}";
            var serial = $"arn:aws:iam::{caller.Account}:mfa/{name}";
            if (taken.Contains(serial))
            {
                continue;
            }

            await SweepAsync(half, userName).ConfigureAwait(false);
            cancel.ThrowIfCancellationRequested();
            return await MakeAsync(userName, name).ConfigureAwait(false);
        }

        return Failed(MfaSay.TooMany(userName));
    }

    /// <summary>Sends both codes, and proves that the device is tied.</summary>
    public async Task<MfaEnding> EnableAsync(MfaDraft draft, CancellationToken cancel)
    {
        if (draft.Session.Codes is not { } codes)
        {
            throw new InvalidOperationException("Both codes are checked before they are sent.");
        }

        var deed = await writer.WriteAsync(
            Home, Iam.EnableMFADevice, new Iam.EnableMFADeviceIn(draft.UserName, draft.SerialNumber, codes.First, codes.Second), cancel).ConfigureAwait(false);
        return await AfterAsync(draft, deed, cancel).ConfigureAwait(false);
    }

    /// <summary>Sets a device's clock right with two new codes; they cannot be checked here, for its secret is not known any more.</summary>
    public async Task<MfaEnding> ResyncAsync(string userName, string serialNumber, string first, string second, CancellationToken cancel)
    {
        var deed = await writer.WriteAsync(Home, Iam.ResyncMFADevice, new Iam.ResyncMFADeviceIn(userName, serialNumber, first, second), cancel).ConfigureAwait(false);
        return deed.Match(
            _ => new MfaEnding(null, null, null),
            refused => new MfaEnding(null, null, MfaSay.Refused(refused.Code, refused.Message), AreCodes(refused.Code)),
            lost => Failed(MfaSay.Lost(lost.Why)));
    }

    /// <summary>Removes a device that was made and not tied, and wipes its secret. Not interrupted: nothing half-made stays.</summary>
    public async Task<Words?> AbandonAsync(MfaDraft draft)
    {
        draft.Seed.Forget();
        return await DeleteAsync(draft.SerialNumber).ConfigureAwait(false) ? null : MfaSay.LeftBehind(draft.SerialNumber);
    }

    /// <summary>Removes what earlier enrolments of the user left half made, for example when the power went.</summary>
    private async Task SweepAsync(IReadOnlyList<Iam.VirtualMFADevice> half, string userName)
    {
        var ours = $"arn:aws:iam::{caller.Account}:mfa/firebreak-{userName}";
        foreach (var serial in half.Select(device => device.SerialNumber ?? "").Where(serial => serial == ours
            || (serial.StartsWith(ours + "-", StringComparison.Ordinal) && serial[(ours.Length + 1)..] is { Length: 1 } number && char.IsAsciiDigit(number[0]))))
        {
            await DeleteAsync(serial).ConfigureAwait(false);
        }
    }

    // Not interrupted: a device that was made while nobody waits for the answer would be left behind.
    private async Task<MfaEnding> MakeAsync(string userName, string name)
    {
        var deed = await writer.WriteAsync(
            Home, Iam.CreateVirtualMFADevice, new Iam.CreateVirtualMFADeviceIn(VirtualMFADeviceName: name), CancellationToken.None).ConfigureAwait(false);
        if (deed is not Deed<Iam.CreateVirtualMFADeviceOut>.Done done)
        {
            // An answer that was lost may have left a device without a secret: worthless, so it goes.
            if (deed is Deed<Iam.CreateVirtualMFADeviceOut>.Uncertain)
            {
                await DeleteAsync($"arn:aws:iam::{caller.Account}:mfa/{name}").ConfigureAwait(false);
            }

            return deed.Match(
                _ => throw new InvalidOperationException("Done is done."),
                refused => Failed(MfaSay.Refused(refused.Code, refused.Message)),
                lost => Failed(MfaSay.Lost(lost.Why)));
        }

        var serial = done.Value.VirtualMFADevice?.SerialNumber ?? "";
        if (Seed.FromWire(done.Value.VirtualMFADevice?.Base32StringSeed) is not { } seed || serial.Length == 0)
        {
            await DeleteAsync(serial).ConfigureAwait(false);
            return Failed(MfaSay.NoSeed);
        }

        return new MfaEnding(new MfaDraft(userName, serial, $"{userName}@{caller.Account}", seed, new MfaSession(seed)), null, null);
    }

    private async Task<MfaEnding> AfterAsync(MfaDraft draft, Deed<None> deed, CancellationToken cancel)
    {
        if (deed is Deed<None>.Refused refused)
        {
            draft.Session.StartOver();
            return new MfaEnding(draft, null, MfaSay.Refused(refused.Code, refused.Message), AreCodes(refused.Code));
        }

        var glance = new Glance(reader, cancel);
        var own = await glance.AllAsync(Home, Iam.ListMFADevices, new Iam.ListMFADevicesIn(draft.UserName), Pages.Devices).ConfigureAwait(false);
        if (own.FirstOrDefault(device => device.SerialNumber == draft.SerialNumber) is { } device)
        {
            draft.Seed.Forget();
            return new MfaEnding(
                null,
                new Proof(
                    "user-mfa-on",
                    new Words($"{draft.UserName} has MFA.", $"{draft.UserName} 사용자에게 MFA가 있습니다."),
                    reader.Now,
                    caller.Arn,
                    Iam.ListMFADevices.ToString(),
                    $"{draft.UserName}: {device.SerialNumber}",
                    Evidence: null)
                { RequestId = glance.RequestOf(Iam.ListMFADevices) },
                null);
        }

        draft.Session.StartOver();
        return glance.Blind is { } blind
            ? new MfaEnding(draft, null, MfaSay.Unread(blind))
            : new MfaEnding(draft, null, deed is Deed<None>.Uncertain lost ? MfaSay.Lost(lost.Why) : MfaSay.NotTied, CodesRefused: true);
    }

    private async Task<bool> DeleteAsync(string serial)
    {
        if (serial.Length == 0)
        {
            return true;
        }

        for (var attempt = 0; attempt < 3; attempt++)
        {
            var deed = await writer.WriteAsync(Home, Iam.DeleteVirtualMFADevice, new Iam.DeleteVirtualMFADeviceIn(serial), CancellationToken.None).ConfigureAwait(false);
            if (deed.Match(_ => true, refused => refused.Code == "NoSuchEntity", _ => false))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreCodes(string code) => code is "InvalidAuthenticationCode" or "InvalidAuthenticationCodeException";

    private static MfaEnding Failed(Words why) => new(null, null, why);
}
