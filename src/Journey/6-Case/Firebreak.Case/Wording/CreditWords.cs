using Firebreak.Model;

namespace Firebreak.Case.Wording;

/// <summary>The words about credits, to the owner.</summary>
internal static class CreditWords
{
    /// <summary>Whether the relief came, what is open, and what to do about it.</summary>
    public static Words Say((Money Claimed, Money Came, Money Open, Money Beyond) sums, Money? taxOpen, Money left, IReadOnlyList<MonthCredit> byMonth, IReadOnlyList<DateOnly> unseen)
    {
        var (_, came, open, beyond) = sums;
        var parts = new List<Words> { Came(came, open, beyond) };
        if (taxOpen is { } tax)
        {
            parts.Add(new(
                $"That is the tax: the net came and its tax of {tax} did not. Ask for it in the same case.",
                $"세금이 빠졌습니다. 공급가액은 들어왔으나 세금 {Josa.Subject(tax.ToString())} 들어오지 않았으니, 같은 케이스에서 요청하십시오."));
        }
        else if (open.Amount > 0 && came.Amount > 0)
        {
            parts.Add(new(
                "However small it is, an unpaid rest can stop the account from being closed: name it to AWS.",
                "아무리 작은 금액이라도 미납으로 남으면 계정 해지가 막힐 수 있으니 AWS에 알리십시오."));
        }

        parts.AddRange(Elsewhere(byMonth));
        if (byMonth.Any(month => month.Reopened))
        {
            var names = string.Join(", ", byMonth.Where(month => month.Reopened).Select(month => Bill.Name(month.Month)));
            parts.Add(new($"AWS opened the closed bill of {names} again for it.", $"이를 위해 AWS가 이미 마감한 {names} 청구서를 다시 열었습니다."));
        }

        if (unseen.Count > 0)
        {
            var names = string.Join(", ", unseen.Select(Bill.Name));
            parts.Add(new($"This bill does not tell of {names}: what came there is not seen.", $"이 청구 내역에는 {names}분이 없어, 그달에 들어온 것은 확인하지 못했습니다."));
        }

        if (left.Amount > 0)
        {
            parts.Add(new($"The months of the claim still cost {left}, tax included.", $"청구한 달에 아직 남은 금액은 세금을 포함하여 {left}입니다."));
        }

        return new(string.Join(' ', parts.Select(part => part.En)), string.Join(' ', parts.Select(part => part.Ko)));
    }

    private static Words Came(Money came, Money open, Money beyond) => (came.Amount, open.Amount, beyond.Amount) switch
    {
        ( <= 0, _, _) => new(
            $"No credit has come yet; {open} is open. Bills may show it up to 24 hours late.",
            $"아직 들어온 크레딧이 없으며 {Josa.Subject(open.ToString())} 남아 있습니다. 청구 내역에는 24시간까지 늦게 나타날 수 있습니다."),
        (_, > 0, _) => new(
            $"{came} came; {open} of the claim is still open.",
            $"{Josa.Subject(came.ToString())} 들어왔고, 청구한 금액 중 {Josa.Subject(open.ToString())} 아직 남아 있습니다."),
        (_, _, > 0) => new(
            $"{came} came: the claim is met, and {beyond} beyond it.",
            $"{Josa.Subject(came.ToString())} 들어와 청구한 금액을 모두 채웠고, {Josa.Subject(beyond.ToString())} 더 들어왔습니다."),
        _ => new($"{came} came: the claim is met to the cent.", $"{Josa.Subject(came.ToString())} 들어와 청구한 금액과 정확히 일치합니다."),
    };

    private static IEnumerable<Words> Elsewhere(IReadOnlyList<MonthCredit> byMonth)
    {
        var elsewhere = byMonth.Where(month => !month.Claimed && month.Came.Amount > 0).ToList();
        if (elsewhere.Count == 0)
        {
            yield break;
        }

        var names = string.Join(", ", elsewhere.Select(month => $"{Bill.Name(month.Month)}의 {month.Came}"));
        yield return new(
            $"{string.Join(", ", elsewhere.Select(month => $"{month.Came} in {Bill.Name(month.Month)}"))} came in a month that was not claimed: ask AWS which month it is for.",
            $"{Josa.Topic(names)} 청구하지 않은 달에 반영되었으니, 어느 달에 대한 것인지 AWS에 확인하시기 바랍니다.");
    }
}
