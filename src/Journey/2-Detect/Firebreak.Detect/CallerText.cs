using System.Buffers;

namespace Firebreak.Detect;

/// <summary>Where that stands in the text of a <c>userIdentity</c> which is asked of nearly every caller.</summary>
/// <param name="Name">What he is called by in findings: <see cref="Callers.Of(Model.Caller)"/>.</param>
/// <param name="Type">What kind of caller he is; nothing if that is not said.</param>
/// <param name="AccessKey">His access key; nothing if he has none.</param>
/// <param name="IsService">Whether he is an AWS service, or one that calls for somebody.</param>
internal readonly record struct CallerPlaces((int Start, int Length) Name, (int Start, int Length) Type, (int Start, int Length) AccessKey, bool IsService);

/// <summary>Finds in the text of a <c>userIdentity</c> what is asked of nearly every caller, without parsing it.</summary>
/// <remarks>The text is valid JSON without white space between its parts. Of a name that stands twice the last counts, as the parser has it.</remarks>
internal static class CallerText
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"{}[]"u8);

    /// <summary>Finds it; <c>false</c> if the text has to be read more closely: there are escapes in it, or it is no object.</summary>
    public static bool TryFind(ReadOnlySpan<byte> identity, out CallerPlaces places)
    {
        places = default;
        if (identity.IsEmpty || identity[0] != (byte)'{' || identity.Contains((byte)'\\'))
        {
            return false;
        }

        var (own, session, issuer, nobody) = (default(Members), default(Members), default(Members), default(Members));
        _ = Read(identity, 0, "sessionContext"u8, ref own, ref session, ref issuer, ref nobody);
        _ = Word(identity, own.Type, out var type);
        _ = Word(identity, own.AccessKeyId, out var key);
        var isService = identity.Slice(type.Start, type.Length).SequenceEqual("AWSService"u8) || Word(identity, own.InvokedBy, out _);
        places = new CallerPlaces(Name(identity, own, issuer), type, key, isService);
        return true;
    }

    private static (int Start, int Length) Name(ReadOnlySpan<byte> identity, Members own, Members issuer)
    {
        if (Word(identity, issuer.Arn, out var place))
        {
            return place; // sessions of one role are one caller
        }

        _ = Filled(identity, own.Arn, out place) || Filled(identity, own.InvokedBy, out place) || Filled(identity, own.PrincipalId, out place)
            || Filled(identity, Word(identity, own.UserName, out _) ? own.UserName : issuer.UserName, out place) || Filled(identity, own.Type, out place);
        return place;
    }

    /// <summary>Reads an object, and the one in it that tells more; the place after it.</summary>
    private static int Read(
        ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> more, ref Members own, ref Members inner, ref Members innermost, ref Members nobody)
    {
        own = default;
        for (at++; text[at] != (byte)'}'; at += text[at] == (byte)',' ? 1 : 0)
        {
            var name = text.Slice(at + 1, text[(at + 1)..].IndexOf((byte)'"'));
            at += name.Length + 3;
            own.Note(name, at);
            if (more.IsEmpty || !name.SequenceEqual(more))
            {
                at = Over(text, at);
                continue;
            }

            (inner, innermost) = (default, default); // of two of a name the last counts, with all that is in it
            at = text[at] != (byte)'{'
                ? Over(text, at)
                : Read(text, at, more.Length == "sessionContext"u8.Length ? "sessionIssuer"u8 : default, ref inner, ref innermost, ref nobody, ref nobody);
        }

        return at + 1;
    }

    private static bool Filled(ReadOnlySpan<byte> text, int value, out (int Start, int Length) place) => Word(text, value, out place) && place.Length > 0;

    /// <summary>The text of a value; <c>false</c> if it is null or not there.</summary>
    private static bool Word(ReadOnlySpan<byte> text, int value, out (int Start, int Length) place)
    {
        place = default;
        if (value == 0 || text[value] == (byte)'n')
        {
            return false;
        }

        var length = Over(text, value) - value;
        place = text[value] == (byte)'"' ? (value + 1, length - 2) : (value, length);
        return true;
    }

    /// <summary>The place after the value that begins here.</summary>
    private static int Over(ReadOnlySpan<byte> text, int at)
    {
        if (text[at] == (byte)'"')
        {
            return at + 2 + text[(at + 1)..].IndexOf((byte)'"');
        }

        if (text[at] is not ((byte)'{' or (byte)'['))
        {
            return at + text[at..].IndexOfAny((byte)',', (byte)'}', (byte)']');
        }

        var depth = 0;
        do
        {
            at += text[at..].IndexOfAny(Marks);
            if (text[at] == (byte)'"')
            {
                at = Over(text, at);
                continue;
            }

            depth += text[at] is (byte)'{' or (byte)'[' ? 1 : -1;
            at++;
        }
        while (depth > 0);
        return at;
    }

    /// <summary>Where the values of an object's members begin; 0 of those that it lacks.</summary>
    private struct Members
    {
        public int Type;
        public int PrincipalId;
        public int Arn;
        public int UserName;
        public int InvokedBy;
        public int AccessKeyId;

        public void Note(ReadOnlySpan<byte> name, int value)
        {
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("arn"u8):
                    Arn = value;
                    break;
                case 4 when name.SequenceEqual("type"u8):
                    Type = value;
                    break;
                case 8 when name.SequenceEqual("userName"u8):
                    UserName = value;
                    break;
                case 9 when name.SequenceEqual("invokedBy"u8):
                    InvokedBy = value;
                    break;
                case 11 when name.SequenceEqual("accessKeyId"u8):
                    AccessKeyId = value;
                    break;
                case 11 when name.SequenceEqual("principalId"u8):
                    PrincipalId = value;
                    break;
                default:
                    break;
            }
        }
    }
}
