using System.Globalization;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>No MFA device was tied while a stranger was in the account: a thief ties his own, and the owner is locked out by it.</summary>
internal sealed class DeviceGuard : Guard
{
    private const string Root = "root";

    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "mfa-devices",
        new("Every MFA device is yours", "모든 MFA 디바이스가 본인의 것"),
        Severity.Critical,
        new("Free.", "무료입니다."),
        new("Remove devices that you did not enrol; vouch for your own with --my-device SERIAL.", "등록한 적 없는 디바이스를 제거합니다. 본인의 것은 --my-device 일련번호 로 알려 주십시오."),
        Demand.None)
    {
        Proves = "mfa-devices-known",
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) => draft.Add(state, new RemoveDevice(state.Fact("UserName"), state.Fact("SerialNumber")));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var tied = await glance.AllAsync(Region.UsEast1, Iam.ListVirtualMFADevices, new Iam.ListVirtualMFADevicesIn("Assigned"), Pages.VirtualDevices).ConfigureAwait(false);
        var users = await glance.AllAsync(Region.UsEast1, Iam.ListUsers, new Iam.ListUsersIn(), Pages.Users).ConfigureAwait(false);
        var own = await Task.WhenAll(users.Select(user => user.UserName).OfType<string>().Select(name =>
            glance.AllAsync(Region.UsEast1, Iam.ListMFADevices, new Iam.ListMFADevicesIn(name), Pages.Devices))).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        var all = tied.Select(device => (Serial: device.SerialNumber ?? "", User: device.User?.UserName ?? Root, device.EnableDate))
            .Concat(own.SelectMany(devices => devices).Select(device => (Serial: device.SerialNumber ?? "", User: device.UserName ?? "", device.EnableDate)))
            .DistinctBy(device => device.Serial, StringComparer.Ordinal)
            .OrderBy(device => device.Serial, StringComparer.Ordinal)
            .ToList();
        var doubtful = all.Where(device => !scene.Wishes.OwnDevices.Contains(device.Serial, StringComparer.Ordinal))
            .Select(device => Doubt(scene.Wishes, device.Serial, device.User, device.EnableDate)).OfType<GuardState>().ToList();
        return doubtful.Count > 0
            ? doubtful
            : [Green(
                scene,
                new("Every MFA device is yours: vouched for, or older than any stranger in the account.", "모든 MFA 디바이스가 본인의 것입니다. 직접 확인해 주셨거나 침입자가 없던 때 등록된 것입니다."),
                Iam.ListVirtualMFADevices,
                string.Create(CultureInfo.InvariantCulture, $"{all.Count} devices, {all.Count(device => scene.Wishes.OwnDevices.Contains(device.Serial, StringComparer.Ordinal))} vouched for, no other with an EnableDate within {scene.Wishes.Incidents.Count} incidents"),
                glance)];
    }

    /// <summary>Tied while a stranger was there: taken for his. Tied when nobody has looked for strangers yet: asked about.</summary>
    private GuardState? Doubt(HardenOptions wishes, string serial, string user, DateTimeOffset? at) =>
        wishes.DuringIncident(at) ? Strange(serial, user, at)
        : wishes.InvestigatedAt is { } looked && at <= looked ? null
        : Unasked(
            $"Is the MFA device {serial} of {user}, tied on {Moment(at)}, yours? Say --my-device {serial}, or look for strangers first: firebreak investigate.",
            $"{Moment(at)}에 등록된 {user} 사용자의 MFA 디바이스 {serial}이(가) 본인의 것입니까? --my-device {serial} 로 알려 주시거나 먼저 침입 흔적을 찾으십시오: firebreak investigate") with
        {
            Subject = serial,
        };

    private GuardState Strange(string serial, string user, DateTimeOffset? at) => Broken(new Words(
        $"The MFA device {serial} of {user} was tied on {Moment(at)}, while a stranger was in the account. Is it yours?",
        $"{user} 사용자의 MFA 디바이스 {serial}이(가) 침입자가 있던 {Moment(at)}에 등록되었습니다. 본인이 등록하셨습니까?")) with
    {
        Subject = serial,
        Facts = Facts(("UserName", user == Root ? "" : user), ("SerialNumber", serial)),
    };
}
