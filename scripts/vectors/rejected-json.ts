import { all, plain, sound } from "./cases.ts";
import { bytes, signedText } from "./envelopes.ts";
import type { Rejected } from "./rejected.ts";

const deep = `${"[".repeat(64)}${"]".repeat(64)}`;

const notUtf8 = bytes(sound.replace('"payloadType"', '"payloadTyp\u0001"'));
notUtf8[notUtf8.indexOf(1)] = 0xff;

/** JSON that programs would read in different ways, or not at all. */
export function rejectedJson(): readonly Rejected[] {
  return [
    ...all("json", "json-not-utf8", [
      ["not-utf8", "A byte that UTF-8 does not have.", "UTF-8에 없는 바이트가 있다.", notUtf8],
    ]),
    ...all("json", "json-syntax", [
      ["byte-order-mark", "A byte-order mark.", "바이트 순서 표시가 있다.", `\uFEFF${sound}`],
      ["trailing-comma", "A comma before the end.", "끝에 쉼표가 남아 있다.", sound.replace(/\}$/, ",}")],
      ["cut-off", "The text ends early.", "글이 중간에 끝난다.", sound.slice(0, -1)],
      ["two-values", "Something after the end.", "끝난 뒤에 내용이 더 있다.", `${sound}{}`],
      ["not-a-number", "NaN is no JSON.", "NaN은 JSON이 아니다.", signedText(plain('{"a":NaN}'))],
      [
        "leading-zero",
        "A number with a leading zero.",
        "0으로 시작하는 수가 있다.",
        signedText(plain('{"a":01}')),
      ],
      [
        "raw-newline",
        "A line break within text.",
        "글 안에 줄바꿈이 그대로 있다.",
        signedText(plain('{"a":"\n"}')),
      ],
    ]),
    ...all("json", "json-too-deep", [
      [
        "too-deep",
        "65 levels of lists in the payload.",
        "본문의 목록이 65단계이다.",
        signedText(plain(`{"a":${deep}}`)),
      ],
    ]),
    ...all("json", "json-duplicate-key", [
      [
        "duplicate-in-envelope",
        "Two payloads in one envelope.",
        "한 봉투에 본문이 둘이다.",
        sound.replace(/^\{/, '{"payload":"",'),
      ],
      [
        "duplicate-in-payload",
        "One name twice, once escaped.",
        "같은 이름이 한 번은 이스케이프되어 두 번 있다.",
        signedText(plain('{"a":1,"\\u0061":2}')),
      ],
    ]),
    ...all("json", "json-reserved-key", [
      [
        "proto",
        "A member named __proto__.",
        "__proto__라는 항목이 있다.",
        signedText(plain('{"__proto__":{}}')),
      ],
    ]),
    ...all("json", "json-lone-surrogate", [
      ["lone-surrogate", "Half a character.", "글자의 반쪽이 있다.", signedText(plain('{"a":"\\ud83d"}'))],
      [
        "lone-surrogate-key",
        "Half a character in a name.",
        "이름에 글자의 반쪽이 있다.",
        signedText(plain('{"\\udd25":0}')),
      ],
    ]),
    ...all("json", "json-number-out-of-range", [
      ["integer-too-large", "2^53.", "2의 53제곱이다.", signedText(plain('{"a":9007199254740992}'))],
      ["integer-too-small", "-2^53.", "음수 2의 53제곱이다.", signedText(plain('{"a":-9007199254740992}'))],
      [
        "integer-as-exponent",
        "An integer beyond 2^53-1 in another form.",
        "2^53-1을 넘는 정수를 다른 꼴로 적었다.",
        signedText(plain('{"a":1e+21}')),
      ],
      [
        "infinite",
        "More than a double holds.",
        "배정밀도로 나타낼 수 없는 수이다.",
        signedText(plain('{"a":1e400}')),
      ],
    ]),
  ];
}
