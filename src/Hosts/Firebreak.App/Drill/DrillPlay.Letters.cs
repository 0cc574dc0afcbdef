using Firebreak.App.Case;
using Firebreak.App.Contract;
using Firebreak.Case;
using Firebreak.Model;

namespace Firebreak.App.Drill;

/// <summary>The play of the story: the letter for whoever the owner is, in every language that AWS Support takes.</summary>
internal sealed partial class DrillPlay
{
    /// <summary>What the owner says of himself, as a student and as a private person.</summary>
    private static string Circumstances(Register who, Language language) => (who, language) switch
    {
        (Register.Student, Language.Korean) => "저는 대학생이며, 이 계정은 공부하려고 만든 프리 티어 계정입니다. 이 금액은 한 학기 등록금보다 많습니다.",
        (_, Language.Korean) => "저는 혼자 일하는 프리랜서이며, 이 계정은 공부하려고 만든 프리 티어 계정입니다. 이 금액은 제 몇 달 치 수입입니다.",
        (Register.Student, Language.Japanese) => "私は大学生で、このアカウントは学習のために無料利用枠で作成したものです。この金額は一学期分の学費を超えます。",
        (_, Language.Japanese) => "私は個人で働くフリーランスで、このアカウントは学習のために無料利用枠で作成したものです。この金額は数か月分の収入に当たります。",
        (Register.Student, Language.Chinese) => "我是一名大学生，该账户是为学习在免费套餐下开通的。这笔费用超过我一个学期的学费。",
        (_, Language.Chinese) => "我是一名自由职业者，该账户是为学习在免费套餐下开通的。这笔费用相当于我几个月的收入。",
        (Register.Student, _) => "I am at university, and I made this free-tier account to learn. The amount is more than a term's fees.",
        _ => "I work alone as a freelancer, and I made this free-tier account to learn. The amount is what I earn in several months.",
    };

    private static string Mistake(Language language) => language switch
    {
        Language.Korean => "MFA 설정이 어려워 포기한 채 두었고, AWS에서 온 전화를 광고로 알고 받지 않았습니다.",
        Language.Japanese => "MFA の設定が難しく諦めたままにしており、AWS からの電話も広告だと思って出ませんでした。",
        Language.Chinese => "我因 MFA 设置困难而放弃，并把 AWS 的来电当作广告没有接听。",
        _ => "I gave up on setting up MFA, and I took the calls from AWS for adverts.",
    };

    /// <summary>The letters, one for each, and how many of the claimed lines lead to a resource, an event and a price.</summary>
    private (DrillLetter[] Letters, DrillClaim Claim) EveryLetter(CaseDesk desk)
    {
        var (split, rate, proofs) = (desk.Split, desk.Rate(question.Currency), desk.Proofs);
        var letters = new List<DrillLetter>();
        foreach (var who in (Register[])[Register.Student, Register.Individual])
        {
            foreach (var spoken in Statement.Languages)
            {
                var owner = desk.File.Owner with
                {
                    Who = who,
                    Language = spoken,
                    Circumstances = Circumstances(who, spoken),
                    OwnMistake = Mistake(spoken),
                    Documents = who == Register.Student ? ["enrolment.pdf"] : [],
                };
                var letter = Statement.Write(new StatementFacts(desk.File with { Owner = owner }, desk.Incident, split, proofs, rate), spoken);
                letters.Add(new DrillLetter(
                    OwnerForm.Code(spoken), OwnerForm.Questions[0].Now(owner)!, letter.Characters, letter.Missing.Count, letter.NotYetProved.Count, letter.LeftOut.Count,
                    letter.Text.Contains(split.Unauthorised.Total.ToString(), StringComparison.Ordinal) && letter.Text.Contains(split.Own.Total.ToString(), StringComparison.Ordinal)
                    && letter.Text.Contains(split.Whole.Total.ToString(), StringComparison.Ordinal)));
            }
        }

        return ([.. letters], Claim(desk, split));
    }

    private DrillClaim Claim(CaseDesk desk, BillSplit split)
    {
        var things = desk.Incident.Resources.ToLookup(one => one.Id, StringComparer.Ordinal);
        var claimed = split.Parts.Where(part => part.Whose == Verdict.Attacker).Select(part => part.Things.SelectMany(id => things[id]).ToList()).ToList();
        return new DrillClaim(
            claimed.Count, claimed.Count(behind => behind.Count > 0), claimed.Count(behind => behind.Exists(one => one.EventIds.Count > 0)),
            claimed.Count(behind => behind.Exists(one => ListPrice.Of(one, visit.Prices) is not null)));
    }
}
