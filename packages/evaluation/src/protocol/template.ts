import type { Lang } from "@bongsu/input";

/** A plan to fill in by hand, for `bongsu init exercise` without files. It loads as it stands. */
export const exerciseTemplate = (lang: Lang): string => TEMPLATES[lang];

const TEMPLATES: Readonly<Record<Lang, string>> = {
  en: `# Evaluation plan of a joint exercise (docs/protocol.md). Lines that begin with # are optional.
kind: bongsu/exercise/1
id: my-exercise
title: Title of the exercise
# construct: What is measured, in one sentence
# preregistered: true            # fixed before the runs

# data: { name: Name of the data set, source: "https://…", licence: CC BY 4.0 }
# items:
#   count: 250
#   except: { stratumPrefix: [contrast_] }   # items left out of the primary analysis
#   alignment: alignment.csv     # a column per pipeline id, where item ids differ
#   groups: clusters             # clusters: drawn together · strata: fixed by design

# systems:                       # pseudonyms are allowed; an alias declares an equality
#   - { id: a, name: System A, aliases: [vendor/model-1] }
# languages: [ko, en]            # BCP 47
# epochs: { count: 1, reducer: mean }

outcome:
  classes:
    - { id: pass, from: [pass, C, 1, true] }
    - { id: fail, from: [fail, I, 0, false] }
  # unusable: [unparsable]       # raw values that are no verdict
metric: { id: pass-rate, name: pass rate, counts: [pass] }
# alternatives:                  # the same question counted otherwise
#   - { id: other-count, name: other count, counts: [fail] }
# smallestDifference: 0.05       # the smallest difference that matters, as a fraction
# level: 0.95
# generation: { temperature: 0, max_tokens: 1024 }
# limits: { token_limit: 100000 }
# reference: { adjudicated: human_final, raters: [human_1, human_2] }
# pooling: { leastInstitutes: 3 }

pipelines:
  - id: first
    name: First institute
    # institute: Name of the institute
    files: [first/]
    # score: scorer name
    # judge: { kind: model, name: Name of the judge }
    # outputs: run-1             # equal labels: the same outputs were judged
  - id: second
    name: Second institute
    files: [second/]

# participants:
#   - { name: Name, role: coordinator }
`,
  ko: `# 공동 평가의 평가 계획서(docs/ko/protocol.md). #으로 시작하는 줄은 선택 항목이다.
kind: bongsu/exercise/1
id: my-exercise
title: 공동 평가의 제목
# construct: 무엇을 측정하는지 한 문장으로
# preregistered: true            # 시험 전에 확정한 계획

# data: { name: 자료 이름, source: "https://…", licence: CC BY 4.0 }
# items:
#   count: 250
#   except: { stratumPrefix: [contrast_] }   # 주 분석에서 제외할 문항
#   alignment: alignment.csv     # 문항 식별자가 다를 때, 평가 절차마다 한 열
#   groups: clusters             # clusters: 함께 뽑힌 묶음 · strata: 설계로 정한 층

# systems:                       # 가명을 쓸 수 있고, aliases로 같은 시스템임을 밝힌다
#   - { id: a, name: 시스템 A, aliases: [vendor/model-1] }
# languages: [ko, en]            # BCP 47
# epochs: { count: 1, reducer: mean }

outcome:
  classes:
    - { id: pass, name: { en: pass, ko: 통과 }, from: [pass, C, 1, true] }
    - { id: fail, name: { en: fail, ko: 실패 }, from: [fail, I, 0, false] }
  # unusable: [unparsable]       # 판정이 아닌 값
metric: { id: pass-rate, name: { en: pass rate, ko: 통과율 }, counts: [pass] }
# alternatives:                  # 같은 질문을 다르게 세는 기준
#   - { id: other-count, name: 다른 기준, counts: [fail] }
# smallestDifference: 0.05       # 의미가 있는 최소 차이(비율)
# level: 0.95
# generation: { temperature: 0, max_tokens: 1024 }
# limits: { token_limit: 100000 }
# reference: { adjudicated: human_final, raters: [human_1, human_2] }
# pooling: { leastInstitutes: 3 }

pipelines:
  - id: first
    name: 첫째 기관
    # institute: 기관 이름
    files: [first/]
    # score: 채점 항목의 이름
    # judge: { kind: model, name: 채점기 이름 }
    # outputs: run-1             # 이 표시가 같으면 같은 응답을 채점한 것이다
  - id: second
    name: 둘째 기관
    files: [second/]

# participants:
#   - { name: 이름, role: coordinator }
`,
};
