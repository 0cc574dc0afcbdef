using System.Text.Json;

namespace Firebreak.Cli.Tests;

/// <summary>A script types at a pseudo-terminal as a person does; AWS's own command line says what is left behind.</summary>
public sealed class MfaTerminalTests
{
    private static readonly string[] None = [];

    [Fact]
    public async Task At_a_terminal_every_mistake_is_explained_and_nothing_is_left_behind_not_even_the_secret()
    {
        var folder = Places.Fresh("mfa");
        var (process, line) = await Sandbox.OpenAsync(folder, "--at", "2023-07-20T03:00:00Z");
        try
        {
            using var opened = JsonDocument.Parse(line);
            var owner = opened.RootElement.GetProperty("credentials").GetProperty("owner");
            var home = Directory.CreateDirectory(Path.Combine(folder, "owner")).FullName;

            var said = await Command.RunAsync(
                "python3",
                [
                    Path.Combine(Places.Root, "tests", "Firebreak.Cli.Tests", "mfa-at-a-terminal.py"), Binary.Path, opened.RootElement.GetProperty("endpoint").GetString()!,
                    owner.GetProperty("accessKeyId").GetString()!, owner.GetProperty("secretAccessKey").GetString()!, home,
                ],
                Binary.Clean(folder), folder, limit: TimeSpan.FromMinutes(4));

            Assert.True(said.ExitCode == 0, said.Output + said.Errors);
            var told = said.Json();
            Assert.Equal((0, 1, 0), Of(told, "right"));
            Assert.Equal((0, 2, 0), Of(told, "every mistake"));
            Assert.Equal((130, 2, 0), Of(told, "interrupted"));
            Assert.Equal((130, 2, 0), Of(told, "empty line"));
            Assert.Equal((-9, 2, 1), Of(told, "killed"));
            Assert.Equal((130, 2, 0), Of(told, "after the kill"));
            Assert.Equal(["planted"], told.GetProperty("the search finds a planted one").GetProperty("traces").Texts());
            Assert.All(
                told.EnumerateObject().Where(one => one.Name != "the search finds a planted one"),
                one => Assert.Equal(None, one.Value.GetProperty("traces").Texts()));
        }
        finally
        {
            process.Kill();
            process.Dispose();
        }
    }

    [Fact]
    public async Task A_pipe_does_not_get_the_secret()
    {
        var said = await Binary.RunAsync("harden", "mfa", "somebody");

        Assert.Equal(2, said.ExitCode);
        Assert.Contains("Run it at a terminal", said.Errors, StringComparison.Ordinal);
    }

    private static (int Exit, int Tied, int Loose) Of(JsonElement told, string name)
    {
        var devices = told.GetProperty(name).GetProperty("devices").Texts().ToList();
        return (told.GetProperty(name).GetProperty("exit").GetInt32(), devices.Count(one => one.EndsWith(" tied", StringComparison.Ordinal)), devices.Count(one => one.EndsWith(" loose", StringComparison.Ordinal)));
    }
}
