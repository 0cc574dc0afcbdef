namespace Firebreak.Model;

/// <summary>A part of a <see cref="TrailBook"/>, written by one thread, in any order.</summary>
/// <param name="away">Opens a place to put away what does not fit into memory; without one all is kept there.</param>
public sealed class TrailPart(Func<Stream>? away = null)
{
    private const int Chunk = 4_096;
    private Dictionary<Caller, int> _callers = [];
    private Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private Dictionary<TrailCall, int> _calls = [];
    private Dictionary<string, string> _words = new(StringComparer.Ordinal);

    internal List<TrailRow[]> Rows { get; } = [];

    internal int Count { get; private set; }

    internal List<Caller> Callers { get; } = [];

    /// <summary>Addresses, clients and odd ids.</summary>
    internal List<string> Texts { get; } = [];

    internal List<TrailCall> Calls { get; } = [];

    internal TrailBodies Bodies { get; } = new(away);

    /// <summary>The number of a caller.</summary>
    public int NumberOf(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (!_callers.TryGetValue(caller, out var number))
        {
            _callers.Add(caller = Once(caller), number = Callers.Count);
            Callers.Add(caller);
        }

        return number;
    }

    /// <summary>The number of an address or a client.</summary>
    public int NumberOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!_texts.TryGetValue(text, out var number))
        {
            _texts.Add(text, number = Texts.Count);
            Texts.Add(text);
        }

        return number;
    }

    /// <summary>The number of a call.</summary>
    public int NumberOf(TrailCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!_calls.TryGetValue(call, out var number))
        {
            _calls.Add(call = call with { Source = Once(call.Source), Name = Once(call.Name), Region = Once(call.Region), ErrorCode = Once(call.ErrorCode), Account = Once(call.Account) }, number = Calls.Count);
            Calls.Add(call);
        }

        return number;
    }

    /// <summary>The number of an event's id.</summary>
    public UInt128 IdOf(ReadOnlySpan<byte> id) =>
        TrailIds.TryRead(id, out var number) ? number : TrailIds.OfText(NumberOf(System.Text.Encoding.UTF8.GetString(id)));

    /// <summary>Adds an event, with what was asked and answered if that is to be kept.</summary>
    public void Add(in TrailRow row, ReadOnlySpan<byte> body)
    {
        if (Count % Chunk == 0)
        {
            Rows.Add(new TrailRow[Chunk]);
        }

        Rows[^1][Count++ % Chunk] = body.IsEmpty ? row : row with { Body = Bodies.Add(body) };
    }

    /// <summary>Nothing more comes: what finds numbers is given back, for it is nearly half of what a part weighs.</summary>
    public void End() => (_callers, _texts, _calls, _words) = ([], [], [], []);

    /// <summary>Callers differ in little: of sessions of one role it is the key.</summary>
    private Caller Once(Caller caller) => new()
    {
        Type = Once(caller.Type),
        PrincipalId = Once(caller.PrincipalId),
        Arn = Once(caller.Arn),
        Account = Once(caller.Account),
        AccessKeyId = caller.AccessKeyId,
        UserName = Once(caller.UserName),
        InvokedBy = Once(caller.InvokedBy),
        SessionIssuerArn = Once(caller.SessionIssuerArn),
        MfaAuthenticated = caller.MfaAuthenticated,
    };

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private string? Once(string? text) => text is null ? null : _words.TryGetValue(text, out var known) ? known : _words[text] = text;
}
