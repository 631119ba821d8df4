import { page } from "../layout/page.ts";
import { MESSAGES } from "../messages/index.ts";
import { skeleton } from "./parts.ts";

/** workbench.html: `source` is the bundled program, `digest` its SHA-256 as a content security policy wants it. */
export function workbenchPage(program: { source: string; digest: string }): string {
  return page({
    lang: "en",
    title: { en: MESSAGES.en.workbench.title, ko: MESSAGES.ko.workbench.title },
    body: skeleton,
    program,
  });
}
