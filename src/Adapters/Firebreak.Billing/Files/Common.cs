using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>What charges have in common that are added up by day; the texts by their numbers.</summary>
/// <param name="Era">Which sixty-four days.</param>
/// <param name="Month">The first day of the month they are billed in.</param>
/// <param name="Days">How many days each covers.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Service">The service.</param>
/// <param name="Use">The usage type.</param>
/// <param name="Place">The region or zone.</param>
/// <param name="Thing">The resource.</param>
/// <param name="Account">The account that used it.</param>
/// <param name="Payer">The account that pays.</param>
/// <param name="Seller">The seller of record.</param>
/// <param name="Principal">Who called.</param>
/// <param name="Currency">The currency.</param>
internal readonly record struct Common(
    int Era, int Month, int Days, LineKind Kind, int Service, int Use, int Place, int Thing, int Account, int Payer, int Seller, int Principal, int Currency);
