import {
  AliasNotFoundError,
  ArgumentParseError,
  EnumValidationError,
  FlagNotFoundError,
  InvalidNegatedFlagSyntaxError,
  UnexpectedFlagError,
  UnexpectedPositionalError,
  UnsatisfiedFlagError,
  UnsatisfiedPositionalError,
  formatMessageForArgumentScannerError,
  ArgumentScannerError,
  text_en,
  type ApplicationText,
} from "@stricli/core";
import { josa, type Lang } from "@bongsu/input";
import { clean } from "./io/clean.ts";

const suggest = (corrections: readonly string[], dash: string): string =>
  corrections.length === 0 ? "" : ` 혹시 ${corrections.map((c) => dash + c).join(", ")}입니까?`;

/** The parsers of our flags throw what would have been right: a range or an example. */
const wanted = (error: unknown): string => (error instanceof RangeError ? `(${error.message})` : "");

/** Arguments may be names of files, put there by the shell: what the parser says of one stays on one line. */
const onOneLine = (words: ApplicationText): ApplicationText => ({
  ...words,
  noCommandRegisteredForInput: (args) => clean(words.noCommandRegisteredForInput(args)),
  exceptionWhileParsingArguments(error, ansiColor) {
    return clean(words.exceptionWhileParsingArguments.call(this, error, ansiColor));
  },
});

/** What the argument parser says, in Korean. */
const korean: ApplicationText = {
  ...text_en,
  headers: { usage: "사용법", aliases: "다른 이름", commands: "명령", flags: "옵션", arguments: "인자" },
  keywords: { default: "기본값 =", separator: "구분자 =" },
  briefs: {
    help: "도움말을 출력하고 끝낸다",
    helpAll: "숨은 항목까지 포함한 도움말을 출력하고 끝낸다",
    version: "버전을 출력하고 끝낸다",
    argumentEscapeSequence: "이 뒤의 모든 입력을 인자로 본다",
  },
  noCommandRegisteredForInput: ({ input, corrections }) =>
    `"${input}" 명령은 없다.${suggest(corrections, "")}`,
  exceptionWhileParsingArguments: (exc) =>
    exc instanceof ArgumentScannerError
      ? formatMessageForArgumentScannerError(exc, {
          FlagNotFoundError: (e: FlagNotFoundError) =>
            `--${e.input} 옵션은 없다.${suggest(e.corrections, "--")}`,
          AliasNotFoundError: (e: AliasNotFoundError) => `-${e.input} 옵션은 없다.`,
          ArgumentParseError: (e: ArgumentParseError) =>
            `${e.externalFlagNameOrPlaceholder}의 값 ${josa(`"${e.input}"`, "을/를")} 읽을 수 없다${wanted(e.exception)}.`,
          EnumValidationError: (e: EnumValidationError) =>
            `--${e.externalFlagName}의 값으로 ${josa(`"${e.input}"`, "은/는")} 쓸 수 없다. 쓸 수 있는 값: ${e.values.join(", ")}.`,
          UnsatisfiedFlagError: (e: UnsatisfiedFlagError) => `--${e.externalFlagName}에 값이 필요하다.`,
          UnexpectedFlagError: (e: UnexpectedFlagError) => `--${e.externalFlagName}의 값이 여러 번 주어졌다.`,
          UnexpectedPositionalError: (e: UnexpectedPositionalError) =>
            `${josa(`"${e.input}"`, "은/는")} 필요 없는 인자다. 인자는 ${e.expectedCount}개까지다.`,
          UnsatisfiedPositionalError: (e: UnsatisfiedPositionalError) => `${e.placeholder} 인자가 필요하다.`,
          InvalidNegatedFlagSyntaxError: (e: InvalidNegatedFlagSyntaxError) =>
            `--${e.externalFlagName}에는 값을 줄 수 없다.`,
        })
      : "인자를 읽을 수 없다.",
};

/** What the argument parser says. Its English is Stricli's own. */
export const parserText: Readonly<Record<Lang, ApplicationText>> = {
  en: onOneLine(text_en),
  ko: onOneLine(korean),
};
