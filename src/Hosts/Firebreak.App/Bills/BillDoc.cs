using Firebreak.App.Contract;

namespace Firebreak.App.Bills;

/// <summary><c>bill --json</c>. Months are exact; the split is in whole cents.</summary>
internal sealed record BillDoc(
    string Schema, bool Estimated, BillMonthDoc[] Months, SplitDoc Split, RestatedDoc? Restated, RateDoc[] Rates, BillLineDoc[] Lines,
    OtherCurrencyDoc[] OtherCurrencies, string? Incident, ReconciledDoc? Reconciled, AnomalyDoc[] Anomalies, BillDayDoc[] ByDay, BillFileDoc[] Files,
    string[] Notes, BlindDoc[] BlindSpots);

internal sealed record BillMonthDoc(string Month, decimal Net, decimal Tax, decimal Total, string Currency, decimal Charges, decimal Credits);

/// <summary>The three sides with tax and credits, and each taken apart.</summary>
internal sealed record SplitDoc(
    decimal Own, decimal Unauthorised, decimal Unsure, decimal Total, string Currency, bool Known, string Rule, decimal NotYetBilled, SideDoc[] Sides);

internal sealed record SideDoc(string Whose, decimal Net, decimal Tax, decimal Credits, decimal Total);

internal sealed record RateDoc(string Kind, string Currency, decimal Amount, decimal Rate, string RateAsked, string RateDate, string RateSource);

internal sealed record BillLineDoc(
    string Day, int Days, string Month, string Service, string Region, string UsageType, string? ResourceId, string Account, string Seller, string? Principal,
    string Kind, decimal Quantity, decimal Net, decimal Tax, string Currency, string Whose, string Why, string[] Things, string[] Events, decimal? ListPricePerHour);

internal sealed record OtherCurrencyDoc(string Currency, SplitDoc Split, RestatedDoc? Restated);

internal sealed record AnomalyDoc(string Day, string Account, string Service, string Region, decimal Cost, decimal Usual, string Currency, string Kind, string Says);

internal sealed record BillDayDoc(string Day, decimal Own, decimal Unauthorised, decimal Unsure, string Currency);

internal sealed record BillFileDoc(string Name, string Format, long Rows, FileTotalDoc[] Totals, bool Counted);

internal sealed record FileTotalDoc(decimal Amount, string Currency);
