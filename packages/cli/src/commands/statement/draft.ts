import { buildCommand, type Command } from "@stricli/core";
import type { Context } from "../../context.ts";
import { guarded, usage } from "../../failure.ts";
import { text } from "@bongsu/input";
import { clean } from "../../io/clean.ts";
import { checkEnding } from "../../io/endings.ts";
import { writeWhole } from "../../io/outputs.ts";
import { draftOf, DRAFTS } from "../../log/drafts.ts";
import type { Messages } from "../../messages/en.ts";
import { outFlag, sharedFlags, type SharedFlags } from "../flags.ts";

type Flags = Pick<SharedFlags, "lang" | "out">;

export function statementDraftCommand(say: Messages): Command<Context> {
  const { draft } = say.statement;
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: { lang: sharedFlags(say).lang, out: outFlag(say, say.log.flags.outDraft) },
      aliases: { o: "out" },
      positional: {
        kind: "tuple",
        parameters: [{ parse: String, brief: DRAFTS.join(" | "), placeholder: say.log.placeholders.type }],
      },
    },
    docs: { brief: draft.brief, fullDescription: draft.full },
  });
}

async function run(this: Context, { out }: Flags, type: string): Promise<void> {
  await guarded(this, async () => {
    const name = DRAFTS.find((known) => known === type);
    if (name === undefined) throw unknown(type);
    const draft = draftOf(name, this.lang);
    if (out === undefined) {
      this.out(draft.trimEnd());
      return;
    }
    checkEnding(out, [".yaml", ".yml"]);
    writeWhole(out, draft);
    this.note(this.say.wrote(clean(out)));
  });
}

const unknown = (type: string) =>
  usage(
    type,
    text(
      "No type of statement that is written by hand is called this.",
      "손으로 쓰는 문서 가운데 이런 종류는 없다.",
    ),
    text(`One of ${DRAFTS.join(", ")}.`, `다음 중 하나: ${DRAFTS.join(", ")}.`),
    text("For example: bongsu statement draft objection", "예: bongsu statement draft objection"),
  );
