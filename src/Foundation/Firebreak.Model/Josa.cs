namespace Firebreak.Model;

/// <summary>Chooses the Korean particle that fits the sound a word ends in: 을/를, 은/는, 이/가, 과/와, 으로/로.</summary>
/// <remarks>Digits and Latin letters are read aloud as Koreans do (1 일, 3 삼; L 엘, M 엠, N 엔, R 알); brackets at the end are skipped.</remarks>
public static class Josa
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int Finals = 28;
    private const int Rieul = 8;
    private const int MostRead = 80;
    private const string Vowels = "aeiou";

    private static readonly (string Written, Pair Pair)[] Either =
    [
        ("을(를)", Pair.Object), ("(을)를", Pair.Object), ("은(는)", Pair.Topic), ("(은)는", Pair.Topic), ("이(가)", Pair.Subject), ("(이)가", Pair.Subject),
        ("과(와)", Pair.And), ("와(과)", Pair.And), ("(으)로", Pair.Way),
    ];

    /// <summary>The word as an object: 을/를.</summary>
    public static string Object(string word) => word + Of(word, Pair.Object);

    /// <summary>The word as a topic: 은/는.</summary>
    public static string Topic(string word) => word + Of(word, Pair.Topic);

    /// <summary>The word as a subject: 이/가.</summary>
    public static string Subject(string word) => word + Of(word, Pair.Subject);

    /// <summary>The word and another: 과/와.</summary>
    public static string And(string word) => word + Of(word, Pair.And);

    /// <summary>By or to the word: 으로/로; a final ㄹ takes 로.</summary>
    public static string By(string word) => word + Of(word, Pair.Way);

    /// <summary>A sentence in which every particle that was left open, as in 을(를), fits the word before it.</summary>
    public static string Settled(string sentence)
    {
        if (sentence is null || !sentence.Contains('(', StringComparison.Ordinal))
        {
            return sentence!;
        }

        foreach (var (written, pair) in Either)
        {
            for (var at = sentence.IndexOf(written, StringComparison.Ordinal); at > 0; at = sentence.IndexOf(written, at + 1, StringComparison.Ordinal))
            {
                if (sentence[at - 1] == '}')
                {
                    continue; // a pattern: its word comes later
                }

                sentence = sentence[..at] + Of(sentence[Math.Max(0, at - MostRead)..at], pair) + sentence[(at + written.Length)..];
            }
        }

        return sentence;
    }

    private static string Of(string word, Pair pair)
    {
        ArgumentNullException.ThrowIfNull(word);
        var ending = Final(Spoken(word));
        return ending == 0 || (ending == Rieul && pair == Pair.Way) ? pair.Open : pair.Closed;
    }

    /// <summary>The word up to what is read aloud: without brackets, quotes and stops at its end.</summary>
    private static string Spoken(string word)
    {
        var text = word.TrimEnd();
        while (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open)
        {
            text = text[..open].TrimEnd();
        }

        text = text.TrimEnd('.', ',', '"', '\'', '’', '”', ')', ']', '」', ' ');
        return Currency(text);
    }

    private static string Currency(string text) => text switch
    {
        _ when text.EndsWith("KRW", StringComparison.Ordinal) => "원",
        _ when text.EndsWith("USD", StringComparison.Ordinal) => "달러",
        _ when text.EndsWith("JPY", StringComparison.Ordinal) => "엔",
        _ when text.EndsWith("EUR", StringComparison.Ordinal) => "유로",
        _ => text,
    };

    /// <summary>The final consonant's number in Unicode's order; 0 for none.</summary>
    private static int Final(string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        var last = text[^1];
        return last switch
        {
            >= (char)FirstSyllable and <= (char)LastSyllable => (last - FirstSyllable) % Finals,
            >= '0' and <= '9' => Digit(text),
            _ when char.IsAsciiLetter(last) => Latin(text),
            _ => 0,
        };
    }

    // 영 일 이 삼 사 오 육 칠 팔 구: the finals of 0, 1, 3, 6, 7, 8; tens and more end in 십, 백, 천, 만
    private static int Digit(string text)
    {
        var zeros = text.Length - text.TrimEnd('0').Length;
        var whole = !text.Contains('.', StringComparison.Ordinal);
        return (text[^1], zeros) switch
        {
            ('0', >= 8) when whole => 1, // 억
            ('0', >= 4) when whole => 4, // 만
            ('0', 3) when whole => 4, // 천
            ('0', 2) when whole => 1, // 백
            ('0', 1) when whole && text.Length > 1 && char.IsAsciiDigit(text[^2]) => 17, // 십
            ('0', _) => 21, // 영, 공
            ('1', _) => Rieul,
            ('3', _) => 16,
            ('6', _) => 1,
            ('7', _) or ('8', _) => Rieul,
            _ => 0,
        };
    }

    private static int Latin(string text)
    {
        var word = text[(text.Length - text.Reverse().TakeWhile(char.IsAsciiLetter).Count())..];
        var spelled = word.Length <= 1 || word.All(char.IsAsciiLetterUpper);
        var lower = word.ToLowerInvariant();
        return (spelled, lower[^1]) switch
        {
            (true, 'l') or (true, 'r') => Rieul,
            (true, 'm') => 16,
            (true, 'n') => 4,
            (true, _) => 0,
            (false, 'l') => Rieul,
            (false, 'm') => 16,
            (false, 'n') => 4,
            (false, 'b' or 'p') => 17,
            (false, 'k' or 'c') => 1,
            (false, 't') when Short(lower) => 19,
            (false, 'g') when lower.EndsWith("ng", StringComparison.Ordinal) => 21,
            (false, 'e') when lower.EndsWith("le", StringComparison.Ordinal) => Rieul,
            (false, 'e') when lower.EndsWith("me", StringComparison.Ordinal) => 16,
            (false, 'e') when lower.EndsWith("ne", StringComparison.Ordinal) => 4,
            _ => 0,
        };
    }

    // 버킷, 봇: one vowel before the t closes the syllable; 루트, 어카운트, 테스트 end in 트
    private static bool Short(string lower) => lower.Length > 2 && Vowels.Contains(lower[^2], StringComparison.Ordinal) && !Vowels.Contains(lower[^3], StringComparison.Ordinal);

    /// <summary>A particle after a closed and after an open syllable.</summary>
    private sealed record Pair(string Closed, string Open)
    {
        public static readonly Pair Object = new("을", "를");
        public static readonly Pair Topic = new("은", "는");
        public static readonly Pair Subject = new("이", "가");
        public static readonly Pair And = new("과", "와");
        public static readonly Pair Way = new("으로", "로");
    }
}
