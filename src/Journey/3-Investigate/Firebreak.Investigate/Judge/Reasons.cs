using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Judge;

/// <summary>Why a thing is whose it is, in the owner's words.</summary>
internal static class Reasons
{
    public static Words RoleOfAws { get; } = new(
        "AWS makes this role for its own service; it cannot be used by a person", "AWS가 자체 서비스용으로 만든 역할이며 사람이 사용할 수 없습니다");

    public static Words BeforeFirstSign { get; } = new(
        "it was made before the first sign of the break-in", "침입의 첫 징후보다 먼저 만들어졌습니다");

    public static Words Unusual { get; } = new(
        "whoever made it behaved unusually, but nothing proves an intruder", "만든 쪽의 행동이 평소와 다르지만 침입자라는 증거는 없습니다");

    public static Words Ordinary { get; } = new(
        "it was made in the ordinary course of this account", "이 계정의 평소 사용 흐름에서 만들어졌습니다");

    public static Words OlderThanBreakIn { get; } = new(
        "it is older than the break-in", "침입보다 먼저 있던 것입니다");

    public static Words OlderThanRecords { get; } = new(
        "the records reach back before the break-in and do not show it being made: it was there before",
        "침입 이전까지의 기록에 생성 내역이 없으므로 그전부터 있던 것입니다");

    public static Words NoRecord { get; } = new(
        "it appeared after the break-in began, and no record shows who made it: please say whether it is yours",
        "침입이 시작된 뒤에 나타났는데 누가 만들었는지 기록이 없습니다. 본인의 것인지 알려 주십시오");

    public static Words YouSaidMine { get; } = new("you said that it is yours", "본인의 것이라고 알려 주셨습니다");

    public static Words YouSaidNotMine { get; } = new("you said that it is not yours", "본인의 것이 아니라고 알려 주셨습니다");

    public static Words CauseUnknown(string service) => new(
        $"{service} made it by itself, and the records do not show on whose order",
        $"{service} 서비스가 자동으로 만들었으며 누구의 지시였는지 기록에 없습니다");

    public static Words ScaledUp(Act act) => new(
        $"the group it belongs to is older, but the intruder changed its size ({act.Name})",
        $"속한 그룹은 원래 있던 것이지만 침입자가 규모를 바꾸었습니다({act.Name})");

    public static Words MadeByIntruder(Strand hand) => new(
        $"the intruder made it, as {Who.Short(hand.Principal)}{From(hand).En}",
        $"침입자가 {Who.Short(hand.Principal)} 권한으로{From(hand).Ko} 만들었습니다");

    public static Words Caused(Made root, Strand hand) => new(
        $"AWS made it on the order of {Label(root)}, which the intruder made{From(hand).En}",
        $"침입자가{From(hand).Ko} 만든 {Label(root)}에 따라 AWS가 자동으로 만들었습니다");

    public static Words MadeByOwner(Strand hand) => new(
        $"you made it, as {Who.Short(hand.Principal)}{From(hand).En}, as on many days before",
        $"평소와 같이 소유자가 {Who.Short(hand.Principal)} 권한으로{From(hand).Ko} 만들었습니다");

    public static Words NewHand(Strand hand) => new(
        $"{Who.Short(hand.Principal)} was first seen after the break-in began", $"{Josa.Topic(Who.Short(hand.Principal))} 침입이 시작된 뒤에 처음 나타났습니다");

    public static Words BelongsToIntruder(Made parent) => new(
        $"it belongs to {Label(parent)}, which the intruder made", $"침입자가 만든 {Label(parent)}에 속해 있습니다");

    public static Words BelongsToOwner(Made parent) => new(
        $"it belongs to {Label(parent)}, which is yours", $"소유자의 {Label(parent)}에 속해 있습니다");

    private static string Label(Made thing) => thing.Names.FirstOrDefault() ?? thing.Id;

    private static Words From(Strand hand) => hand.Address.Length == 0 ? new("", "") : new($" from {hand.Address}", $" {hand.Address}에서");
}
