using Firebreak.Render;
using OtpNet;

namespace Firebreak.App.Drill;

/// <summary>The owner's phone with an authenticator app, in the drill: it shows a code, and he waits for the next one.</summary>
/// <param name="time">The practice account's time.</param>
internal sealed class Phone(TimeProvider time) : TextReader
{
    private const int Step = 30;
    private Totp? _app;
    private long _last = -1;

    /// <summary>What the owner sees on the screen; the secret for manual entry goes into the app.</summary>
    public void Sees(Block block)
    {
        if (block is Quote quote)
        {
            Enter(quote.Text);
        }
    }

    /// <summary>Types a secret into the app.</summary>
    public void Enter(string base32)
    {
        _app = new Totp(Base32Encoding.ToBytes(string.Concat(base32.Where(char.IsAsciiLetterOrDigit))), Step);
        _last = -1;
    }

    /// <summary>The code that is shown now, or the next one if this one was read already.</summary>
    public async Task<string> CodeAsync(CancellationToken cancel)
    {
        var app = _app ?? throw new InvalidOperationException("No secret has been typed into the app.");
        while (Window() <= _last)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), time, cancel).ConfigureAwait(false);
        }

        _last = Window();
        return app.ComputeTotp(time.GetUtcNow().UtcDateTime);
    }

    /// <inheritdoc/>
    public override async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) =>
        await CodeAsync(cancellationToken).ConfigureAwait(false);

    private long Window() => time.GetUtcNow().ToUnixTimeSeconds() / Step;
}
