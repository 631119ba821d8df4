import { readFileSync } from "node:fs";
import { text } from "@bongsu/input";
import type { AskPassphrase } from "@bongsu/node";
import type { Context } from "../context.ts";
import { usage } from "../failure.ts";

/** Where a passphrase comes from: a file, else the variable BONGSU_PASSPHRASE; null where neither is given. */
export function passphraseFrom({ process }: Context, file: string | undefined): string | null {
  if (file === undefined) return process.env?.["BONGSU_PASSPHRASE"] ?? null;
  try {
    return readFileSync(file, "utf8").replace(/\r?\n$/, "");
  } catch {
    throw usage(
      file,
      text("The file with the passphrase cannot be read.", "암호를 담은 파일을 읽을 수 없다."),
      text("A text file with the passphrase in its first line.", "첫 줄에 암호가 적힌 텍스트 파일."),
      text("Check the path and its rights.", "경로와 접근 권한을 확인하십시오."),
    );
  }
}

export const asker =
  (context: Context, file: string | undefined): AskPassphrase =>
  async () =>
    passphraseFrom(context, file);
