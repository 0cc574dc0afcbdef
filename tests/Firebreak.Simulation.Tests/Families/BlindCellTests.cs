using Firebreak.Aws.Survey;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Simulation.Tests.Families;

/// <summary>Whatever question of the survey fails, and however: it is a blind cell of the inventory, never an empty list.</summary>
public sealed class BlindCellTests
{
    private static readonly BlindCause[] Causes = [BlindCause.Denied, BlindCause.Failed, BlindCause.Truncated, BlindCause.Unreadable];

    // Asked about a thing that was seen: what it does not tell leaves the thing as it is, and its tags unread, which protects it.
    private static readonly string[] Besides = ["sts:GetCallerIdentity"];

    private readonly Things _things = new(PriceBook.Embedded(), "things.txt");
    private readonly Forgetful _door;
    private readonly SimTime _time;

    public BlindCellTests()
    {
        var eyes = new Actor(_things.World, "eyes", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = "firebreak/1.0.0" };
        eyes.SignInAsRoot();
        _time = new SimTime(_things.World);
        _door = new Forgetful(new SimDoor(_things.World, eyes, _time, new Life(), new SeededRandom(1, 1), new Memory(keeps: false)));
        Whole = Look();
    }

    private Inventory Whole { get; }

    [Fact]
    public void Every_question_of_the_survey_that_fails_is_a_blind_cell_whichever_it_is_and_however_it_fails()
    {
        var asked = _door.Asked.ToList();
        var all = Environment.GetEnvironmentVariable("FIREBREAK_ALL_FAILURES") is not null;
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var (op, at) in asked.Select((op, at) => (op, at)))
        {
            foreach (var cause in all ? Causes : [Causes[at % Causes.Length]])
            {
                tried++;
                var inventory = Look(op, cause);
                if (!Shows(inventory, op, cause))
                {
                    wrong.Add($"{op} {cause}: {inventory.BlindSpots.Count} blind cells, {inventory.Resources.Count} of {Whole.Resources.Count} things");
                }
            }
        }

        Counts.Tell("failures", tried, 1, wrong.Count, [("questions of the survey", asked.Count)]);
        Assert.Empty(Whole.BlindSpots);
        Assert.True(asked.Count > 180, $"{asked.Count} questions");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void With_any_one_handler_taken_out_it_would_be_noticed()
    {
        _door.Hushed = true;

        Assert.DoesNotContain(_door.Asked.ToList(), op => Shows(Look(op, BlindCause.Failed), op, BlindCause.Failed));
    }

    /// <summary>A cell, or the reason of one, that names the question and keeps its cause.</summary>
    private static bool Shows(Inventory inventory, string op, BlindCause cause) => Besides.Contains(op, StringComparer.Ordinal)
        ? inventory.BlindSpots.Count > 0
        : inventory.BlindSpots.Any(blind => blind.Cause == cause && (blind.Place.Contains(op, StringComparison.Ordinal) || blind.Place.Contains("regions", StringComparison.Ordinal)));

    private Inventory Look(string? failing = null, BlindCause cause = BlindCause.Failed)
    {
        (_door.Failing, _door.Cause) = (failing, cause);
        return _time.Run(() => new AccountSurvey(_door, null).SurveyAsync([Things.Place], CancellationToken.None));
    }
}
