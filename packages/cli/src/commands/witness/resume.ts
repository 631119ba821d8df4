import { readFileSync } from "node:fs";
import { buildCommand, type Command } from "@stricli/core";
import { text } from "@bongsu/input";
import type { Context } from "../../context.ts";
import { guarded, usage } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import type { Messages } from "../../messages/en.ts";
import { type NodeFlags, nodeFlags } from "../node/flags.ts";
import { withWitness } from "./folder.ts";

type Flags = Omit<NodeFlags, "json">;

export function witnessResumeCommand(say: Messages): Command<Context> {
  const { lang, data, passphraseFile } = nodeFlags(say);
  const { flags, resume } = say.witness;
  return buildCommand<Flags, readonly string[], Context>({
    func: run,
    parameters: {
      flags: { lang, data, passphraseFile },
      positional: {
        kind: "array",
        parameter: { parse: String, brief: flags.checkpoints, placeholder: say.placeholders.path },
      },
    },
    docs: { brief: resume.brief, fullDescription: resume.full },
  });
}

async function run(this: Context, flags: Flags, ...paths: readonly string[]): Promise<void> {
  await guarded(this, async () => {
    const seen = paths.map(checkpointIn);
    const { resume } = this.say.witness;
    const said = await withWitness(this, flags, ({ witness, mirror }) => {
      if (witness === null) return resume.none;
      if (mirror !== null && mirror.held !== null) mirror.resume();
      if (witness.held === null) return resume.needless(clean(witness.name));
      const known = witness.resume(seen);
      return resume.done(clean(witness.name), known, seen.length);
    });
    this.out(said);
  });
}

function checkpointIn(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw usage(
      path,
      text("The checkpoint cannot be read.", "확인점 파일을 읽을 수 없다."),
      text("A checkpoint as its log serves it now.", "로그가 지금 내놓는 확인점 파일."),
      text("Check the path and its rights.", "경로와 접근 권한을 확인하십시오."),
    );
  }
}
