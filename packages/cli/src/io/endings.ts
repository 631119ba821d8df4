import { extname } from "node:path";
import { text } from "@bongsu/input";
import { usage } from "../failure.ts";

/** Refuses an output of another kind than the command writes, before any work is done. @throws InputError */
export function checkEnding(path: string, endings: readonly [string, ...string[]]): void {
  if (endings.includes(extname(path).toLowerCase()) && !path.endsWith("/")) return;
  throw usage(
    path,
    text("This is no name for what is written here.", "여기서 쓰는 형식의 파일 이름이 아니다."),
    text(`a file ending in ${endings.join(" or ")}`, `${endings.join(" 또는 ")} 파일`),
    text(`Name it, for example, out${endings[0]}.`, `예를 들어 out${endings[0]}으로 지정하십시오.`),
  );
}
