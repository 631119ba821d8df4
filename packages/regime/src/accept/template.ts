import type { Lang } from "@bongsu/input";

const PROFILE = {
  en: `# What an authority accepts as evidence, from whom, for what. Every requirement may be left out.
#   bongsu accept comparison.json --profile THIS-FILE --as-of 2026-11-25
kind: bongsu/acceptance-profile/1
id: my-authority
# true where the authority does not exist: every screen says so.
synthetic: false
authority:
  name: { en: "My authority", ko: "우리 기관" }
  # Needed to publish a decision; null for private use.
  domain: null
# What the evidence is to be used for. It is accepted for this and nothing else.
purpose:
  en: "To decide whether the evidence may be cited in our file on this model."
  ko: "이 모델에 관한 문서에 이 증빙을 인용할 수 있는지 정한다."
written: 2026-11-25

# Whose evidence, or decisions, count: for which clauses, from when until when, and why.
recognition: []
#  - id: an-institute
#    party: { name: { en: "An institute", ko: "한 연구소" }, domain: institute.example }
#    for: [nist-ai-rmf/MEASURE-2.13]
#    from: 2026-01-01
#    until: 2027-12-31
#    basis: { en: "Memorandum of 1 December 2025.", ko: "2025년 12월 1일 양해각서." }
#    # Recognised because that one recognises it: never wider nor longer.
#    onWordOf: another-id

# Whose rows between clauses are followed (bongsu crosswalk).
crosswalk: { follow: [bongsu], rationale: semantic }

# Where witnesses of logs stand, for "watched".
witnesses: []
#  - { name: witness.example/w1, jurisdiction: KR }

clauses:
  - clause: nist-ai-rmf/MEASURE-2.13
    asks:
      en: "How often each automatic judge errs, measured against human labels."
      ko: "자동 채점기가 얼마나 자주 틀리는지를 사람의 판정과 견주어 제시할 것."
    # Which numbers: of which metric, systems, and measured how (reference: human labels; corrected; judge).
    figures: { by: [reference, corrected] }
    requires:
      kinds: [comparison, aggregate, statement]   # decision: another authority's
      protocol: stated
      harness: version                            # or: named
      judge: disclosed
      languages: [en, ko]
      calibrated: [en, ko]
      interval: { level: 0.95 }
      least: 200
      age: 365
      identity: version                           # or: named, digest
#      from: recognised
#      signed: true
#      watched: 2                                 # jurisdictions
#      independence: [independent, government]    # or: developer, contracted
#      assurance: { atLeast: 2, saidBy: recognised }
#      comparable: side-by-side                   # or: paired, pooled
#      width: "0.1"
#      limit: { atMost: "0.10", margin: "0.02" }
    # On what condition it is taken although something is not shown.
    conditions:
      age:
        en: "To be renewed within six months."
        ko: "여섯 달 안에 새로 제출할 것."
`,
  ko: `# 기관이 누구의 어떤 증빙을 무엇에 대하여 수용하는가. 요건은 모두 생략할 수 있습니다.
#   bongsu accept comparison.json --profile 이-파일 --as-of 2026-11-25
kind: bongsu/acceptance-profile/1
id: my-authority
# 실제로 없는 기관이면 true. 모든 화면에 표시됩니다.
synthetic: false
authority:
  name: { en: "My authority", ko: "우리 기관" }
  # 결정을 공개하려면 도메인이 필요합니다. 내부용이면 null로 둡니다.
  domain: null
# 증빙을 무엇에 쓸 것인가. 이 목적에 한하여 수용합니다.
purpose:
  en: "To decide whether the evidence may be cited in our file on this model."
  ko: "이 모델에 관한 문서에 이 증빙을 인용할 수 있는지 정한다."
written: 2026-11-25

# 누구의 증빙이나 결정을 어느 조항에 대하여 언제부터 언제까지 인정하며, 그 근거는 무엇인가.
recognition: []
#  - id: an-institute
#    party: { name: { en: "An institute", ko: "한 연구소" }, domain: institute.example }
#    for: [nist-ai-rmf/MEASURE-2.13]
#    from: 2026-01-01
#    until: 2027-12-31
#    basis: { en: "Memorandum of 1 December 2025.", ko: "2025년 12월 1일 양해각서." }
#    # 다른 항목이 인정하므로 인정한다. 그 항목보다 넓거나 길 수 없습니다.
#    onWordOf: another-id

# 조항 사이의 대응 관계를 누구의 것으로 따를 것인가(bongsu crosswalk).
crosswalk: { follow: [bongsu], rationale: semantic }

# 로그의 증인이 어느 관할에 있는가("watched"에 쓴다).
witnesses: []
#  - { name: witness.example/w1, jurisdiction: KR }

clauses:
  - clause: nist-ai-rmf/MEASURE-2.13
    asks:
      en: "How often each automatic judge errs, measured against human labels."
      ko: "자동 채점기가 얼마나 자주 틀리는지를 사람의 판정과 견주어 제시할 것."
    # 어느 수치인가: 지표, 시스템, 측정 방법(reference: 사람의 판정, corrected: 보정, judge: 채점기).
    figures: { by: [reference, corrected] }
    requires:
      kinds: [comparison, aggregate, statement]   # decision: 다른 기관의 결정
      protocol: stated
      harness: version                            # 또는 named
      judge: disclosed
      languages: [en, ko]
      calibrated: [en, ko]
      interval: { level: 0.95 }
      least: 200
      age: 365
      identity: version                           # 또는 named, digest
#      from: recognised
#      signed: true
#      watched: 2                                 # 관할의 수
#      independence: [independent, government]    # 또는 developer, contracted
#      assurance: { atLeast: 2, saidBy: recognised }
#      comparable: side-by-side                   # 또는 paired, pooled
#      width: "0.1"
#      limit: { atMost: "0.10", margin: "0.02" }
    # 보이지 못한 것이 있어도 어떤 조건이면 받아들이는가.
    conditions:
      age:
        en: "To be renewed within six months."
        ko: "여섯 달 안에 새로 제출할 것."
`,
};

