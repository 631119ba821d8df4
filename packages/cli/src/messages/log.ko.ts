import type * as en from "./log.en.ts";

/** 서명된 문서와 로그를 다루는 명령이 하는 말. */
export const log: typeof en.log = {
  brief: "서명된 문서를 남이 검증할 수 있는 로그로 보관한다",
  full: '로그는 폴더 하나다. 말한 순서대로 놓인 문서, 그 위의 해시 나무, 서명된 확인점이 들어 있다. 어느 웹 서버로도 보여 줄 수 있고, 다른 이가 만든 프로그램으로 검증할 수 있다(docs/ko/log.md).\n\n예:\n  bongsu log init my-log --domain example.org --kind institute --country KR --name-en "Example Institute" --name-ko "보기 연구소"',
  init: {
    brief: "주체의 로그를 시작한다: 키, 빈 나무, 첫 항목인 주체 소개",
    full: '모든 것이 갖춰진 폴더를 만들거나, 아무것도 만들지 않는다. 암호를 주면 키를 암호화한다.\n\n예:\n  bongsu log init my-log --domain example.org --kind institute --country KR --name-en "Example Institute" --name-ko "보기 연구소" --passphrase-file passphrase.txt',
    begun: (folder, domain, origin, index) =>
      `${folder}에 ${domain}의 로그를 만들었다. 로그의 이름은 ${origin}이고, ${index}번 항목이 주체를 소개한다.`,
    serve: (folder) => `${folder}에서 private/를 뺀 나머지는 그 이름의 웹 서버로 그대로 보여 줄 수 있다.`,
    wellKnown: (folder, domain) =>
      `누구의 키인지 남이 알 수 있도록 ${folder}/bongsu.json을 https://${domain}/.well-known/bongsu.json 에 두십시오.`,
    backup: (folder) =>
      `${folder}/private의 사본을 이 컴퓨터가 닿지 못하는 곳에 보관하십시오. root.key가 없으면 누구도 주체의 키를 바꿀 수 없고, log.key가 없으면 로그를 더 이어 갈 수 없습니다.`,
  },
  list: {
    brief: "로그에 무엇이 있는지: 위치, 해시값, 종류, 말한 주체",
    full: "예:\n  bongsu log list my-log",
    size: (origin, size) => `${origin}: 항목 ${size}개`,
    body: {
      present: "다른 항목",
      withheld: "(비공개)",
      erased: "(삭제됨)",
      missing: "(문서 없음)",
      wrong: "(서명된 문서가 아님)",
      none: "SCITT 등록",
    },
  },
  append: {
    brief: "서명된 문서(DSSE 봉투)를 로그에 올린다",
    full: "로그의 주체가 지금 유효한 키로 서명한 문서를 받는다. 더 이상 잃을 수 없게 된 뒤에 위치를 알린다. 같은 문서는 두 번 올라가지 않는다.\n\n예:\n  bongsu log append my-log objection.dsse.json",
    done: (file, index, digest, duplicate) =>
      duplicate ? `${file}: 이미 있음, ${index}번 항목, ${digest}` : `${file}: ${index}번 항목, ${digest}`,
  },
  prove: {
    brief: "문서가 로그에 있다는 증명을 다른 프로그램이 읽는 형식으로 만든다",
    full: ".sigstore.json으로 끝나면 문서와 증명을 함께 담으며 cosign과 @sigstore/verify가 읽는다. .tlog-proof로 끝나면 증명만 담는다(c2sp.org/tlog-proof). -o가 없으면 후자를 화면에 낸다.\n\n예:\n  bongsu log prove my-log 3 -o result.sigstore.json",
  },
  verify: {
    brief: "예전 확인점이나 증명이 로그와 맞는지 확인한다",
    full: "확인점이나 증명이 말하는 내용이 로그에 그대로 있는지, 바뀐 것은 없는지 알려 준다.\n\n예:\n  bongsu log verify my-log checkpoint-of-last-month\n  bongsu log verify my-log entry.tlog-proof",
    checkpointHolds: (old, now) =>
      `항목 ${now}개인 지금의 로그는 ${old}개였던 확인점을 그대로 잇는다. 그 안에서 바뀌거나 빠진 것은 없다.`,
    entryHolds: (index, size) =>
      `증명대로 ${index}번 항목이 항목 ${size}개인 나무에 들어 있으며, 지금의 로그는 그 나무를 그대로 잇는다.`,
    fails: (file, why) => `${file}: 로그와 맞지 않는다. ${why}`,
  },
  fsck: {
    brief: "로그 전체를 살펴 손상된 곳을 알려 준다",
    full: "모든 해시, 항목, 타일과 확인점의 서명을 확인하고, 남아 있는 문서는 해시값과 서명까지 확인한다. 폴더만 있으면 된다.\n\n예:\n  bongsu log fsck my-log",
    progress: (done, total) => `항목 ${total}개 가운데 ${done}개 확인`,
    summary: ({ size, entries, damages, complete, bodies }, signatures) =>
      [
        damages === 0
          ? `이상 없음: 항목 ${size ?? "?"}개 가운데 ${entries}개와 모든 타일, 확인점이 서로 맞는다.`
          : `손상 ${damages}건${complete ? "" : "까지 찾고 멈췄다"}. 항목 ${size ?? "?"}개 가운데 ${entries}개를 읽었다.`,
        ...(bodies === null
          ? []
          : [
              `문서: ${bodies.present}건 있음(서명 ${signatures}건 확인), 비공개 ${bodies.withheld}건, 삭제 ${bodies.erased}건, 없음 ${bodies.missing}건, 문서가 없는 SCITT 등록 ${bodies.none}건.`,
            ]),
      ].join("\n"),
  },
  reconcile: {
    brief: "예전 사본으로 되돌린 로그를 다시 서명할 수 있게 한다",
    full: "백업에서 되살린 로그는 그 뒤에 서명한 내용과 어긋날 수 있으므로 아무것도 서명하지 않는다. 더 새로운 사본이나 이웃이 본 확인점을 주면 다시 서명할 수 있다.\n\n예:\n  bongsu log reconcile my-log --copy /mirror/my-log\n  bongsu log reconcile my-log --seen checkpoint-from-a-neighbour",
    done: (origin, size) => `${origin}: 다시 서명할 수 있다. 항목은 ${size}개다.`,
  },
  retire: {
    brief: "끝났음을 알리는 마지막 항목과 서명된 기록을 남기고 로그 운영을 끝낸다",
    full: "되맞출 수 없거나, 키가 남의 손에 들어갔거나, 자리를 옮기는 로그에 쓴다. 옮기는 경우 --successor로 이어질 로그를 적는다. 다시 시작할 수 없다.\n\n예:\n  bongsu log retire my-log --confirm log.example.org\n  bongsu log retire my-log --confirm log.example.org --reason moved --successor new-log",
    unsaid: (why) => `로그에 더 서명할 수 없어 마지막 항목은 올리지 않았다. ${why}`,
    done: (origin, size, folder) =>
      `${origin}의 운영을 항목 ${size}개에서 끝냈다. 마지막 기록은 ${folder}/retired이며, 읽기는 계속할 수 있다.`,
  },
  flags: {
    passphraseFile: "키의 암호가 담긴 파일(또는 환경 변수 BONGSU_PASSPHRASE)",
    folder: "로그 폴더",
    folderAndEnvelopes: "로그 폴더, 이어서 DSSE 봉투가 하나씩 담긴 파일들",
    entry: "항목의 위치 또는 문서의 해시값(sha256:…)",
    checkpointOrProof: "확인점 또는 .tlog-proof 파일",
    domain: "주체를 나타내는 도메인, 예: example.org",
    origin: "로그의 이름, 전용 호스트 이름(기본값: log.<도메인>)",
    kind: "주체의 성격",
    country: "나라(ISO 3166-1 또는 EU). 여러 나라의 기구이면 적지 않는다",
    nameEn: "영어 이름",
    nameKo: "한국어 이름",
    issuedAt: "문서에 적을 시각, UTC(기본값: 지금)",
    outProof: ".sigstore.json 또는 .tlog-proof로 끝나는 파일에 증명을 쓴다",
    outPublish: "공표물을 둘 폴더: 집계 결과와, 증명이 붙은 서명 문서(기본값: 현재 폴더)",
    outDraft: "초안을 쓸 파일(.yaml)",
    outSigned:
      ".sigstore.json으로 끝나면 증명이 붙은 문서를 쓰고, .dsse.json으로 끝나면 서명만 하고 로그에는 올리지 않는다",
    log: "말하는 주체의 로그 폴더",
    result: "bongsu compare의 결과(.json)",
    dryRun: "무엇이 공개될지만 그대로 보여 주고, 공표하지 않는다",
    draft: "서명할 초안(.yaml)",
    copy: "로그의 더 새로운 사본이 있는 폴더",
    seen: "다른 곳에서 본 확인점이 담긴 파일",
    confirm: "정말 끝낸다는 뜻으로 적는 로그의 이름",
    key: "키의 식별자(sha256:…)",
    from: "키의 효력이 없어지는 첫 위치(기본값: 다음 위치). 지난 위치도 된다",
    reason: "이유",
    successor: "주체의 문서가 이어질 로그의 폴더",
    as: "어떤 형식으로",
    signed: "증명이 붙은 문서(.sigstore.json) 또는 서명만 한 문서(.dsse.json)",
    outExport: "변환한 문서를 쓸 파일(.json). --as scitt이면 폴더",
    criteria: "참여 주체가 밝힌 기준과 그 기준이 읽는 수치를 적은 파일(.yaml)",
  },
  placeholders: {
    log: "로그",
    entry: "항목",
    domain: "도메인",
    country: "나라",
    instant: "시각",
    type: "종류",
    key: "키",
    index: "위치",
  },
};

