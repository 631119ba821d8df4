import type * as en from "./node.en.ts";

/** 노드와 이웃에 관한 명령이 하는 말. */
export const node: typeof en.node = {
  brief: "노드를 운영한다: 자기 로그, 이웃 로그의 사본, 그 안의 모든 문서",
  full: "노드는 폴더 하나다. 설정이 없으면 무작위로 지은 이름을 계속 쓰고 이 컴퓨터에만 페이지를 보여 준다(docs/ko/node.md).\n\n예:\n  bongsu node init --data my-node\n  bongsu node start --data my-node",
  flags: {
    data: "노드 폴더(기본값: 사용자 데이터 폴더의 bongsu)",
    domain: "노드를 운영하는 주체의 도메인(기본값: 무작위 이름)",
    setting: "설정 이름, 바꾸려면 그 뒤에 값",
    backup: "백업 파일",
    newDomain: "주체가 이제 쓸 도메인",
    host: "접속을 받을 이 컴퓨터의 주소(기본값: 127.0.0.1, 이 컴퓨터에서만)",
  },
  init: {
    brief: "노드를 만든다: 키, 자기 로그, 이름",
    full: '아무것도 지정하지 않아도 된다. 주체에게 도메인이 있으면 적는다.\n\n예:\n  bongsu node init --data my-node\n  bongsu node init --data my-node --domain example.org --kind institute --country GB --name-en "Example Institute" --name-ko "보기 연구소"',
    begun: (folder, domain, origin) => `${folder}에 ${domain}의 노드를 만들었다. 로그 이름은 ${origin}이다.`,
    backup: (folder) =>
      `이 컴퓨터에서 닿을 수 없는 곳에 백업을 두십시오: bongsu node backup node.backup --data ${folder}`,
  },
  placeholders: { address: "주소", setting: "설정" },
  failed: (why) => `노드 쪽 문제로 요청 하나에 답하지 못했다: ${why}`,
  start: {
    brief: "노드를 Ctrl-C로 멈출 때까지 돌린다",
    full: "노드가 없으면 만든다. 페이지와 로그와 사본을 보여 주고 이웃을 따라간다. 바깥 주소를 주면 누구에게나 보여 준다. 페이지에서 답하거나 올리는 일은 노드가 있는 컴퓨터에서만 할 수 있다.\n\n예:\n  bongsu node start --data my-node --port 4321",
    serving: (url) => `노드의 주소는 ${url}이다. 멈추려면 Ctrl-C를 누르십시오.`,
    stopped: "노드를 닫았다.",
  },
  config: {
    brief: "노드 설정을 모두 보거나, 하나를 보거나 바꾼다",
    full: "설정은 node.yaml에 있고 직접 고쳐도 된다. 모두 기본값이 있다.\n\n예:\n  bongsu node config --data my-node\n  bongsu node config pollSeconds 30 --data my-node",
    restart: "돌고 있는 노드는 시작할 때 설정을 읽는다. 멈췄다가 다시 시작하십시오.",
  },
  settings: {
    lang: "언어를 지정하지 않은 독자에게 보여 줄 페이지와 피드의 언어: ko 또는 en",
    host: "접속을 받을 이 컴퓨터의 주소. 127.0.0.1이면 이 컴퓨터에서만 본다",
    port: "접속을 받을 포트. 0이면 비어 있는 포트를 고른다",
    publicUrl: "앞에 프록시나 도메인이 있을 때 다른 곳에서 접속하는 주소",
    behindProxy: "X-Forwarded-For를 믿을지 여부. 직접 운영하는 프록시 뒤에서만 켠다",
    allowPrivateNeighbours: "사설망이나 이 컴퓨터에 있는 이웃을 허용할지 여부",
    pollSeconds: "이웃을 확인하는 간격(초)",
    timeoutSeconds: "이웃이 파일 하나를 보내는 데 줄 시간(초)",
    mostMebibytesPerBodyFile: "본문 256개가 든 파일의 한도(MiB). 넘으면 받지 못한 것으로 센다",
    mostMebibytesPerRound: "이웃을 한 번 확인할 때 받는 한도(MiB)",
    mostGibibytesPerNeighbour: "이웃 하나의 사본이 차지할 수 있는 한도(GiB)",
    witness: "이웃 로그의 확인점에 참관 서명을 할지 여부",
    jurisdiction: "참관자가 있는 나라(ISO 3166-1 두 자 또는 EU)",
    quorum: "자기 로그의 확인점을 보여 주기 전에 참관해야 하는 나라의 수. 0이면 요구하지 않는다",
    accept: "자기 주체 말고도 문서를 받아 줄 도메인",
  },
  site: {
    brief: "노드의 공개 화면을 어떤 웹 서버로도 내보낼 수 있는 파일로 쓴다",
    full: "실행 중인 노드에서 읽으며, 봉투는 다이제스트와 맞춰 본다. 줄마다 어느 로그에서 왔고 그 로그를 언제 마지막으로 읽었는지 적는다.\n\n예:\n  bongsu node site http://127.0.0.1:4321 -o site/",
    url: "노드의 주소",
    out: "쓸 폴더",
    base: "파일을 내보낼 주소. 모든 화면과 피드에 적힌다",
    reading: (done, all) => `문서 ${all}건 가운데 ${done}건`,
    done: (folder, files) => `${folder}: 파일 ${files}개`,
  },
  domain: {
    brief: "노드를 운영하는 주체에 도메인을 붙인다",
    full: "노드가 멈춰 있을 때 쓴다. 로그의 이름과 키는 그대로다. 전에 한 말은 옛 이름으로 남는다.\n\n예:\n  bongsu node domain example.org --data my-node",
    done: (domain, origin, index, folder) =>
      `${origin}의 ${index}번 항목에 주체가 ${domain}(이)라고 적었다. 다른 곳에서도 알 수 있게 ${folder}/log/bongsu.json을 https://${domain}/.well-known/bongsu.json에 올리십시오.`,
  },
  backup: {
    brief: "로그, 키, 설정, 참관 기록을 암호로 잠근 파일 하나에 담는다",
    full: "노드가 돌고 있어도 된다. 이웃의 사본과 조회용 데이터는 다시 받고 만들 수 있으므로 담지 않는다. 파일은 age 형식이며 암호로 연다.\n\n예:\n  bongsu node backup node.backup --data my-node --passphrase-file passphrase.txt",
    done: (file, files, bytes) => `${file}: 파일 ${files}개, ${bytes}바이트`,
  },
  restore: {
    brief: "백업에서 노드 폴더를 되살린다",
    full: "없거나 비어 있는 폴더에 되살린다. bongsu node resume으로 로그가 어디까지 나아갔는지 확인하기 전에는 아무것도 서명하지 않는다.\n\n예:\n  bongsu node restore node.backup --data my-node --passphrase-file passphrase.txt",
    done: (folder) =>
      `${folder}에 노드를 되살렸다. 백업한 뒤에 서명한 것이 있거나 다른 컴퓨터라면 다음 명령으로 이어 가십시오: bongsu node resume --data ${folder}`,
  },
  resume: {
    brief: "되살린 노드가 다시 서명하고 참관하게 한다",
    full: "다른 컴퓨터에서 이 노드가 더는 돌지 않을 때만 쓴다. 이웃이 보여 주는 가장 새로운 사본까지 로그를 잇고, 이웃의 확인점에 남은 서명까지 참관 기록을 잇는다.\n\n예:\n  bongsu node resume --data my-node",
    done: (size, copies) =>
      `이웃의 사본 ${copies}개로 확인해 항목 ${size}개부터 로그를 이어 간다. 참관도 다시 한다.`,
  },
  rebuild: {
    brief: "여기 있는 로그에서 조회용 데이터를 새로 만든다",
    full: "노드가 멈춰 있을 때 쓴다. 같은 항목을 가진 노드에서는 덤프의 해시값이 같다.\n\n예:\n  bongsu node rebuild --data my-node",
    done: (parties, statements, dump) => `주체 ${parties}곳, 문서 ${statements}건, 덤프 ${dump}`,
  },
  status: {
    brief: "노드와 사본의 상태",
    full: "폴더를 읽는다. 노드가 돌고 있어도 된다.\n\n예:\n  bongsu node status --data my-node",
    own: (folder, domain, origin, size, running) =>
      `${folder}의 ${domain}: ${running ? "실행 중" : "멈춤"}, 로그 ${origin}에 항목 ${size}개`,
    alone: "아직 이웃이 없다: bongsu peer add 주소",
    neighbour: (origin, url, held, known, missing, state) => {
      const states = {
        new: "아직 읽지 않음",
        held: `항목 ${held}개 보유`,
        behind: `항목 ${known}개 중 ${held}개 보유`,
        forked: `이력이 둘로 갈라져 더는 따라가지 않음, 이전 항목 ${held}개 보유`,
        retired: `운영 종료, 항목 ${held}개 보유`,
        damaged: "사본을 읽을 수 없음",
      };
      const lacking = missing === 0 ? "" : `, 본문 ${missing}개를 받지 못함`;
      return `${origin} (${url}): ${states[state]}${lacking}`;
    },
  },
};

