using Firebreak.Model;

namespace Firebreak.Case.Wording;

/// <summary>The words about a letter that the owner edits.</summary>
internal static class LetterWords
{
    public static readonly Words SecretRemoved = new(
        "Something in your draft looked like a password, a key or a card number and was taken out: such things never belong in a Support case.",
        "초안에서 비밀번호, 키, 카드 번호로 보이는 내용을 뺐습니다. 이런 정보는 Support 케이스에 절대 쓰지 마십시오.");

    public static readonly Words OtherTongue = new(
        "Some of your own words in the letter are Korean. Say them in the letter's language, or edit the letter.",
        "소명서에 직접 쓰신 한국어가 들어 있습니다. 소명서의 언어로 다시 알려 주시거나 소명서를 고쳐 주십시오.");

    public static Words TooLong(int length) => new(
        $"Your draft has {length} characters; AWS takes {Statement.Limit}. Shorten it by {length - Statement.Limit}.",
        $"초안이 {length}자입니다. AWS는 {Statement.Limit}자까지 받으므로 {length - Statement.Limit}자를 줄여 주십시오.");

    public static Words ClaimGone(Money claim) => new(
        $"Your draft no longer names the amount that is asked for, {claim}.", $"초안에 요청 금액 {Josa.Subject(claim.ToString())} 더는 없습니다.");

    public static Words ForeignAmounts(string amounts) => new(
        $"Amounts in your draft that the evidence does not show: {amounts}.", $"증거로 확인되지 않는 금액이 초안에 있습니다: {amounts}.");

    public static Words Clash(string mine, string now) => new(
        now.Length > 0 ? $"You changed a line that the evidence changes, too. Yours: \"{mine}\". Now: \"{now}\"." : $"You changed a line that nothing proves any more: \"{mine}\".",
        now.Length > 0 ? $"직접 고치신 문장과 새 증거가 겹칩니다. 초안: \"{mine}\". 현재: \"{now}\"." : $"직접 고치신 문장을 뒷받침하는 증거가 더는 없습니다: \"{mine}\".");

    /// <summary>The mark below a line of the owner's that new evidence touches.</summary>
    public static Words Decide(string line) => line.Length == 0
        ? new(
            "[[please decide: nothing proves the lines above any more]]", "[[확인해 주세요: 위 내용을 뒷받침하는 증거가 더는 없습니다]]",
            "[[ご確認ください: 上の記述を裏付ける記録がなくなりました]]", "[[请确认：以上内容已无证据支持]]")
        : new($"[[please decide, the evidence says: {line}]]", $"[[확인해 주세요, 현재 증거의 내용: {line}]]", $"[[ご確認ください、現在の記録では: {line}]]", $"[[请确认，目前证据显示：{line}]]");
}
