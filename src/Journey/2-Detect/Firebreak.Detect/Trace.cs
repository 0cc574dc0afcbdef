using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>What a call leaves of itself for those after it to be held against: who was where, with what, and what he did of the things that matter.</summary>
/// <remarks>
/// Calls that leave the same trace on one day tell no more than the first of them. It is written in few bytes, and what two ways of reading a
/// record write of it must be the same, because it is known by its bytes.
/// </remarks>
internal sealed record Trace(int Day)
{
    /// <summary>No client's name is looked at further.</summary>
    public const int LongestAgent = 256;

    /// <summary>Who called, sessions of one role being one.</summary>
    public string Identity { get; private init; } = "";

    /// <summary>What kind of caller it is.</summary>
    public string Type { get; private init; } = "";

    /// <summary>The access key; empty if there is none.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The account.</summary>
    public string Account { get; private init; } = "";

    /// <summary>The address.</summary>
    public string Address { get; private init; } = "";

    /// <summary>The client.</summary>
    public string Agent { get; private init; } = "";

    /// <summary>The region.</summary>
    public string Region { get; private init; } = "";

    /// <summary>The service in which something was made or changed; empty if nothing was.</summary>
    public string Changed { get; private init; } = "";

    /// <summary>Which of the <see cref="Questions"/> was asked; empty if none was.</summary>
    public string Question { get; private init; } = "";

    /// <summary>What was done of the things that thieves do before they spend; empty if nothing was.</summary>
    public string Deed { get; private init; } = "";

    /// <summary>How a sign-in ended; empty if it was none.</summary>
    public string SignIn { get; private init; } = "";

    /// <summary>The identity, key or session that was made; empty if none was.</summary>
    public string HandedOut { get; private init; } = "";

    /// <summary>The network that the address is in; empty if it is in none that is known.</summary>
    public string Network { get; init; } = "";

    /// <summary>Whether none has left the same trace on that day.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Reads one. What many have in common is held once for all of them.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="day">Its day.</param>
    /// <param name="isFirst">Whether none has left the same on that day.</param>
    /// <param name="words">What is held once.</param>
    /// <param name="networkOf">The network of an address; <c>null</c> if it is in none.</param>
    public static Trace Read(ReadOnlySpan<byte> text, int day, bool isFirst, WordPool words, Func<string, string?> networkOf)
    {
        var reader = new Fed.Reader(text);
        string address;
        return new Trace(day)
        {
            IsFirst = isFirst,
            Identity = reader.Text(words) ?? "",
            Type = reader.Text(words) ?? "",
            Key = reader.Text() ?? "",
            Account = reader.Text(words) ?? "",
            Address = address = reader.Text(words) ?? "",
            Network = networkOf(address) ?? "",
            Agent = reader.Text(words) ?? "",
            Region = reader.Text(words) ?? "",
            Changed = reader.Text(words) ?? "",
            Question = reader.Text(words) ?? "",
            Deed = reader.Text(words) ?? "",
            SignIn = reader.Text(words) ?? "",
            HandedOut = reader.Text() ?? "",
        };
    }

    /// <summary>Writes what a call leaves.</summary>
    public static void Write(TrailEvent one, Fed.Writer writer)
    {
        var (signIn, handedOut) = (Deeds.SignIn(one), Deeds.HandedOut(one));
        WriteCaller(one.Caller, writer);
        writer.Add(one.RecipientAccount ?? "");
        writer.Add(one.SourceIp);
        writer.Add(one.UserAgent.Length > LongestAgent ? one.UserAgent[..LongestAgent] : one.UserAgent);
        writer.Add(one.Region);
        writer.Add(one.Succeeded && !Deeds.OnlyLooks(one.Name, one.ReadOnly) ? one.Source : "");
        writer.Add(Questions.Has(one.Name) ? one.Name : "");
        writer.Add(Deeds.Of(one) ?? "");
        writer.Add(signIn);
        writer.Add(handedOut);
        writer.Add(signIn.Length + handedOut.Length > 0 ? one.EventId : ""); // each of these counts, not only the first of a day
    }

    /// <summary>Writes the part that hangs on the caller alone; it comes first.</summary>
    public static void WriteCaller(Caller caller, Fed.Writer writer)
    {
        writer.Add(Callers.Of(caller));
        writer.Add(caller.Type);
        writer.Add(caller.AccessKeyId ?? "");
    }
}
