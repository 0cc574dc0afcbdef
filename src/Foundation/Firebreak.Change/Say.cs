namespace Firebreak.Change;

/// <summary>The sentences of the executor.</summary>
internal static class Say
{
    public static Words NotBegun { get; } = new("Not begun.", "아직 시작하지 않았습니다.");

    public static Words SeenOnce(string answer) => new($"Done and seen once: {answer}.", $"완료했고 한 번 확인했습니다: {answer}.");

    public static Words Done(string answer) => new($"Done, and seen twice: {answer}.", $"완료했고, 두 번 확인했습니다: {answer}.");

    public static Words Already(string answer) => new($"It was so already: {answer}.", $"이미 그렇게 되어 있습니다: {answer}.");

    public static Words Drifted(string fact, string then, string now) => new(
        $"Left alone: it is not what the plan was made for ({fact} was '{then}' and is '{now}'). Make a new plan.",
        $"건드리지 않았습니다. 계획을 만들 때와 다릅니다({fact}: '{then}' → '{now}'). 계획을 새로 만들어 주십시오.");

    public static Words Unread(Blindness why) => new(
        $"Not done: it could not be read just before ({why.Place}: {why.Reason}).",
        $"실행하지 않았습니다. 직전에 상태를 읽지 못했습니다({why.Place}: {why.Why().Ko}).");

    public static Words NoEvidence { get; } = new(
        "Not done: what cannot be taken back needs evidence on a disk, and nothing could be written.",
        "실행하지 않았습니다. 되돌릴 수 없는 단계는 증거를 디스크에 먼저 남겨야 하는데, 저장하지 못했습니다.");

    public static Words Refused(string code, string message) => new($"AWS refused ({code}): {message}", $"AWS가 거부했습니다({code}): {message}");

    public static Words NotYet(string code, string message) => new(
        $"Not yet ({code}): {message} It is tried again when the rest is done.", $"아직 안 됩니다({code}): {message} 나머지를 마친 뒤 다시 시도합니다.");

    public static Words Waits(Words what) => new($"Waits: {what.En}", $"기다립니다. {what.Ko}");

    public static Words WaitsFor(Words first) => new($"Waits for a step that comes before it: {first.En}", $"먼저 끝나야 하는 단계를 기다립니다. {first.Ko}");

    public static Words OwnFault(Exception wrong) => new(
        $"Firebreak itself made a mistake here ({wrong.GetType().Name}: {Patience.Bounded(wrong.Message)}). The other steps go on.",
        $"Firebreak 자체의 오류입니다({wrong.GetType().Name}: {Patience.Bounded(wrong.Message)}). 나머지 단계는 계속합니다.");

    public static Words NotSeenYet(string answer) => new(
        $"Called, but AWS does not show it yet: {answer}.", $"호출했지만 AWS에서 아직 확인되지 않습니다: {answer}.");

    public static Words CalledUnread(Blindness why) => new(
        $"Called, but it could not be read afterwards ({why.Place}: {why.Reason}).",
        $"호출했지만 그 뒤의 상태를 읽지 못했습니다({why.Place}: {why.Why().Ko}).");

    public static Words Unseen(Blindness why) => new(
        $"It could not be looked at ({why.Place}: {why.Reason}).", $"확인하지 못했습니다({why.Place}: {why.Why().Ko}).");

    public static Words Holds(string answer) => new($"It is so: {answer}.", $"그렇게 되어 있습니다: {answer}.");

    public static Words HoldsNot(string answer) => new($"It is not so: {answer}.", $"그렇게 되어 있지 않습니다: {answer}.");

    public static Words CameBack { get; } = new(
        "It was done and did not last: somebody or something undid it.", "완료했지만 유지되지 않았습니다. 누군가 또는 무언가가 되돌렸습니다.");

    public static Words Waiting(string answer) => new(
        $"Waiting for you: AWS says {answer}.", $"직접 하셔야 합니다. AWS의 답: {answer}.");

    public static Words NotReached { get; } = new("Not begun: the run stopped before it.", "시작하지 않았습니다. 그 전에 실행이 멈췄습니다.");

    public static Words Taken(string answer) => new($"Taken back: {answer}.", $"되돌렸습니다: {answer}.");

    public static Words NoReturn(Words why) => new($"Cannot be taken back: {why.En}", $"되돌릴 수 없습니다: {why.Ko}");

    public static Words Gone { get; } = new("There is nothing to restore: it no longer exists.", "되돌릴 대상이 더는 없습니다.");

    public static Words OtherCaller(string arn) => new(
        $"Stopped: the credentials now belong to {arn}. Nothing more was done.", $"멈췄습니다. 지금 자격 증명은 {arn}의 것입니다. 더는 아무것도 하지 않았습니다.");

    public static Words CallerUnread(Blindness why) => new(
        $"Stopped: AWS does not say whose credentials these are ({why.Reason}). Run it again with working credentials; it goes on from here.",
        $"멈췄습니다. 누구의 자격 증명인지 AWS가 답하지 않습니다({why.Why().Ko}). 쓸 수 있는 자격 증명으로 다시 실행하시면 여기서부터 이어집니다.");
}