export const peer: typeof en.peer = {
  brief: "노드가 따라가는 이웃",
  full: "예:\n  bongsu peer add https://node.example.org",
  flags: {
    url: "노드의 주소, 또는 로그 폴더를 보여 주는 웹 서버의 주소",
    named: "이웃의 주소나 로그 이름",
    vkey: "다른 경로로 알고 있는 로그 키",
    jurisdiction: "이웃의 참관자가 있는 나라. 직접 아는 대로 적는다(ISO 3166-1 두 자 또는 EU)",
  },
  placeholders: { url: "주소", vkey: "검증키" },
  add: {
    brief: "이웃을 따라간다: 로그를 복제하고 검증한다",
    full: "그 주소에 누구인지 묻는다. --vkey가 없으면 처음 받은 키를 믿고 그 키를 보여 준다. 운영자에게 직접 들은 키와 맞춰 본다. 돌고 있는 노드는 1초 안에 시작한다.\n\n예:\n  bongsu peer add https://node.example.org",
    done: (domain, origin, url, size) =>
      `이제 ${domain}을(를) 따라간다. 로그 ${origin}, 주소 ${url}, 지금 항목 ${size}개.`,
    firstUse: (vkey) =>
      `이 주소에서 처음 받은 키를 믿었다: ${vkey}\n다른 경로로 운영자에게 이 키가 맞는지 확인하십시오.`,
  },
  list: {
    brief: "노드가 따라가는 이웃과 그 키를 믿는 까닭",
    full: "예:\n  bongsu peer list",
    none: "아직 따라가는 이웃이 없다: bongsu peer add 주소",
    line: (domain, origin, url, trust) =>
      `${domain}  ${origin}  ${url}  ${trust === "given" ? "직접 지정한 키" : "처음 받은 키"}`,
  },
  remove: {
    brief: "이웃을 더는 따라가지 않는다",
    full: "복제한 내용과 그 로그에 관해 본 것은 그대로 둔다.\n\n예:\n  bongsu peer remove https://node.example.org",
    done: (origin, url) => `${url}의 ${origin}을(를) 더는 따라가지 않는다. 복제한 내용은 그대로 있다.`,
  },
};
