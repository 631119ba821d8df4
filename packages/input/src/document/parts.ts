import { problemAt } from "../messages/index.ts";
import { InputError } from "../problem.ts";
import type { Zip } from "../zip/index.ts";
import { tooSlow } from "./collect.ts";
import type { Reading } from "./document.ts";

/** One part of a document's archive. @throws InputError where it is lacking or cannot be read */
export async function partOf(zip: Zip, name: string, { file, expired }: Reading): Promise<Uint8Array> {
  if (expired()) throw tooSlow(file);
  const member = zip.get(name);
  if (member === undefined)
    throw new InputError([
      problemAt({ code: "corrupt", file, place: { member: name } }, (m) => m.documentNoPart(name)),
    ]);
  return zip.readMember(member);
}