export const publish: typeof en.publish = {
  brief: "문항, 응답, 파일 이름을 뺀 결과에 서명하여 로그에 올린다",
  full: "공개되는 것은 집계 결과다. 판정, 추정값과 방법, 비교 가능성 점검 결과가 들어간다. 응답과 문항은 밖으로 나가지 않는다. --dry-run으로 먼저 확인할 수 있다.\n\n예:\n  bongsu compare examples/xstest/exercise.yaml -o comparison.json\n  bongsu publish comparison.json --dry-run\n  bongsu publish comparison.json --log my-log -o published",
  done: (index, folder, bundle, artifact) =>
    `${folder}의 ${index}번 항목으로 공표했다.\n  ${artifact}   공표한 내용\n  ${bundle}   증명이 붙은 서명 문서: 검증할 사람에게 건네는 파일\n검증: bongsu verify ${bundle} --artifact ${artifact} --well-known ${folder}/bongsu.json --log ${folder}`,
  becomesPublic: "공개되는 내용:",
  counts: (estimates, contrasts, corrected, gate) =>
    `  추정값 ${estimates}개, 비교 ${contrasts}개, 보정한 비율 ${corrected}개와 그 구간 및 방법, 비교 가능성 점검 결과 ${gate}개`,
  staysAtHome: "밖으로 나가지 않는 내용:",
  parts: {
    inputs: "입력 파일의 이름과 해시값",
    items: "개별 문항",
    logs: "로그에서 빠지거나 잘못된 점",
    agreement: "평가자 간 일치도",
    "small-figures": "관측이 적은 수치",
    "gate-words": "로그를 옮겨 적은 점검 문장",
    "verdict-words": "로그를 옮겨 적은 판정 문장",
    "other-analyses": "그 밖의 분석",
  },
  whole: "한 바이트까지 모두 보려면 --json을 더하십시오.",
};

