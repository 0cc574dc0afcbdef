namespace Firebreak.Model;

/// <summary>The twelve digits that name one AWS account.</summary>
public readonly record struct AccountId
{
    private readonly string? _digits;

    private AccountId(string digits) => _digits = digits;

    /// <summary>Reads exactly twelve ASCII digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out AccountId id)
    {
        var ok = text.Length == 12 && !text.ContainsAnyExceptInRange('0', '9');
        id = ok ? new AccountId(text.ToString()) : default;
        return ok;
    }

    /// <summary>The last four digits: what an owner types to confirm that he means this account.</summary>
    public string LastFour => _digits is null ? "" : _digits[^4..];

    /// <inheritdoc/>
    public override string ToString() => _digits ?? "(no account)";
}
