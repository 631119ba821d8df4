import { InputError, text, type Problem } from "@bongsu/input";

type Said = Problem["found"];

const PUBLIC = text(
  "An http or https address of the public internet.",
  "공개된 인터넷의 http 또는 https 주소여야 한다.",
);
const SAVE = text(
  "Save the document with a browser and name the file.",
  "브라우저로 문서를 저장한 뒤 그 파일을 지정하십시오.",
);

const refuse = (
  url: string,
  code: Problem["code"],
  found: Said,
  expected: Said,
  todo: Said,
  cause?: unknown,
): InputError => new InputError([{ code, severity: "error", file: url, found, expected, todo }], { cause });

export const notHttp = (url: string): InputError =>
  refuse(
    url,
    "usage",
    text("This is no address that can be fetched.", "가져올 수 있는 주소가 아니다."),
    PUBLIC,
    text(
      "Correct the address; it must not hold a user's name.",
      "주소를 고치십시오. 사용자 이름이 들어 있으면 안 됩니다.",
    ),
  );

export const notPublic = (url: string, address: string): InputError =>
  refuse(
    url,
    "usage",
    text(
      `The address leads to ${address}, which is not on the public internet.`,
      `주소가 공개된 인터넷에 있지 않은 ${address}(으)로 이어진다.`,
    ),
    PUBLIC,
    text(
      "Save the document and name the file; for a server on this very machine add --allow-loopback.",
      "문서를 저장하여 그 파일을 지정하십시오. 바로 이 컴퓨터의 서버라면 --allow-loopback을 붙이십시오.",
    ),
  );

export const noAnswer = (url: string, reason: string, cause: unknown): InputError =>
  refuse(
    url,
    "unreadable-part",
    text(`The server did not answer (${reason}).`, `서버가 응답하지 않았다(${reason}).`),
    text("A document at this address.", "이 주소에 문서가 있어야 한다."),
    SAVE,
    cause,
  );

export const refused = (url: string, status: number): InputError =>
  refuse(
    url,
    "unreadable-part",
    text(`The server answered ${status}.`, `서버가 ${status}(으)로 답하였다.`),
    text("The document, with status 200.", "상태 코드 200과 함께 문서가 와야 한다."),
    text(
      "Check the address in a browser, or save the document and name the file.",
      "브라우저에서 주소를 확인하거나, 문서를 저장하여 그 파일을 지정하십시오.",
    ),
  );

export const tooManyRedirects = (url: string, most: number): InputError =>
  refuse(
    url,
    "too-large",
    text(`The server redirects more than ${most} times.`, `서버가 ${most}번 넘게 다른 주소로 보낸다.`),
    text("The document itself.", "문서 자체가 와야 한다."),
    SAVE,
  );

export const tooLarge = (url: string, mebibytes: number): InputError =>
  refuse(
    url,
    "too-large",
    text(`The answer is larger than ${mebibytes} MiB.`, `응답이 ${mebibytes} MiB보다 크다.`),
    text(`At most ${mebibytes} MiB.`, `${mebibytes} MiB 이하여야 한다.`),
    SAVE,
  );

export const tooSlow = (url: string, seconds: number): InputError =>
  refuse(
    url,
    "unreadable-part",
    text(`The answer did not come within ${seconds} seconds.`, `${seconds}초 안에 응답이 오지 않았다.`),
    text(`The whole document within ${seconds} seconds.`, `${seconds}초 안에 문서 전체가 와야 한다.`),
    SAVE,
  );

export const packed = (url: string, coding: string): InputError =>
  refuse(
    url,
    "unreadable-part",
    text(
      `The server packed its answer (${coding}), though asked not to.`,
      `압축하지 말라고 하였으나 서버가 압축하여 보냈다(${coding}).`,
    ),
    text("The document as it is.", "문서를 그대로 보내야 한다."),
    SAVE,
  );
