using System.Globalization;

namespace Firebreak.Model;

/// <summary>An exact amount in one currency. Rounded only when printed.</summary>
/// <param name="Amount">The amount, unrounded.</param>
/// <param name="Currency">The ISO 4217 code, for example <c>USD</c>.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>US dollars, the currency of AWS's price list.</summary>
    public static Money Usd(decimal amount) => new(amount, "USD");

    /// <summary>Nothing, in dollars.</summary>
    public static Money Zero { get; } = Usd(0);

    /// <summary>How many decimals the currency is printed with (ISO 4217: 0 for KRW and JPY, 2 for the rest used here).</summary>
    public static int Decimals(string currency) => currency is "KRW" or "JPY" ? 0 : 2;

    /// <summary>The amount rounded half away from zero, as bills do, to the currency's decimals.</summary>
    public Money Rounded() => this with { Amount = decimal.Round(Amount, Decimals(Currency), MidpointRounding.AwayFromZero) };

    /// <summary>The sum. Throws <see cref="InvalidOperationException"/> if the currencies differ.</summary>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount, Same(left, right));

    /// <summary>The difference. Throws <see cref="InvalidOperationException"/> if the currencies differ.</summary>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount, Same(left, right));

    /// <summary>The multiple.</summary>
    public static Money operator *(Money money, decimal factor) => money with { Amount = money.Amount * factor };

    /// <summary>See the operator.</summary>
    public static Money Add(Money left, Money right) => left + right;

    /// <summary>See the operator.</summary>
    public static Money Subtract(Money left, Money right) => left - right;

    /// <summary>See the operator.</summary>
    public static Money Multiply(Money left, decimal right) => left * right;

    /// <summary>For example <c>15,000.00 USD</c> or <c>19,898,178 KRW</c>.</summary>
    public override string ToString() =>
        Rounded().Amount.ToString("N" + Decimals(Currency), CultureInfo.InvariantCulture) + " " + Currency;

    private static string Same(Money left, Money right) => left.Currency == right.Currency
        ? left.Currency
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} cannot be added: convert at a dated rate first.");
}
