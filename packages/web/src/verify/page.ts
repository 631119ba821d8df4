import { page } from "../layout/page.ts";
import { skeleton, WORDS } from "./parts.ts";

/** verify.html: `source` is the bundled program, `digest` its SHA-256 as a content security policy wants it. */
export const verifyPage = (program: { source: string; digest: string }): string =>
  page({
    lang: "en",
    title: { en: WORDS.en.title, ko: WORDS.ko.title },
    body: skeleton,
    program,
  });
