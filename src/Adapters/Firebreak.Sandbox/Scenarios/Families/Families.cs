using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>Hijacks as they were published, one family each, and the harmless days that look like them. Every seed is another account.</summary>
public static class Families
{
    /// <summary>The hijacks.</summary>
    public static IReadOnlyList<Scenario> Hostile { get; } =
    [
        Of("leaked-key", new("A leaked key starts graphics machines in every region", "유출된 키로 모든 리전에서 GPU 서버를 실행합니다"), LeakedKey.Play),
        Of("root-takeover", new("The root mailbox is taken, contacts are changed, a root key mines", "루트 메일이 탈취되어 연락처가 바뀌고 루트 키로 채굴합니다"), RootTakeover.Play),
        Of("slow-miner", new("A patient guest: one machine every few days for a month", "한 달 동안 며칠에 한 대씩 조용히 서버를 늘립니다"), SlowMiner.Play),
        Of("fargate", new("Containers on Fargate in region after region", "여러 리전의 Fargate에서 컨테이너를 돌립니다"), FargateFarm.Play),
        Of("sagemaker", new("SageMaker notebooks with graphics cards", "GPU가 달린 SageMaker 노트북으로 채굴합니다"), NotebookFarm.Play),
        Of("lambda-reinstaller", new("A function starts the machines again when they are ended", "종료해도 Lambda 함수가 서버를 다시 실행합니다"), FunctionReinstaller.Play),
        Of("ses", new("The account sends mail for others", "계정이 스팸 메일 발송에 쓰입니다"), MailSender.Play),
        Of("bedrock", new("A leaked key calls language models", "유출된 키로 언어 모델을 호출합니다"), ModelThief.Play),
        Of("lightsail", new("Servers in Lightsail, where nobody looks", "아무도 보지 않는 Lightsail에 서버를 만듭니다"), LightsailFleet.Play),
        Of("spot-tickets", new("Tickets for higher limits, then spot machines that come back", "한도 증가를 요청한 뒤 다시 살아나는 스팟 서버를 띄웁니다"), SpotAfterTickets.Play),
        Of("organisation", new("New accounts under the owner's bill", "소유자에게 청구되는 새 계정을 만듭니다"), NewAccounts.Play),
        Of("federation", new("Ways back in that outlive the stolen key", "훔친 키가 막혀도 다시 들어올 길을 만들어 둡니다"), BackDoors.Play),
        Of("stolen-role", new("A machine's role is read out and used from outside", "서버의 역할 자격 증명을 빼내 밖에서 사용합니다"), StolenRole.Play),
        Of("stack-batch", new("Stacks and Batch start the machines, not a hand", "사람이 아니라 스택과 Batch가 서버를 실행합니다"), StackAndBatch.Play),
    ];

    /// <summary>The harmless twins.</summary>
    public static IReadOnlyList<Scenario> Benign { get; } =
    [
        Of("benign-ci-burst", new("Harmless: a release day full of builds", "정상: 빌드가 몰린 배포일"), BenignTwins.BuildBurst),
        Of("benign-autoscaling", new("Harmless: the group grows to forty machines", "정상: 방문자가 몰려 서버가 40대로 늘어남"), BenignTwins.GrowthDay),
        Of("benign-region-move", new("Harmless: the owner moves to a new region", "정상: 소유자가 새 리전으로 옮김"), BenignTwins.Move),
        Of("benign-bedrock", new("Harmless: the owner's first language model", "정상: 소유자의 첫 언어 모델 사용"), BenignTwins.FirstModels),
        Of("benign-travel", new("Harmless: the administrator works from a hotel", "정상: 관리자가 출장지에서 작업함"), BenignTwins.Travel),
    ];

    private static Scenario Of(string name, Words title, Action<Plot> family) => new(name, title, options => Play(name, family, options));

    private static Stage Play(string name, Action<Plot> family, ScenarioOptions options)
    {
        var plot = new Plot(options, 100 + (ulong)name.Sum(c => c));
        family(plot);
        plot.Home.Live(plot.Opened, plot.Found.AddDays(2));
        plot.World.Schedule(plot.Found.AddMinutes(-9), world => world.Module<Inbox>().Mail(
            "Amazon Web Services <no-reply-aws@amazon.com>", "Irregular activity in your AWS account",
            $"We have detected activity in your AWS account {world.Account} that may be irregular. Please review it and reply to this message."));
        plot.World.AdvanceTo(options.At ?? plot.Found);
        return new Stage(plot.World, Facts(name, plot));
    }

    private static StoryFacts Facts(string name, Plot plot)
    {
        var root = plot.Scribe.Session(plot.World.Iam.RootPrincipal, Side.Owner, TimeSpan.FromHours(12));
        return new StoryFacts(
            name, plot.World.Clock.Now, plot.Home.Key, new HandedKey(root.Id, root.Secret, root.Token), plot.Home.Admin,
            [.. plot.World.Module<Inbox>().Notices]);
    }
}
