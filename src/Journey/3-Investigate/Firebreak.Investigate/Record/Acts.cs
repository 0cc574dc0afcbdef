using System.Collections;
using System.Net;
using Firebreak.Model;

namespace Firebreak.Investigate.Record;

/// <summary>What happened in one account, in order. Nothing is kept of an act but where the book has it and whose hand did it.</summary>
internal sealed class Acts : IReadOnlyList<Act>
{
    private readonly TrailBook _book;
    private readonly Faces _faces;
    private readonly int[] _rows;
    private readonly int[] _next;
    private readonly Strand?[] _hands;
    private readonly string?[] _principals;

    /// <summary>Takes the rows of an account.</summary>
    public Acts(TrailBook book, Faces faces, string account, int[] rows)
    {
        (_book, _faces, Account, _rows) = (book, faces, account, rows);
        (_next, _hands) = (new int[rows.Length], new Strand?[rows.Length]);
        _principals = new string?[book.Callers.Count];
    }

    public string Account { get; }

    /// <inheritdoc/>
    public int Count => _rows.Length;

    /// <inheritdoc/>
    public Act this[int index] => new(this, index);

    public TrailEvent EventOf(int at) => _book[_rows[at]];

    public string IdOf(int at) => _book.IdOf(_rows[at]);

    public TrailCall CallOf(int at) => _book.Calls[_book.Row(_rows[at]).Call];

    public Caller CallerOf(int at) => _book.Callers[_book.Row(_rows[at]).Caller];

    public long TicksOf(int at) => _book.Row(_rows[at]).Ticks;

    public Face PlaceOf(int at) => _faces[_book.Row(_rows[at]).Address];

    public Face AgentOf(int at) => _faces[_book.Row(_rows[at]).Agent];

    public bool IsReadOnly(int at) => _faces.IsReadOnly(_book.Row(_rows[at]).Call);

    public string PrincipalOf(int at)
    {
        var number = _book.Row(_rows[at]).Caller;
        return _principals[number] ??= PrincipalOf(_book.Callers[number], Account);
    }

    public Strand? HandOf(int at) => _hands[at];

    public void Hand(int at, Strand? hand) => _hands[at] = hand;

    /// <summary>The act of the same hand that comes after; a negative number if there is none.</summary>
    public int After(int at) => _next[at] - 1;

    /// <summary>Says which act of the same hand comes after one.</summary>
    public void Follow(int at, int next) => _next[at] = next + 1;

    /// <inheritdoc/>
    public IEnumerator<Act> GetEnumerator()
    {
        for (var at = 0; at < _rows.Length; at++)
        {
            yield return new Act(this, at);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string PrincipalOf(Caller caller, string account) => caller.Type switch
    {
        "Root" => $"arn:aws:iam::{(AccountId.TryParse(caller.Account, out var own) ? own.ToString() : account)}:root",
        "AWSService" => "",
        "AWSAccount" => "account:" + (caller.Account ?? "unknown"),
        "AssumedRole" => Sized(caller.SessionIssuerArn) ?? RoleOf(caller.Arn) ?? "",
        "IAMUser" => Sized(caller.Arn) ?? (caller.UserName is { Length: > 0 and < 128 } name && name != "HIDDEN_DUE_TO_SECURITY_REASONS"
            ? $"arn:aws:iam::{account}:user/{name}" : ""),
        "FederatedUser" => Sized(caller.SessionIssuerArn) ?? Sized(caller.Arn) ?? "",
        _ => Sized(caller.Arn) ?? Sized(caller.PrincipalId) ?? "",
    };

    private static string? Sized(string? text) => text is { Length: > 0 and <= 2_048 } ? text : null;

    private static string? RoleOf(string? session)
    {
        if (session is not { Length: <= 2_048 } || !session.Contains(":assumed-role/", StringComparison.Ordinal))
        {
            return Sized(session);
        }

        var parts = session.Split('/');
        return parts[0].Replace(":sts:", ":iam:", StringComparison.Ordinal).Replace(":assumed-role", ":role/", StringComparison.Ordinal) + parts[1];
    }
}

/// <summary>What the addresses, clients and calls of a book are, worked out once for each.</summary>
internal sealed class Faces(TrailBook book)
{
    private readonly Face?[] _faces = new Face?[book.Texts.Count];
    private readonly bool[] _readOnly = [.. book.Calls.Select(Evidence.IsReadOnly)];

    /// <summary>An address or a client by its number.</summary>
    public Face this[int number] => _faces[number] ??= new Face(book.Texts[number]);

    /// <summary>Whether a call only looks.</summary>
    public bool IsReadOnly(int call) => _readOnly[call];
}

/// <summary>An address or a client.</summary>
internal sealed class Face(string text)
{
    private const int LongestAgent = 256;
    private string? _network;
    private string? _family;
    private string? _machine;

    public string Text => text;

    /// <summary>Whether it is an address on the net, and not the name of a service.</summary>
    public bool IsAddress { get; } = IPAddress.TryParse(text, out _);

    public string Address => IsAddress ? text : "";

    public string Network => _network ??= IsAddress ? Networks.Of(text) ?? "" : "";

    public string Family => _family ??= UserAgents.Family(Cut);

    public string Machine => _machine ??= UserAgents.Machine(Cut);

    private string Cut => text.Length > LongestAgent ? text[..LongestAgent] : text;
}
