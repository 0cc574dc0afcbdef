namespace Firebreak.Sandbox;

/// <summary>What AWS did to reach the owner: two calls that he took for adverts, and two mails.</summary>
internal static class StoryNotices
{
    private const string Aws = "Amazon Web Services <no-reply-aws@amazon.com>";

    internal static void Write(World world, SeededRandom random)
    {
        var inbox = world.Module<Inbox>();
        void At(int day, int hour, Action<Inbox> what) =>
            world.Schedule(new DateTimeOffset(2023, 8, day, hour, random.Next(5, 55), 0, TimeSpan.Zero), _ => what(inbox));

        At(25, 2, box => box.MissedCall("+82-2-0000-0000", "A call from a number in Seoul. Not taken: it looked like an advert."));
        At(26, 5, box => box.MissedCall("+82-2-0000-0000", "A second call from the same number. Not taken."));
        At(26, 7, box => box.Mail(
            Aws,
            "Irregular activity in your AWS account",
            $"We have detected irregular activity in your AWS account {world.Account}. Please review your account and reply to this message."));
        world.Schedule(StoryScenario.Warning.AddMinutes(-9), _ => inbox.Mail(Aws, "URGENT: irregular activity in your AWS account", Urgent(world)));
    }

    private static string Urgent(World world) =>
        $"""
        Your AWS account {world.Account} may have been accessed by a third party. To protect it, please do the following now:
        1. Change the password of your root user.
        2. Rotate and delete the access keys of your account, those of the root user included.
        3. Check the instances in every region, and terminate those that you did not launch. Running instances keep incurring charges.
        4. Reply to this message when you have done so.
        We tried to reach you by telephone twice. We cannot enter your account or do this for you.
        """;
}
