/** An evidence base to fill in, with what each member means. */
export const evidenceTemplate = (lang: "en" | "ko"): string => (lang === "ko" ? KO : EN);

const EN = `# All that a company has to show, once, for every regime. What it comes to for one:
#   bongsu filing evidence.yaml --regime frontier-commitments --as-of 2026-11-25 -o draft/
kind: bongsu/evidence-base/1
party:
  name: { en: "Company", ko: "회사" }
  # domain: company.example
system:
  name: { en: "System", ko: "시스템" }
  # version: "1.0"
  # Cumulative training compute in floating-point operations, and how it was counted:
  # compute: { flop: "2.5e25", counted: { en: "Hardware hours times peak rate.", ko: "장비 사용 시간과 최대 연산 속도로 계산하였다." } }
# Authors whose crosswalk rows you trust: evidence for one clause then also serves those that it covers.
follow: [bongsu]
evidence:
  - id: framework
    title: { en: "Safety framework", ko: "안전 프레임워크" }
    # Clauses that it is brought for: bongsu promises --json lists them.
    serves: [seoul-commitments/opening]
    says:
      en: "What you say with it; goes into the draft as it is."
      ko: "함께 밝히는 말. 그대로 초안에 들어간다."
    source: { url: "https://company.example/framework", date: 2026-01-31 }
    # result: comparison.json     # a result of bongsu compare beside this file
    # checkedBy: { en: "Institute", ko: "연구소" }
`;

const KO = `# 기업이 제시할 근거를 한 번 적어 두고 모든 제도에 쓴다. 제도별 초안은 다음으로 만든다:
#   bongsu filing evidence.yaml --regime frontier-commitments --as-of 2026-11-25 -o draft/
kind: bongsu/evidence-base/1
party:
  name: { en: "Company", ko: "회사" }
  # domain: company.example
system:
  name: { en: "System", ko: "시스템" }
  # version: "1.0"
  # 누적 학습 연산량(부동소수점 연산 횟수)과 계산 방법:
  # compute: { flop: "2.5e25", counted: { en: "Hardware hours times peak rate.", ko: "장비 사용 시간과 최대 연산 속도로 계산하였다." } }
# 믿고 따를 대응표의 작성자. 적어 두면 한 조항의 근거가 그 조항이 포함하는 다른 조항에도 쓰인다.
follow: [bongsu]
evidence:
  - id: framework
    title: { en: "Safety framework", ko: "안전 프레임워크" }
    # 어느 조항의 근거인가. 조항 목록: bongsu promises --json
    serves: [seoul-commitments/opening]
    says:
      en: "What you say with it; goes into the draft as it is."
      ko: "함께 밝히는 말. 그대로 초안에 들어간다."
    source: { url: "https://company.example/framework", date: 2026-01-31 }
    # result: comparison.json     # 이 파일 옆에 둔 bongsu compare의 결과
    # checkedBy: { en: "Institute", ko: "연구소" }
`;
