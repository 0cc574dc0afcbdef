using Firebreak.Case.Wording;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The statement's last part: the exact request, the circumstances, and the closing words.</summary>
internal static class StatementRequest
{
    private const int MostDocuments = 3;

    public static void Write(Draft draft)
    {
        Request(draft);
        Circumstances(draft);
        Farewell(draft);
    }

    private static void Request(Draft draft)
    {
        var claim = draft.Facts.Split.Unauthorised;
        draft.Head(RequestWords.Request);
        draft.Say(Asked(draft, claim));
        if (draft.Facts.Split.NotYetBilled.Amount > 0)
        {
            draft.Say(RequestWords.Later(draft.Company));
        }
    }

    /// <summary>All of it; the rest of it, once a part was seen on the bill; nothing, where nothing is shown to be unauthorised.</summary>
    private static Words Asked(Draft draft, Share claim)
    {
        var months = StatementMoney.Months(draft.Facts.Split);
        return draft.Facts.File.Credits.Count > 0 && draft.Facts.File.Credits[^1] is { Came.Amount: > 0 } check
            ? check.Verified
                ? RequestWords.Settled(draft.Company, check.Came.ToString())
                : RequestWords.Rest(draft.Company, months, check.Claimed.ToString(), check.Came.ToString(), draft.Both(check.Open))
            : claim.Total.Amount > 0
                ? RequestWords.Ask(draft.Company, months, StatementMoney.Net(claim), StatementMoney.Tax(claim), draft.Both(claim.Total))
                : RequestWords.NothingToAsk;
    }

    private static void Circumstances(Draft draft)
    {
        var owner = draft.Facts.File.Owner;
        draft.Head(RequestWords.Circumstances(draft.Company));
        draft.Say(owner.Who switch
        {
            Register.Student => RequestWords.Student.In(draft.Language),
            Register.Individual => RequestWords.Individual.In(draft.Language),
            Register.Company => RequestWords.Business.In(draft.Language),
            _ => draft.Ask(RequestWords.AskWho),
        });
        draft.Say(owner.Circumstances is { Length: > 0 } own ? draft.Own(own) : draft.Ask(RequestWords.AskCircumstances));
        if (owner.Documents.Count > 0)
        {
            draft.Say(RequestWords.Attached(string.Join(", ", owner.Documents.Take(MostDocuments).Select(name => Redaction.Line(name, 60)))));
        }
        else if (owner.Who == Register.Student)
        {
            draft.Say(RequestWords.Attached(draft.Ask(RequestWords.AskStudentProof)));
        }
    }

    private static void Farewell(Draft draft)
    {
        draft.Head(RequestWords.Farewell(draft.Company));
        if (draft.Facts.File.Owner.Name is { Length: > 0 } name)
        {
            draft.Say(RequestWords.Signed(Redaction.Line(name, 80)));
        }

        if (draft.StepsLeft > 0)
        {
            draft.LeftOut.Add(LeftOutWords.Steps(draft.StepsLeft));
        }

        if (draft.LeftOut.Count > 0)
        {
            draft.Head(RequestWords.Shortened(LeftOutWords.Together(draft.LeftOut)));
        }
    }
}
