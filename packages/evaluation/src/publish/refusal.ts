import { type Text, text } from "@bongsu/input";

/** Why a result is not published, or a statement of it not exported. */
export type PublishRefusalCode =
  | "draft-protocol"
  | "no-criterion-for-system"
  | "criterion-open"
  | "sample-sizes-differ";

export class PublishRefusal extends Error {
  override readonly name = "PublishRefusal";
  readonly code: PublishRefusalCode;
  /** The system or criterion that it is about, where it is about one. */
  readonly of: string | null;

  constructor(code: PublishRefusalCode, of: string | null = null) {
    super(code);
    this.code = code;
    this.of = of;
  }
}

/** What was found, what is expected, what to do. */
export function publishRefusalText({ code, of }: PublishRefusal): Text {
  switch (code) {
    case "draft-protocol":
      return text(
        "This comparison rests on a draft: its names were taken from the files. Only a result under a protocol that its authors stand by is published. Write one with `bongsu init`, compare again and publish that.",
        "이 비교는 초안에 따른 것이어서 이름을 파일에서 가져왔다. 작성자가 책임지는 평가 계획서에 따른 결과만 공표할 수 있다. `bongsu init`으로 평가 계획서를 만들고 다시 비교한 뒤 그 결과를 공표하십시오.",
      );
    case "no-criterion-for-system":
      return text(
        `No party stated a criterion for a figure of ${of}, and this format says passed or failed of one. State a criterion, or use the statement itself.`,
        `${of}의 수치에 대해 기준을 밝힌 참여 주체가 없다. 이 형식은 기준의 통과 여부를 적어야 한다. 기준을 밝히거나, 변환하지 않은 원래 문서를 쓰십시오.`,
      );
    case "criterion-open":
      return text(
        `The result does not settle the criterion "${of}": its figure or interval was refused. This format has no word for that; use the statement itself.`,
        `기준 "${of}"의 충족 여부는 이 결과로 정해지지 않는다. 해당 수치나 구간을 산출하지 않았기 때문이다. 이 형식에는 이를 나타낼 말이 없으므로, 변환하지 않은 원래 문서를 쓰십시오.`,
      );
    case "sample-sizes-differ":
      return text(
        `The figures of ${of} that have criteria rest on different numbers of observations, and this format has room for one. Export the criteria apart.`,
        `${of}의 수치 가운데 기준이 있는 것들의 관측 수가 서로 다르나, 이 형식에는 하나만 적을 수 있다. 기준을 나누어 변환하십시오.`,
      );
  }
}