export const statement: typeof en.statement = {
  brief: "문서를 쓰고 서명한다: 제3자 기록, 이의 제기, 답변, 정정, 철회, 삭제, 키 보증, 상호인정",
  full: "한번 한 말은 고치지 않는다. 이 문서들은 해시값으로 그 말에 답한다.\n\n예:\n  bongsu statement draft objection -o objection.yaml\n  bongsu statement sign objection.yaml --log my-log -o objection.sigstore.json",
  draft: {
    brief: "채워 넣을 초안과 설명",
    full: "예:\n  bongsu statement draft objection -o objection.yaml",
  },
  sign: {
    brief: "초안에 서명하여 주체의 로그에 올린다",
    full: "누가 언제 한 말인지와, 짧은 글을 알아맞히지 못하게 하는 무작위 비트를 더한다.\n\n예:\n  bongsu statement sign objection.yaml --log my-log -o objection.sigstore.json",
    done: (index, digest, origin) => `${origin} ${index}번 항목: ${digest}`,
  },
  export: {
    brief: "문서를 in-toto의 test-result나 SVR, 또는 SCITT 형식으로 변환한다",
    full: "test-result와 SVR은 통과 여부를 말하는 형식이므로, 공표할 때 참여 주체가 밝힌 기준에 대해서만 만든다. SCITT에서는 문서의 해시값에 COSE로 서명하여 별도의 항목으로 올리고 로그가 영수증(RFC 9942)을 발급한다. 형식에 담지 못하는 것은 알려 준다.\n\n예:\n  bongsu statement export result.sigstore.json --as test-result\n  bongsu statement export result.sigstore.json --as scitt --log my-log -o scitt",
    registered: (index, folder, signed, receipt) =>
      `${folder}의 ${index}번 항목으로 등록했다.\n  ${signed}   서명된 문서(COSE, RFC 9943)\n  ${receipt}   로그의 영수증(RFC 9942)`,
  },
};

export const party: typeof en.party = {
  brief: "주체를 대신해 말하는 키",
  full: "예:\n  bongsu party keys my-log\n  bongsu party rotate my-log",
  keys: {
    brief: "어떤 키가 로그의 어느 위치에서 어느 위치까지 유효한지",
    full: "예:\n  bongsu party keys my-log",
    none: "이 로그에는 아직 주체의 소개가 없다.",
    line: (id, use, from, until, revoked) =>
      `${id}  ${use === "root" ? "루트" : "서명"}  ${from}번 항목부터${until === null ? "" : ` ${until}번 항목 전까지`}${revoked === null ? "" : `, ${revoked}번 항목부터 폐지`}`,
  },
  rotate: {
    brief: "문서에 서명하는 키를 새것으로 바꾼다",
    full: "루트 키로 서명한다. 옛 키로 이미 서명한 문서는 그대로 유효하다.\n\n예:\n  bongsu party rotate my-log",
    done: (index, old, fresh) =>
      `${index}번 항목: 이제부터 ${old} 대신 ${fresh}(으)로 서명한다. private/의 사본을 새로 만드십시오.`,
  },
  revoke: {
    brief: "키가 더는 주체를 대신하지 않는다고 알린다",
    full: "그동안 키가 남의 손에 있었다면 --from에 그때의 위치를 적는다.\n\n예:\n  bongsu party revoke my-log sha256:… --reason compromised --from 120",
    done: (index, key, from) => `${index}번 항목: ${key}을(를) ${from}번 항목부터 폐지한다.`,
  },
};
