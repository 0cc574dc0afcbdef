namespace Firebreak.Trail;

/// <summary>Why a file cannot be read, on its way to <see cref="Unread"/>.</summary>
#pragma warning disable CA1064 // it never leaves this library: it becomes an Unread
internal sealed class TrailFault(string why, bool cut = false) : Exception(why)
{
    /// <summary>Whether the file is cut off.</summary>
    public bool Cut { get; } = cut;
}
