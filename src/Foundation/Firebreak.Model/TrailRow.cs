namespace Firebreak.Model;

/// <summary>One event of a <see cref="TrailBook"/>: when it happened, and the numbers of what the book holds once for all its events.</summary>
/// <param name="Id">The event's id as a number; see <see cref="TrailIds"/>.</param>
/// <param name="Ticks">When it happened, UTC.</param>
/// <param name="Body">Where the book has what was asked and answered; nought if it has not kept that.</param>
/// <param name="Caller">Who called.</param>
/// <param name="Address">From where.</param>
/// <param name="Agent">With what.</param>
/// <param name="Call">What was called, and how it ended.</param>
public readonly record struct TrailRow(UInt128 Id, long Ticks, long Body, int Caller, int Address, int Agent, int Call);

/// <summary>What was called, where, and how it ended: of that there are few, however many calls there are.</summary>
/// <param name="Source">The service.</param>
/// <param name="Name">The call.</param>
/// <param name="Region">The region.</param>
/// <param name="ErrorCode">The error's code; <c>null</c> means that the call succeeded.</param>
/// <param name="ReadOnly">Whether AWS marked the call as read-only; <c>null</c> if the record does not say.</param>
/// <param name="Account">The account the record belongs to.</param>
public sealed record TrailCall(string Source, string Name, string Region, string? ErrorCode, bool? ReadOnly, string? Account)
{
    /// <summary>The same of an event.</summary>
    public static TrailCall Of(TrailEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new TrailCall(one.Source, one.Name, one.Region, one.ErrorCode, one.ReadOnly, one.RecipientAccount);
    }
}
