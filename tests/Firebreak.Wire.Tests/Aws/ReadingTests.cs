using Firebreak.Aws;
using Firebreak.Aws.Transport;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Wire.Tests.Aws;

public sealed class ReadingTests
{
    private static readonly Paging<Iam.ListUsersIn, Iam.ListUsersOut, Iam.User> Users = new(
        page => page.Users, page => page.Marker, (input, marker) => input with { Marker = marker });

    [Theory]
    [InlineData("AccessDenied", 403, BlindCause.Denied, "AccessDenied: the permission iam:ListUsers is missing")]
    [InlineData("UnauthorizedOperation", 403, BlindCause.Denied, "UnauthorizedOperation: the permission iam:ListUsers is missing")]
    [InlineData("InvalidClientTokenId", 403, BlindCause.Denied, "InvalidClientTokenId: the credentials are not accepted")]
    [InlineData("ExpiredToken", 400, BlindCause.Denied, "ExpiredToken: the credentials are not accepted")]
    [InlineData("Throttling", 400, BlindCause.Failed, "Throttling: ")]
    [InlineData("SubscriptionRequiredException", 400, BlindCause.NotRecorded, "SubscriptionRequiredException: ")]
    [InlineData("NoSuchEntity", 404, BlindCause.Failed, "NoSuchEntity: ")]
    [InlineData("InternalFailure", 500, BlindCause.Failed, "InternalFailure: ")]
    public async Task What_AWS_refuses_is_not_seen_and_says_why(string code, int status, BlindCause cause, string reason)
    {
        await using var aws = new FakeAws(_ => FakeAws.Fault(code, status: status));
        await using var account = aws.Open();
        var why = await BlindAsync(account);
        Assert.Equal((cause, "iam:ListUsers"), (why.Cause, why.Place));
        Assert.StartsWith(reason, why.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_hangs_breaks_or_babbles_is_not_seen()
    {
        (Says Says, BlindCause Cause)[] cases =
        [
            (new Says(-1), BlindCause.Failed),
            (new Says(null), BlindCause.Failed),
            (new Says(200), BlindCause.Unreadable),
            (new Says(200, "<ErrorResponse/>"), BlindCause.Unreadable),
            (new Says(200, "<ListUsersResponse/>"), BlindCause.Unreadable),
            (new Says(200, "<html>Sign in to the airport's network</html>"), BlindCause.Unreadable),
            (new Says(200, "<ListUsersResponse><ListUsersResult><Users>"), BlindCause.Unreadable),
            (new Says(403, "<html>blocked</html>"), BlindCause.Failed),
            (new Says(503, ""), BlindCause.Failed),
        ];
        foreach (var (says, cause) in cases)
        {
            await using var aws = new FakeAws(_ => says);
            await using var account = aws.Open(access => access with { Retries = 1, AttemptLimit = TimeSpan.FromMilliseconds(300) });
            var why = await BlindAsync(account);
            Assert.Equal((says, cause), (says, why.Cause));
            Assert.NotEqual("", why.Reason);
        }
    }

    [Fact]
    public async Task Nobody_at_the_other_end_is_not_seen()
    {
        await using var account = AwsAccount.Open(
            new AccountAccess { Endpoint = new Uri($"http://127.0.0.1:{Places.FreePort()}"), Keys = ("A", "B", null), Retries = 0 },
            TimeProvider.System);
        Assert.Equal(BlindCause.Failed, (await BlindAsync(account)).Cause);
    }

    [Fact]
    public async Task What_is_throttled_for_a_while_is_read_after_all()
    {
        var tries = 0;
        await using var aws = new FakeAws(_ => ++tries <= 2
            ? FakeAws.Fault("Throttling")
            : FakeAws.Result("ListUsers", "<Users><member><UserName>kim</UserName></member></Users>"));
        await using var account = aws.Open();
        var calls = new List<ApiCall>();
        account.ApiCalled += (_, ended) => calls.Add(ended);
        var users = await account.Reader.ReadAllAsync(Region.Global, Iam.ListUsers, new(), Users, CancellationToken.None);
        Assert.Equal("kim", Assert.IsType<Reading<IReadOnlyList<Iam.User>>.Seen>(users).Value.Single().UserName);
        Assert.Equal(3, tries);
        var call = Assert.Single(calls);
        Assert.Equal(("iam:ListUsers", Region.Global, "ok"), (call.Operation, call.Region, call.Outcome));
        Assert.All(aws.All, asked => Assert.StartsWith("firebreak/", asked.UserAgent, StringComparison.Ordinal));
        Assert.All(aws.All, asked => Assert.Equal(("iam", "us-east-1"), (asked.Service, asked.Region)));
    }

    [Fact]
    public async Task An_account_that_turns_everything_away_is_asked_once_each_until_something_gets_through()
    {
        var shut = true;
        await using var aws = new FakeAws(_ => shut ? FakeAws.Fault("Throttling") : FakeAws.Result("ListUsers", "<Users/>"));
        await using var account = aws.Open();
        for (var i = 0; i < 15; i++)
        {
            Assert.Equal(BlindCause.Failed, (await BlindAsync(account)).Cause);
        }

        // twelve with two repeats each, then one attempt each
        Assert.Equal((12 * 3) + 3, aws.All.Count);

        shut = false;
        await account.Reader.ReadAsync(Region.Global, Iam.ListUsers, new(), CancellationToken.None);
        shut = true;
        var before = aws.All.Count;
        Assert.Equal(BlindCause.Failed, (await BlindAsync(account)).Cause);
        Assert.Equal(3, aws.All.Count - before);
    }

    [Fact]
    public async Task A_list_is_everything_or_not_seen()
    {
        await using var aws = new FakeAws(asked => asked.Body.Contains("Marker=", StringComparison.Ordinal)
            ? FakeAws.Fault("AccessDenied", status: 403)
            : FakeAws.Result("ListUsers", "<Users><member><UserName>kim</UserName></member></Users><Marker>2</Marker>"));
        await using var account = aws.Open();
        Assert.Equal(BlindCause.Truncated, (await BlindAsync(account)).Cause);

        await using var endless = new FakeAws(_ => FakeAws.Result("ListUsers", "<Users/><Marker>again</Marker>"));
        await using var other = endless.Open();
        Assert.Equal(BlindCause.Truncated, (await BlindAsync(other)).Cause);
        Assert.Equal(2, endless.All.Count);
    }

    [Fact]
    public async Task The_time_is_AWS_own()
    {
        await using var aws = new FakeAws(_ => FakeAws.Result("ListUsers", "<Users/>") with { Date = "Mon, 28 Aug 2023 09:00:00 GMT" });
        await using var account = aws.Open();
        await account.Reader.ReadAsync(Region.Global, Iam.ListUsers, new(), CancellationToken.None);
        Assert.InRange(account.Reader.Now, new(2023, 8, 28, 9, 0, 0, TimeSpan.Zero), new(2023, 8, 28, 9, 1, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_clock_three_hours_wrong_is_corrected()
    {
        var date = DateTimeOffset.UtcNow.AddHours(3).ToString("R");
        var tries = 0;
        await using var aws = new FakeAws(_ => ++tries == 1
            ? FakeAws.Fault("SignatureDoesNotMatch", "Signature expired: the clock is wrong", 403) with { Date = date }
            : FakeAws.Result("ListUsers", "<Users/>") with { Date = date });
        await using var account = aws.Open();
        var read = await account.Reader.ReadAsync(Region.Global, Iam.ListUsers, new(), CancellationToken.None);
        Assert.IsType<Reading<Iam.ListUsersOut>.Seen>(read);
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task A_REST_path_with_odd_letters_arrives_whole()
    {
        await using var aws = new FakeAws(_ => new Says(404, "{}"));
        await using var account = aws.Open();
        await account.Reader.ReadAsync(Region.UsEast1, Lambda.GetFunction, new("no such/function+é", "a b"), CancellationToken.None);
        Assert.Equal("/2015-03-31/functions/no%20such%2Ffunction%2B%C3%A9?Qualifier=a%20b", aws.All.Single().Path);
    }

    [Fact]
    public async Task A_reader_sends_nothing_that_changes()
    {
        await using var aws = new FakeAws(_ => new Says(200));
        await using var account = aws.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => account.Reader.ReadAsync(
            Region.Global, Iam.DeleteUser, new("kim"), CancellationToken.None));
        Assert.Empty(aws.All);
    }

    [Fact]
    public async Task The_transport_refuses_what_changes_whatever_the_code_above_says()
    {
        await using var aws = new FakeAws(asked => FakeAws.Result(asked.Operation, ""));
        using var calls = new Calls(aws.Access, TimeProvider.System, () => new Amazon.Runtime.BasicAWSCredentials("A", "B"));
        await RefusedAsync(calls, new Question<Iam.DeleteUserIn, None>(Iam.DeleteUser, new("kim")));
        await RefusedAsync(calls, new Question<Ec2.TerminateInstancesIn, Ec2.TerminateInstancesOut>(Ec2.TerminateInstances, new(["i-1"])));
        await RefusedAsync(calls, new Question<CloudTrail.StopLoggingIn, None>(CloudTrail.StopLogging, new("trail")));
        await RefusedAsync(calls, new Question<Lambda.DeleteFunctionIn, None>(Lambda.DeleteFunction, new("a/b")));

        // an operation that says of itself that it only reads, and is not on the table
        var lie = Iam.Service.Reads<Iam.DeleteUserIn, None>("DeleteUser");
        await RefusedAsync(calls, new Question<Iam.DeleteUserIn, None>(lie, new("kim")));
        Assert.Empty(aws.All);

        // the twin: what only looks passes, and the client for changing lets the other pass
        await calls.AskAsync(Region.Global, new Question<None, None>(Iam.Service.Reads<None, None>("ListUsers"), new()), false, default);
        await calls.AskAsync(Region.Global, new Question<Iam.DeleteUserIn, None>(Iam.DeleteUser, new("kim")), true, default);
        Assert.Equal(["ListUsers", "DeleteUser"], aws.All.Select(asked => asked.Operation));
    }

    private static async Task RefusedAsync<TIn, TOut>(Calls calls, Question<TIn, TOut> question)
    {
        var said = await Assert.ThrowsAsync<InvalidOperationException>(() => calls.AskAsync(Region.UsEast1, question, false, default));
        Assert.Contains("Refused before sending", said.Message, StringComparison.Ordinal);
    }

    private static async Task<Blindness> BlindAsync(AwsAccount account) => Assert.IsType<Reading<IReadOnlyList<Iam.User>>.NotSeen>(
        await account.Reader.ReadAllAsync(Region.Global, Iam.ListUsers, new(), Users, CancellationToken.None)).Why;
}
