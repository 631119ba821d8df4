import type * as en from "./witness.en.ts";

export const witness: typeof en.witness = {
  brief: "노드가 참관 서명을 해 주는 로그",
  full: "이웃 로그는 여기서 지정하지 않아도 참관한다.\n\n예:\n  bongsu witness list",
  flags: {
    vkey: "로그의 검증 키",
    list: "참관자 네트워크에서 내놓는 로그 목록",
    checkpoints: "로그마다 지금 내놓는 확인점",
  },
  placeholders: { vkey: "검증키" },
  add: {
    brief: "다른 로그도 요청하면 참관 서명을 해 준다",
    full: "목록은 더하기만 한다. 목록에서 빠진 로그도 남고, 목록에서 바뀐 키도 그대로 둔다.\n\n예:\n  bongsu witness add --list logs.txt",
    done: (origin) => `이제 ${origin} 로그가 요청하면 참관 서명을 해 준다.`,
    nothing: "모두 이미 아는 로그이거나, 받아들일 수 있는 로그가 없다.",
    otherKey: (origin) =>
      `${origin} 로그는 여기서 다른 키로 알고 있으며 그 키를 그대로 둔다. 어느 키가 맞는지 그 로그 운영자에게 묻는다.`,
    unfit: (origin) =>
      `${origin} 로그는 여기서 참관할 수 없다. 로그 이름과 이름이 같은 Ed25519 검증 키라야 한다.`,
  },
  list: {
    brief: "어느 로그를 어디까지 참관했는지",
    full: "서명을 하지 않는 상태라면 그 까닭도 알려 준다.\n\n예:\n  bongsu witness list",
    none: "이 노드에는 참관 키가 없어 아무것도 참관하지 않는다.",
    self: (name) => `참관자 ${name}, 키는 다음과 같다.`,
    line: (origin, size) => `${origin}: ${size === null ? "아직 참관한 적 없음" : `항목 ${size}개까지 참관`}`,
  },
  resume: {
    brief: "폴더를 백업에서 되살린 뒤 참관을 다시 시작한다",
    full: "다른 컴퓨터가 이 참관 키를 쓰지 않을 때에만 쓴다. 건네준 확인점에서 이 참관자의 서명을 찾아, 마지막으로 서명한 곳보다 앞으로 돌아가지 않게 한다. 돌고 있는 노드는 스스로 알아챈다.\n\n예:\n  bongsu witness resume checkpoint-of-a-log",
    none: "이 노드에는 참관 키가 없어 다시 시작할 것이 없다.",
    needless: (name) => `참관자 ${name} 쪽은 막혀 있지 않다. 바꾼 것이 없다.`,
    done: (name, known, given) =>
      `참관자 ${name} 쪽에서 다시 서명한다. 확인점 ${given}개 가운데 ${known}개에서 자기 서명을 찾았다.`,
  },
};
