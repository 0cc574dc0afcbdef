using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <summary>The words of a record's text that findings are made of.</summary>
internal static class LaneText
{
    /// <summary>
    /// A member as text: numbers and the like as they are written, nothing for null; <c>false</c> if what stands there is not its text.
    /// </summary>
    public static bool TryWord(EventText text, int member, out ReadOnlySpan<byte> word)
    {
        word = text.ValueOf(member);
        if (word.IsEmpty || word[0] != (byte)'"')
        {
            word = word.SequenceEqual("null"u8) ? default : word;
            return true;
        }

        word = word[1..^1];
        return !text.HasEscapes || !word.Contains((byte)'\\');
    }

    /// <summary>The parts of a finding's key as coarse as it is; <c>false</c> if the text alone does not tell them.</summary>
    public static bool TryKey(EventText text, KnownCaller caller, int level, AlikeKey.ArrayBufferWriter key)
    {
        key.Clear();
        if (level == AlikeKey.Coarsest)
        {
            return true;
        }

        key.Add(caller.Key);
        if (level == AlikeKey.Coarsest - 1)
        {
            return true;
        }

        if (!TryWord(text, TrailMembers.EventName, out var name) || !TryWord(text, TrailMembers.ErrorCode, out var error))
        {
            return false;
        }

        key.Add(name);
        key.Add(error.IsEmpty ? "\0"u8 : error);
        return level > 0 || TryFrom(text, key);
    }

    /// <summary>The kind of client: the name in front of the version.</summary>
    public static ReadOnlySpan<byte> Client(ReadOnlySpan<byte> userAgent)
    {
        var name = userAgent.TrimStart((byte)'[');
        var end = name.IndexOfAny((byte)'/', (byte)' ');
        name = end < 0 ? name : name[..end];
        return name.Length > Callers.LongestClient ? name[..Callers.LongestClient] : name;
    }

    private static bool TryFrom(EventText text, AlikeKey.ArrayBufferWriter key)
    {
        if (!TryWord(text, TrailMembers.SourceIpAddress, out var address)
            || !TryWord(text, TrailMembers.UserAgent, out var agent)
            || !TryWord(text, TrailMembers.AwsRegion, out var region)
            || !(text.IsAscii || System.Text.Ascii.IsValid(agent)))
        {
            return false;
        }

        key.Add(address);
        key.Add(Client(agent));
        key.Add(region);
        return true;
    }
}
