using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Weigh;

/// <summary>Language models called, or opened for calling, at the owner's cost.</summary>
internal static class ModelSigns
{
    private static readonly HashSet<string> Opening = new(StringComparer.Ordinal)
    {
        "PutUseCaseForModelAccess", "CreateFoundationModelAgreement", "PutFoundationModelEntitlement", "CreateProvisionedModelThroughput",
    };

    private static readonly HashSet<string> Invoking = new(StringComparer.Ordinal)
    {
        "InvokeModel", "InvokeModelWithResponseStream", "Converse", "ConverseStream", "CreateModelInvocationJob", "StartAsyncInvoke",
    };

    /// <summary>Whether the call has a model work; CloudTrail marks such calls as read-only.</summary>
    public static bool Invokes(Act act) => Invokes(act.Name, act.Source);

    /// <summary>The same of a call's name and service.</summary>
    public static bool Invokes(string name, string source) => Invoking.Contains(name) && source.StartsWith("bedrock", StringComparison.Ordinal);

    /// <summary>The signs of one origin.</summary>
    public static IEnumerable<Sign> Of(IReadOnlyList<Act> acts, History history, bool stranger)
    {
        var opened = acts.FirstOrDefault(act => act.Succeeded && Opening.Contains(act.Name) && Services.Of(act) == "bedrock");
        if (opened is not null)
        {
            yield return new Sign("models-opened", stranger ? 2 : 1, opened, new Words("it opened language models for use", "언어 모델 사용을 신청하고 열었습니다"));
        }

        var invoked = acts.FirstOrDefault(act => act.Succeeded && Invokes(act) && !history.IsHabit(act));
        if (invoked is not null)
        {
            yield return new Sign("models-used", stranger ? 2 : 1, invoked, new Words("it called language models that this identity had never called", "이 자격 증명으로 쓰인 적 없는 언어 모델을 호출했습니다"));
        }
    }
}
