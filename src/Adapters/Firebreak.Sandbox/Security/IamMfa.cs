using System.Text;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;
using QRCoder;

namespace Firebreak.Sandbox.Security;

/// <summary>IAM's MFA devices. The codes are checked for real, against the seed at the account's moment.</summary>
internal sealed class IamMfa(World world) : IServiceModule
{
    private const int DevicesPerUser = 8;
    private readonly IamLookup _find = new(world);

    public void Register(Router router)
    {
        router.On(Iam.ListMFADevices, List, (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.ListVirtualMFADevices, (_, q) => ListVirtual(q));
        router.On(Iam.CreateVirtualMFADevice, Create);
        router.On(Iam.EnableMFADevice, Enable, (call, q) => _find.UserArn(call, q.UserName ?? ""));
        router.On(Iam.DeactivateMFADevice, Deactivate, (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.DeleteVirtualMFADevice, (_, q) => Delete(q));
        router.On(Iam.ResyncMFADevice, Resync, (call, q) => _find.UserArn(call, q.UserName ?? ""));
    }

    internal IEnumerable<HeldMfa> Of(string holder) => world.Iam.Devices.Values.Where(device => device.Holder == holder);

    /// <summary>Makes a device that is nobody's yet.</summary>
    internal HeldMfa Make(string path, string name)
    {
        var device = new HeldMfa($"arn:aws:iam::{world.Account}:mfa{path}{name}", world.Ids.Seed());
        return world.Iam.Devices.TryAdd(device.Serial, device)
            ? device
            : throw IamLookup.Exists("MFADevice entity at the same path and name already exists.");
    }

    /// <summary>Ties a device to its holder if both codes are right.</summary>
    internal void Tie(HeldMfa device, string holder, string? first, string? second)
    {
        if (device.Holder is not null)
        {
            throw IamLookup.Exists("MFA Device is already in use.");
        }

        if (Of(holder).Count() >= DevicesPerUser)
        {
            throw new Fault("LimitExceeded", $"Cannot exceed quota for MFADevicesPerUser: {DevicesPerUser}", 409);
        }

        Check(device, first, second);
        (device.Holder, device.Enabled) = (holder, world.Clock.Now);
    }

    private Iam.ListMFADevicesOut List(Call call, Iam.ListMFADevicesIn q)
    {
        var holder = _find.UserOrCaller(call, q.UserName)?.Name ?? IamWorld.RootHolder;
        var devices = Of(holder).Select(device => new Iam.MFADevice(q.UserName ?? holder, device.Serial, device.Enabled));
        var (items, truncated, marker) = Listed.Page(devices, q.Marker, q.MaxItems);
        return new(items, truncated, marker);
    }

    private Iam.ListVirtualMFADevicesOut ListVirtual(Iam.ListVirtualMFADevicesIn q)
    {
        var devices = world.Iam.Devices.Values.Where(device => q.AssignmentStatus switch
        {
            "Assigned" => device.Holder is not null,
            "Unassigned" => device.Holder is null,
            _ => true,
        });
        var (items, truncated, marker) = Listed.Page(devices.Select(Shown), q.Marker, q.MaxItems);
        return new(items, truncated, marker);
    }

    private Iam.VirtualMFADevice Shown(HeldMfa device) => new(
        device.Serial,
        null,
        null,
        device.Holder switch
        {
            null => null,
            IamWorld.RootHolder => new Iam.User(null, null, world.Account.ToString(), world.Iam.RootPrincipal.Arn, world.Iam.RootCreated),
            var name => IamUsers.Shown(world.Iam.Users[name]),
        },
        device.Enabled);

    private Iam.CreateVirtualMFADeviceOut Create(Call call, Iam.CreateVirtualMFADeviceIn q)
    {
        var name = IamLookup.Name(q.VirtualMFADeviceName, "virtualMFADeviceName", 226);
        var device = Make(q.Path ?? "/", name);
        call.Made(Kinds.MfaDevice, device.Serial, Region.Global);
        var seed = Encoding.ASCII.GetBytes(device.Seed);
        return new(new Iam.VirtualMFADevice(device.Serial, Convert.ToBase64String(seed), Convert.ToBase64String(Picture(name, device.Seed))));
    }

    private byte[] Picture(string name, string seed)
    {
        var text = $"otpauth://totp/{name}@{world.Account}?secret={seed}&issuer=Amazon%20Web%20Services";
        using var codes = new QRCodeGenerator();
        using var code = codes.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return picture.GetGraphic(3);
    }

    private None Enable(Call call, Iam.EnableMFADeviceIn q)
    {
        var user = _find.User(q.UserName);
        Tie(Device(q.SerialNumber), user.Name, q.AuthenticationCode1, q.AuthenticationCode2);
        return new();
    }

    private None Deactivate(Call call, Iam.DeactivateMFADeviceIn q)
    {
        var holder = _find.UserOrCaller(call, q.UserName)?.Name ?? IamWorld.RootHolder;
        var device = HeldBy(holder, q.SerialNumber);
        (device.Holder, device.Enabled) = (null, null);
        return new();
    }

    private None Delete(Iam.DeleteVirtualMFADeviceIn q)
    {
        var device = Device(q.SerialNumber);
        if (device.Holder is not null)
        {
            throw new Fault("DeleteConflict", "MFA VirtualDevice in use. Must deactivate first.", 409);
        }

        world.Iam.Devices.Remove(device.Serial);
        return new();
    }

    private None Resync(Call call, Iam.ResyncMFADeviceIn q)
    {
        Check(HeldBy(_find.User(q.UserName).Name, q.SerialNumber), q.AuthenticationCode1, q.AuthenticationCode2);
        return new();
    }

    private void Check(HeldMfa device, string? first, string? second)
    {
        if (!OneTimeCode.AreConsecutive(device.Seed, first, second, world.Clock.Now))
        {
            throw new Fault("InvalidAuthenticationCode", "Authentication code for device is not valid.", 403);
        }
    }

    private HeldMfa HeldBy(string holder, string? serial)
    {
        var device = Device(serial);
        return device.Holder == holder
            ? device
            : throw IamLookup.Missing("Device with serial number is not associated with the user");
    }

    private HeldMfa Device(string? serial) =>
        world.Iam.Devices.TryGetValue(IamLookup.Given(serial, "serialNumber"), out var device)
            ? device
            : throw IamLookup.Missing($"VirtualMFADevice with serial number {serial} doesn't exist.");
}
