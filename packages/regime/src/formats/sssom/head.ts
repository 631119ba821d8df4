import { InputError, parseYaml, text, type Json } from "@bongsu/input";
import { ENUMERATIONS } from "./vocabulary.ts";
import { notInEnumeration } from "./problems.ts";

/** What the head of a file says of all its rows. */
export interface Head {
  readonly prefixes: ReadonlySet<string>;
  /** A slot that the head states for every row (propagated), or null. */
  slot(name: string): string | null;
}

/** The comment lines at the top are YAML behind `#`. @throws InputError with the line in the file. */
export function readHead(file: string, lines: readonly string[]): Head {
  const bare = lines.map((line) => line.replace(/^#/, ""));
  const indented = bare.every((line) => line === "" || line.startsWith(" "));
  const yaml = parseYaml(bare.map((line) => (indented ? line.slice(1) : line)).join("\n"), { file });
  const head = yaml.value ?? {};
  if (typeof head !== "object" || Array.isArray(head)) throw new InputError([notAHead(file)]);
  const version = slotOf(head, "sssom_version");
  if (version !== null && ENUMERATIONS["sssom_version"]?.includes(version) === false)
    throw new InputError([
      notInEnumeration(
        file,
        yaml.locate(["sssom_version"]),
        "sssom_version",
        version,
        ENUMERATIONS["sssom_version"],
      ),
    ]);
  const map = head["curie_map"];
  return {
    prefixes: new Set(typeof map === "object" && map !== null && !Array.isArray(map) ? Object.keys(map) : []),
    slot: (name) => slotOf(head, name),
  };
}

function slotOf(head: { readonly [key: string]: Json }, name: string): string | null {
  const value = Object.hasOwn(head, name) ? head[name] : undefined;
  if (Array.isArray(value)) return value.map(String).join("|");
  return value === undefined || value === null || typeof value === "object" ? null : String(value);
}

const notAHead = (file: string) =>
  ({
    code: "syntax",
    severity: "error",
    file,
    place: { line: 1 },
    found: text("The head of the file is not a list of slots.", "파일 머리가 슬롯 목록이 아니다."),
    expected: text(
      "Lines like “#mapping_set_id: https://…”.",
      "“#mapping_set_id: https://…”와 같은 줄이어야 한다.",
    ),
    todo: text("Correct the lines that begin with #.", "#으로 시작하는 줄을 고치십시오."),
  }) as const;
