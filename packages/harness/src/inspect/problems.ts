import { type Place, type Problem, InputError, type ProblemSink, text } from "@bongsu/input";
import { ShapeFault } from "./fault.ts";
import { NEWEST_VERSION } from "./header.ts";

/** A value of the wrong shape, or text that is not JSON, at its place. */
export function shapeProblem(file: string, place: Place, fault: ShapeFault): Problem {
  const pointer = `${place.pointer ?? ""}${fault.pointer}`;
  return {
    code: fault.expected.en === "JSON" || fault.pointer === "" ? "syntax" : "schema",
    severity: "error",
    file,
    place: { ...place, ...(pointer === "" ? {} : { pointer }) },
    found: fault.found,
    expected: fault.expected,
    todo: text(
      "Take the log from its author again, or read on without this part with --keep-going.",
      "로그를 작성자에게 다시 받으십시오. 이 부분을 빼고 읽으려면 --keep-going을 쓰십시오.",
    ),
  };
}

export function noHeader(file: string): Problem {
  return {
    code: "format-unknown",
    severity: "error",
    file,
    found: text(
      "an archive with neither header.json nor _journal/start.json",
      "header.json도 _journal/start.json도 없는 압축 파일",
    ),
    expected: text("an Inspect log (.eval)", "Inspect 로그(.eval)"),
    todo: text(
      "Check that this is a whole .eval file and not another kind of archive.",
      "다른 종류의 압축 파일이 아닌지, 온전한 .eval 파일인지 확인하십시오.",
    ),
  };
}

export function unsupportedVersion(file: string, version: number): Problem {
  return {
    code: "version-unsupported",
    severity: "error",
    file,
    place: { pointer: "/version" },
    found: text(`log version ${version}`, `로그 버전 ${version}`),
    expected: text(`a version from 1 to ${NEWEST_VERSION}`, `버전 1부터 ${NEWEST_VERSION}까지`),
    todo: text(
      "Convert the log with Inspect's own `inspect log convert`, or update this program.",
      "Inspect의 `inspect log convert`로 변환하거나 이 프로그램을 갱신하십시오.",
    ),
  };
}

export function brokenOff(file: string, byte: number, samples: number): Problem {
  return {
    code: "truncated",
    severity: "error",
    file,
    place: { byte },
    found: text(
      `JSON that breaks off after ${samples} whole samples`,
      `온전한 응답 ${samples}개 뒤에서 끊긴 JSON`,
    ),
    expected: text("one complete JSON object", "온전한 JSON 객체 하나"),
    todo: text(
      "Copy the file again; with --keep-going the whole samples are read.",
      "파일을 다시 복사하십시오. --keep-going을 쓰면 온전한 응답까지는 읽습니다.",
    ),
  };
}

export function strayCharacter(file: string, byte: number): Problem {
  return {
    code: "syntax",
    severity: "error",
    file,
    place: { byte },
    found: text("a character that cannot stand here", "이 자리에 올 수 없는 글자"),
    expected: text("one JSON object", "JSON 객체 하나"),
    todo: text("Take the log from its author again.", "로그를 작성자에게 다시 받으십시오."),
  };
}

export function notItsName(file: string, member: string, item: string, epoch: number): Problem {
  return {
    code: "value-unexpected",
    severity: "warning",
    file,
    place: { member },
    found: text(
      `a sample that calls itself ${item}, epoch ${epoch}`,
      `파일 이름과 다른 번호가 적힌 응답 기록(문항 ${item}, 반복 번호 ${epoch})`,
    ),
    expected: text("the id and epoch of the member's name", "파일 이름과 같은 문항 식별자와 반복 번호"),
    todo: text(
      "The sample's own id was taken. Ask the author whether the archive was edited by hand.",
      "응답 기록 안에 적힌 번호를 따랐습니다. 압축 파일을 손으로 고친 적이 있는지 작성자에게 확인하십시오.",
    ),
  };
}

/** Reports and gives up: nothing sound can be returned, whether or not the sink would go on. */
export function giveUp(sink: ProblemSink, problem: Problem): never {
  sink.report(problem);
  throw new InputError([problem]);
}