const COVER = {
  en: `# What the evidence does not say of itself, said by whoever brings it. Leave out what nobody knows.
#   bongsu accept comparison.json --profile profile.yaml --cover THIS-FILE --as-of 2026-11-25
kind: bongsu/evidence-cover/1
synthetic: false
saidBy: { name: { en: "My institute", ko: "우리 연구소" }, domain: null }
# SHA-256 of the file that it goes with (sha256sum comparison.json): another file is then refused.
# evidence: sha256:0000000000000000000000000000000000000000000000000000000000000000
# Clauses for which it is brought.
for: []
# When the evaluation was made, as far as it is known: "2026-05-04", "2026-05" or "2026".
evaluated: "2026-05"
evaluator:
  party: { name: { en: "My institute", ko: "우리 연구소" }, domain: null }
  relation: independent   # or: developer, contracted, government
# assurance: { level: 2, saidBy: { name: { en: "An auditor", ko: "한 감사 기관" }, domain: auditor.example } }
harness: []
#  - { pipeline: my-pipeline, name: inspect_ai, version: "0.3.130" }
models: []
#  - { system: my-model, version: "2026-04-01", digest: null }
`,
  ko: `# 증빙에 적혀 있지 않은 사실을 제출하는 쪽이 적습니다. 모르는 것은 지우십시오.
#   bongsu accept comparison.json --profile profile.yaml --cover 이-파일 --as-of 2026-11-25
kind: bongsu/evidence-cover/1
synthetic: false
saidBy: { name: { en: "My institute", ko: "우리 연구소" }, domain: null }
# 함께 내는 파일의 SHA-256(sha256sum comparison.json). 적어 두면 다른 파일은 거부됩니다.
# evidence: sha256:0000000000000000000000000000000000000000000000000000000000000000
# 어느 조항의 증빙인가.
for: []
# 평가한 때. 아는 데까지 적습니다: "2026-05-04", "2026-05", "2026".
evaluated: "2026-05"
evaluator:
  party: { name: { en: "My institute", ko: "우리 연구소" }, domain: null }
  relation: independent   # 또는 developer, contracted, government
# assurance: { level: 2, saidBy: { name: { en: "An auditor", ko: "한 감사 기관" }, domain: auditor.example } }
harness: []
#  - { pipeline: my-pipeline, name: inspect_ai, version: "0.3.130" }
models: []
#  - { system: my-model, version: "2026-04-01", digest: null }
`,
};

/** A commented profile to fill in, sound as it stands. */
export const profileTemplate = (lang: Lang): string => PROFILE[lang];

/** A commented cover sheet to fill in, sound as it stands. */
export const coverTemplate = (lang: Lang): string => COVER[lang];
