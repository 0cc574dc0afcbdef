namespace Firebreak.Billing.Files;

/// <summary>How a file is to be read.</summary>
/// <param name="Resources">Whether resources are told apart.</param>
/// <param name="Ahead">Whether one thread unpacks while another reads: worth it where there are more processors than files.</param>
internal readonly record struct FileQuestion(bool Resources, bool Ahead);
