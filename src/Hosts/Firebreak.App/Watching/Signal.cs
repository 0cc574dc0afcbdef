using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Firebreak.App.Watching;

/// <summary>Tells systemd that the watch is up and alive; nothing where no systemd listens.</summary>
/// <remarks>Source: sd_notify(3): datagrams to the socket that <c>NOTIFY_SOCKET</c> names; a leading @ means an abstract one.</remarks>
internal sealed class Signal(Func<string, string?> variable)
{
    private readonly string? _socket = variable("NOTIFY_SOCKET");

    /// <summary>It is up.</summary>
    public void Ready() => Say("READY=1");

    /// <summary>It is alive, and how things stand.</summary>
    public void Alive(WatchState state) => Say(string.Create(CultureInfo.InvariantCulture,
        $"WATCHDOG=1\nSTATUS={state.Alerts.Count(alert => alert.IsOpen)} alerts open, {state.UsdPerHour:0.00} USD/h, last look {state.LastLook:HH:mm} UTC"));

    /// <summary>It ends.</summary>
    public void Stopping() => Say("STOPPING=1");

    private void Say(string text)
    {
        if (string.IsNullOrEmpty(_socket))
        {
            return;
        }

        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            socket.SendTo(Encoding.UTF8.GetBytes(text), new UnixDomainSocketEndPoint(_socket[0] == '@' ? '\0' + _socket[1..] : _socket));
        }
        catch (SocketException)
        {
            return; // nobody listens any more: the watch goes on
        }
    }
}
