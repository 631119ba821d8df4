import type * as en from "./node.en.ts";

/** 노드와 이웃에 관한 명령이 하는 말. */
export const node: typeof en.node = {
  brief: "노드를 운영한다: 자기 로그, 이웃 로그의 사본, 그 안의 모든 문서",
  full: "노드는 폴더 하나다. 설정이 없으면 무작위로 지은 이름을 계속 쓰고 이 컴퓨터에만 페이지를 보여 준다(docs/ko/node.md).\n\n예:\n  bongsu node init --data my-node\n  bongsu node start --data my-node",
  flags: {
    data: "노드 폴더(기본값: 사용자 데이터 폴더의 bongsu)",
    domain: "노드를 운영하는 주체의 도메인(기본값: 무작위 이름)",
    host: "접속을 받을 이 컴퓨터의 주소(기본값: 127.0.0.1, 이 컴퓨터에서만)",
  },
  init: {
    brief: "노드를 만든다: 키, 자기 로그, 이름",
    full: '아무것도 지정하지 않아도 된다. 주체에게 도메인이 있으면 적는다.\n\n예:\n  bongsu node init --data my-node\n  bongsu node init --data my-node --domain example.org --kind institute --country GB --name-en "Example Institute" --name-ko "보기 연구소"',
    begun: (folder, domain, origin) => `${folder}에 ${domain}의 노드를 만들었다. 로그 이름은 ${origin}이다.`,
    backup: (folder) =>
      `이 컴퓨터에서 닿을 수 없는 곳에 백업을 두십시오: bongsu node backup node.backup --data ${folder}`,
  },
  placeholders: { address: "주소" },
  failed: (why) => `노드 쪽 문제로 요청 하나에 답하지 못했다: ${why}`,
  start: {
    brief: "노드를 Ctrl-C로 멈출 때까지 돌린다",
    full: "노드가 없으면 만든다. 페이지와 로그와 사본을 보여 주고 이웃을 따라간다. 바깥 주소를 주면 누구에게나 보여 준다. 페이지에서 답하거나 올리는 일은 노드가 있는 컴퓨터에서만 할 수 있다.\n\n예:\n  bongsu node start --data my-node --port 4321",
    serving: (url) => `노드의 주소는 ${url}이다. 멈추려면 Ctrl-C를 누르십시오.`,
    stopped: "노드를 닫았다.",
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
