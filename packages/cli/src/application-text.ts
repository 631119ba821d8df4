import {
  AliasNotFoundError,
  ArgumentParseError,
  ArgumentScannerError,
  EnumValidationError,
  FlagNotFoundError,
  InvalidNegatedFlagSyntaxError,
  UnexpectedFlagError,
  UnexpectedPositionalError,
  UnsatisfiedFlagError,
  UnsatisfiedPositionalError,
  text_en,
  type ApplicationText,
} from "@stricli/core";
import { josa, renderProblem, text, verbatim, type Lang, type Text } from "@bongsu/input";

/** What is wrong with a command line, in the parts of any other bad input. */
interface Fault {
  readonly found: Text;
  readonly expected: Text;
  /** What to do, where it is more than to look at the help. */
  readonly todo?: Text | null;
}

/** What the argument parser says of the command that is asked for, which has these commands beside or below it. */
export function parserText(lang: Lang, command: string, others: readonly string[]): ApplicationText {
  const say = ({ found, expected, todo }: Fault): string =>
    renderProblem(
      { code: "usage", severity: "error", file: command, found, expected, todo: todo ?? lookAtHelp(command) },
      lang,
    );
  return {
    ...text_en,
    ...(lang === "ko" && KOREAN),
    noCommandRegisteredForInput: ({ input, corrections }) => say(noCommand(input, corrections, others)),
    exceptionWhileParsingArguments: (error) => say(faultOf(error, command)),
  };
}

const KOREAN: Pick<ApplicationText, "headers" | "keywords" | "briefs"> = {
  headers: { usage: "사용법", aliases: "다른 이름", commands: "명령", flags: "옵션", arguments: "인자" },
  keywords: { default: "기본값 =", separator: "구분자 =" },
  briefs: {
    help: "도움말을 출력하고 끝낸다",
    helpAll: "숨은 항목까지 포함한 도움말을 출력하고 끝낸다",
    version: "버전을 출력하고 끝낸다",
    argumentEscapeSequence: "이 뒤의 모든 입력을 인자로 본다",
  },
};

const lookAtHelp = (command: string): Text =>
  text(
    `Look at the options and the example: ${command} --help`,
    `다음 명령으로 옵션과 예를 보십시오: ${command} --help`,
  );

const meant = (corrections: readonly string[], dash: string): Text | null => {
  const names = corrections.map((c) => dash + c.replaceAll("`", "")).join(", ");
  return names === ""
    ? null
    : text(`Did you mean ${names}?`, `${josa(names, "을/를")} 뜻한 것인지 확인하십시오.`);
};

function noCommand(input: string, corrections: readonly string[], others: readonly string[]): Fault {
  return {
    found: input.startsWith("-")
      ? text(`"${input}" stands where a command belongs.`, `명령이 올 자리에 "${input}"이 있다.`)
      : text(`There is no command "${input}".`, `"${input}" 명령은 없다.`),
    expected: text(`One of: ${others.join(", ")}.`, `다음 가운데 하나여야 한다: ${others.join(", ")}.`),
    todo: meant(corrections, ""),
  };
}

const AN_OPTION = (command: string): Text =>
  text(`An option that ${command} has.`, `${command}에 있는 옵션이어야 한다.`);

function faultOf(error: unknown, command: string): Fault {
  if (error instanceof FlagNotFoundError)
    return {
      found: text(`There is no option --${error.input}.`, `--${error.input} 옵션은 없다.`),
      expected: AN_OPTION(command),
      todo: meant(error.corrections, "--"),
    };
  if (error instanceof AliasNotFoundError)
    return {
      found: text(`There is no option -${error.input}.`, `-${error.input} 옵션은 없다.`),
      expected: AN_OPTION(command),
    };
  if (error instanceof ArgumentParseError) {
    const { externalFlagNameOrPlaceholder: name, input, exception } = error;
    return {
      found: text(`--${name} is "${input}".`, `--${name}의 값이 "${input}"이다.`),
      // The parsers of our flags throw what would have been right; the parser's own are of options without a value.
      expected: exception instanceof RangeError ? verbatim(exception.message) : ALONE,
    };
  }
  if (error instanceof EnumValidationError) {
    const { externalFlagName: name, input, values } = error;
    return {
      found: text(`--${name} is "${input}".`, `--${name}의 값이 "${input}"이다.`),
      expected: text(`One of: ${values.join(", ")}.`, `다음 가운데 하나여야 한다: ${values.join(", ")}.`),
    };
  }
  return faultOfShape(error);
}

const ALONE = text("The option alone, without a value.", "값 없이 옵션만 써야 한다.");

/** A value or an argument too few or too many. */
function faultOfShape(error: unknown): Fault {
  if (error instanceof UnsatisfiedFlagError)
    return {
      found: text(
        `--${error.externalFlagName} has no value after it.`,
        `--${error.externalFlagName} 뒤에 값이 없다.`,
      ),
      expected: text("A value.", "값이 있어야 한다."),
    };
  if (error instanceof UnexpectedFlagError)
    return {
      found: text(
        `--${error.externalFlagName} is given more than once.`,
        `--${error.externalFlagName}의 값이 여러 번 주어졌다.`,
      ),
      expected: text("It once.", "한 번만 주어야 한다."),
    };
  if (error instanceof UnexpectedPositionalError)
    return {
      found: text(
        `"${error.input}" is more than this command takes.`,
        `${josa(`"${error.input}"`, "은/는")} 필요 없는 인자다.`,
      ),
      expected:
        error.expectedCount === 0
          ? text("No arguments, only options.", "인자 없이 옵션만 받는다.")
          : text(`At most ${error.expectedCount} of them.`, `인자는 ${error.expectedCount}개까지다.`),
    };
  if (error instanceof UnsatisfiedPositionalError)
    return {
      found: text("An argument is missing.", "인자가 빠졌다."),
      expected: verbatim(error.placeholder),
    };
  if (error instanceof InvalidNegatedFlagSyntaxError)
    return {
      found: text(
        `--${error.externalFlagName} has a value after it.`,
        `--${error.externalFlagName} 뒤에 값이 있다.`,
      ),
      expected: ALONE,
    };
  const why = error instanceof ArgumentScannerError ? error.message : String(error);
  return {
    found: text(`The command line cannot be read (${why}).`, `명령줄을 읽을 수 없다(${why}).`),
    expected: text("A command and its options.", "명령과 그 옵션이어야 한다."),
  };
}
