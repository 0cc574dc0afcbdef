namespace Firebreak.Model;

/// <summary>Why something was not seen: the sentences of every reader, and the same in Korean. <c>*</c> is what changes, <c>{0}</c> where it goes.</summary>
internal static class BlindTexts
{
    /// <summary>The pieces between what changes, and the Korean. A sentence that holds another stands before it.</summary>
    public static readonly IReadOnlyList<(string[] English, string Korean)> All =
    [
        // files of this machine
        Of("There is no such file or folder.", "그런 파일이나 폴더가 없습니다."),
        Of("Could not find a part of the path '*'.", "'{0}' 경로가 없습니다."),
        Of("Could not find file '*'.", "'{0}' 파일이 없습니다."),
        Of("Access to the path '*' is denied.", "'{0}'을(를) 읽을 권한이 없습니다."),
        Of("It may not be read by this user.", "이 사용자에게는 읽을 권한이 없습니다."),
        Of("A link to a folder is not followed.", "폴더를 가리키는 링크는 따라가지 않습니다."),
        Of("The file is larger than 2 GiB; split it into lines.", "파일이 2GiB보다 큽니다. 줄 단위로 나누십시오."),
        Of("The file is larger than 2 GiB.", "파일이 2GiB보다 큽니다."),
        Of("The file is empty.", "파일이 비어 있습니다."),
        Of("It is compressed with *: unpack it first.", "{0}로 압축되어 있습니다. 먼저 압축을 푸십시오."),
        Of("It is a 7-Zip archive: unpack it first.", "7-Zip 압축 파일입니다. 먼저 압축을 푸십시오."),
        Of("It is encrypted in the zip archive: unpack it first.", "zip 안에서 암호화되어 있습니다. 먼저 압축을 푸십시오."),
        Of("It holds no JSON.", "JSON이 들어 있지 않습니다."),
        Of("It holds no CloudTrail records.", "CloudTrail 기록이 들어 있지 않습니다."),
        Of("The JSON is broken or cut off at byte * (line *), after * records.", "JSON이 {0}번째 바이트({1}번째 줄)에서 깨졌거나 끊겼습니다. 그 앞의 기록 {2}건은 읽었습니다."),
        Of("The gzip file is cut off in its header.", "gzip 파일이 머리 부분에서 끊겼습니다."),
        Of("The gzip file is cut off: its checksum or length is missing.", "gzip 파일이 끊겼습니다. 끝의 체크섬이나 길이가 없습니다."),
        Of("The gzip file is damaged: its checksum does not fit what it holds.", "gzip 파일이 손상되었습니다. 체크섬이 내용과 맞지 않습니다."),
        Of("The gzip file is damaged: its length does not fit what it holds.", "gzip 파일이 손상되었습니다. 길이가 내용과 맞지 않습니다."),
        Of("It is cut off, or damaged.", "끊겼거나 손상되었습니다."),
        Of("It is damaged before byte *.", "{0}번째 바이트 앞에서 손상되었습니다."),
        Of(" And * more.", " 그 밖에 {0}건이 더 있습니다."),

        // CloudTrail
        Of("There is no CloudTrail file of that time there.", "그곳에 그 기간의 CloudTrail 파일이 없습니다."),
        Of("Two records have this id and differ; the first one read was taken.", "같은 ID의 기록 두 건이 서로 다릅니다. 먼저 읽은 것을 썼습니다."),
        Of("* events come from a list (the console's CSV, or a listing) that leaves out what was asked and answered: rules that look there cannot fire.", "이벤트 {0}건은 요청과 응답이 빠진 목록(콘솔의 CSV 등)에서 왔습니다. 그 내용을 보는 규칙은 작동하지 못합니다."),
        Of("* record(s) bear a time that cannot be true and were left out.", "시각이 사실일 수 없는 기록 {0}건을 제외했습니다."),
        Of("AWS keeps it for 90 days: nothing before * UTC is in it.", "AWS는 90일 동안만 보관합니다. {0} UTC 이전의 것은 들어 있지 않습니다."),
        Of("* entries hold no whole record.", "온전한 기록이 없는 항목이 {0}건 있습니다."),
        Of("It cannot be read, and the trails read instead do not record all regions: *.", "읽을 수 없어 대신 읽은 추적이 모든 리전을 기록하지는 않습니다: {0}."),
        Of("It cannot be read, and the trail read instead tells nothing before * UTC.", "읽을 수 없어 대신 읽은 추적에는 {0} UTC 이전의 기록이 없습니다."),
        Of("Its files are not in a bucket of this account alone. If you trust the bucket, name it: ", "파일이 이 계정만의 버킷에 있지 않습니다. 믿을 수 있는 버킷이면 직접 지정하십시오: "),
        Of("It is switched off and records nothing now.", "꺼져 있어 지금은 아무것도 기록하지 않습니다."),
        Of("Recording was switched off (*, *); nothing is recorded until then.", "기록이 꺼져 있었습니다({0}, {1}). 그때까지 아무것도 기록되지 않았습니다."),
        Of("Log file validation is off: CloudTrail writes no digests for it, and nothing can be proved.", "로그 파일 검증이 꺼져 있습니다. 다이제스트가 없어 아무것도 증명할 수 없습니다."),
        Of("There is no digest and no log file of CloudTrail's there: nothing can be proved, and nothing refuted.", "그곳에 CloudTrail의 다이제스트도 로그 파일도 없습니다. 증명도 반박도 할 수 없습니다."),
        Of("The newest record in it is from * UTC; records are late.", "가장 새로운 기록이 {0} UTC의 것입니다. 기록이 늦어지고 있습니다."),
        Of("There are more records than can be read in time; those from * to * UTC are not read yet.", "제때 읽을 수 있는 것보다 기록이 많습니다. {0}~{1} UTC의 것은 아직 읽지 못했습니다."),
        Of("* files wait to be read.", "파일 {0}개가 읽히기를 기다립니다."),
        Of("S3 cannot be asked from here.", "여기서는 S3에 물을 수 없습니다."),

        // AWS
        Of("the credentials are not accepted.", "자격 증명이 받아들여지지 않았습니다."),
        Of("the permission * is missing.", "{0} 권한이 없습니다."),
        Of("No answer within the limit.", "제한 시간 안에 답이 없었습니다."),
        Of(" (after * pages)", " ({0}쪽까지 읽음)"),
        Of("The list does not end after * pages.", "목록이 {0}쪽 뒤에도 끝나지 않습니다."),
        Of("Only a part was listed, without *.", "일부만 나열되었고 {0}이(가) 없습니다."),
        Of("The answer has no *.", "답에 {0}이(가) 없습니다."),
        Of("The answer names no account.", "답에 계정 번호가 없습니다."),
        Of("AWS named no region.", "AWS가 리전을 하나도 알려 주지 않았습니다."),
        Of("Only the 17 regions every account has were looked at.", "모든 계정에 있는 리전 17곳만 보았습니다."),
        Of("The region is being switched on (ENABLING) and lets nobody look yet. Look again in some minutes.", "리전이 켜지는 중(ENABLING)이라 아직 볼 수 없습니다. 몇 분 뒤에 다시 보십시오."),
        Of("Of * functions * were measured.", "함수 {0}개 중 {1}개를 쟀습니다."),
        Of("Access lists cannot be looked at here.", "여기서는 접근 목록을 볼 수 없습니다."),
        Of("Buckets cannot be looked at here.", "여기서는 버킷을 볼 수 없습니다."),
        Of("It was not looked through.", "살펴보지 않았습니다."),
        Of("This listing carries no tags.", "이 목록에는 태그가 없습니다."),
        Of("Their listings carry no tags.", "이들의 목록에는 태그가 없습니다."),
        Of("The credentials belong to account * now.", "자격 증명이 이제 {0} 계정의 것입니다."),

        // bills and rates
        Of("; nothing of it is counted", ". 이 파일은 전혀 계산하지 않았습니다"),
        Of("it is empty", "비어 있습니다"),
        Of("no format of bills is known that begins with the columns ", "청구 파일로 알려진 형식이 아닙니다. 첫 줄: "),
        Of("no format of bills is known that has the columns ", "청구 파일로 알려진 형식이 아닙니다. 열: "),
        Of("it is UTF-16; save it as CSV in UTF-8", "UTF-16 파일입니다. UTF-8 CSV로 저장하십시오"),
        Of("the zip is empty", "zip이 비어 있습니다"),
        Of("the zip is damaged: ", "zip이 손상되었습니다: "),
        Of("the gzip file ends too early", "gzip 파일이 중간에 끊겼습니다"),
        Of("the gzip file is damaged or ends too early", "gzip 파일이 손상되었거나 중간에 끊겼습니다"),
        Of("the row has * fields where the heading has ", "이 줄의 칸은 {0}개인데 제목 줄의 칸 수는 다릅니다: "),
        Of("it is no JSON: line * cannot be read", "JSON이 아닙니다. {0}번째 줄을 읽을 수 없습니다"),
        Of("it is JSON, but has no ResultsByTime as Cost Explorer's answers have", "JSON이지만 Cost Explorer의 답에 있는 ResultsByTime이 없습니다"),
        Of("a quotation mark is open where the file ends", "따옴표가 닫히지 않은 채 파일이 끝났습니다"),
        Of("an amount, or the sum of amounts, is too large to be money", "금액이나 그 합이 돈이라고 보기에는 너무 큽니다"),
        Of("only the first * files are read", "처음 {0}개 파일만 읽었습니다"),
        Of("its lines add up to *, its own total says ", "항목의 합은 {0}인데 파일의 합계는 다릅니다: "),
        Of("The European Central Bank's table that is carried has no rate for *.", "내장된 유럽중앙은행(ECB) 환율표에 {0} 환율이 없습니다."),
        Of("The table begins on *.", "환율표는 {0}에 시작합니다."),
        Of("The table ends on *; no rate within * days before.", "환율표는 {0}에 끝나며, 그 전 {1}일 안에 환율이 없습니다."),

        // what is kept
        Of("It cannot be read: ", "읽을 수 없습니다: "),
        Of("The evidence cannot be read: ", "증거를 읽을 수 없습니다: "),
        Of("Nothing can be kept there: ", "그곳에 보관할 수 없습니다: "),
        Of("Everything is kept in * instead.", "모든 것을 대신 {0}에 보관합니다."),
        Of("What was to be kept there is in * instead.", "그곳에 둘 것을 대신 {0}에 두었습니다."),
        Of("The evidence is in memory only.", "증거가 메모리에만 있습니다."),
        Of("It was damaged and is begun anew: ", "손상되어 새로 시작합니다: "),
    ];

    private static (string[] English, string Korean) Of(string english, string korean) => (english.Split('*'), korean);
}
