import { promises } from "node:fs";
import { join } from "node:path";
import { InputError, josa, parseYaml, text } from "@bongsu/input";
import type { Problem, Yaml } from "@bongsu/input";
import { nearest } from "@bongsu/regime";
import type { z } from "zod";
import { systemCode } from "../store/disk-refusal.ts";
import { NODE_LAYOUT } from "./layout.ts";
import { SETTING_NAMES, settingsSchema } from "./settings-schema.ts";
import type { Settings } from "./settings-schema.ts";

/**
 * The node's settings; the defaults where there is no file.
 * @throws InputError with line and column, and for a key that is not known the nearest one that is.
 */
export async function readSettings(folder: string): Promise<Settings> {
  return settingsIn((await bytesAt(join(folder, NODE_LAYOUT.settings))) ?? "{}", NODE_LAYOUT.settings);
}

/** @throws InputError */
export function settingsIn(bytes: Uint8Array | string, file: string): Settings {
  const yaml = parseYaml(bytes, { file });
  // A file with comments alone says nothing.
  const read = settingsSchema.safeParse(yaml.value ?? {});
  if (read.success) return read.data;
  throw new InputError(read.error.issues.flatMap((issue) => problemsOf(issue, yaml, file)));
}

function problemsOf(issue: z.core.$ZodIssue, yaml: Yaml, file: string): Problem[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, yaml, file));
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  const field = path.join(".");
  return [
    {
      code: "schema",
      severity: "error",
      file,
      place: { ...yaml.locate(path), field },
      found: text(`“${field}” is not written as it can be read.`, `“${field}” 항목의 값을 읽을 수 없다.`),
      expected: EXPECTED[String(path[0])] ?? text("Settings by their names.", "이름과 값으로 된 설정."),
      todo: text(
        "See what each setting means: bongsu node config FOLDER",
        "설정의 뜻은 다음 명령으로 볼 수 있습니다: bongsu node config FOLDER",
      ),
    },
  ];
}

function unknownKey(key: string, yaml: Yaml, file: string): Problem {
  const [near] = nearest(key, SETTING_NAMES);
  return {
    code: "schema",
    severity: "error",
    file,
    place: { ...yaml.locate([key]), field: key },
    found: text(`There is no setting “${key}”.`, `“${key}” 설정은 없다.`),
    expected: text(`One of: ${SETTING_NAMES.join(", ")}.`, `다음 중 하나: ${SETTING_NAMES.join(", ")}.`),
    todo:
      near === undefined
        ? text("Take it out.", "지우십시오.")
        : text(`Did you mean “${near}”?`, `${josa(`“${near}”`, "을/를")} 뜻한 것인지 확인하십시오.`),
  };
}

async function bytesAt(path: string): Promise<Uint8Array | null> {
  try {
    return await promises.readFile(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

const NUMBER = (from: number, to: number) =>
  text(`A whole number from ${from} to ${to}.`, `${from}~${to} 사이의 정수.`);
const YES_NO = text("true or false.", "true 또는 false.");

const EXPECTED: Readonly<Record<string, Problem["expected"]>> = {
  lang: text("ko or en.", "ko 또는 en."),
  host: text(
    "An IP address of this machine, such as 127.0.0.1 or 0.0.0.0.",
    "이 컴퓨터의 IP 주소. 예: 127.0.0.1, 0.0.0.0.",
  ),
  port: NUMBER(0, 65_535),
  publicUrl: text(
    "An address that begins with https:// or http://, without a slash at its end.",
    "https:// 또는 http://로 시작하고 끝에 빗금이 없는 주소.",
  ),
  behindProxy: YES_NO,
  allowPrivateNeighbours: YES_NO,
  pollSeconds: NUMBER(1, 86_400),
  timeoutSeconds: NUMBER(1, 600),
  mostMebibytesPerBodyFile: NUMBER(1, 1024),
  mostMebibytesPerRound: NUMBER(1, 65_536),
  mostGibibytesPerNeighbour: NUMBER(1, 65_536),
  witness: YES_NO,
  jurisdiction: text("Two capital letters of ISO 3166-1, or EU.", "ISO 3166-1의 대문자 두 자 또는 EU."),
  quorum: NUMBER(0, 200),
  accept: text("A list of domains, such as [institute.example].", "도메인 목록. 예: [institute.example]."),
};
