/**
 * Writes what the command of each example says into examples/NAME/expected, the verdict into the READMEs, and what
 * `verify` says into docs/verify.md.
 * Run it after a change that is meant to change what is said; tests/examples holds it against the code, and against
 * counts made without it.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compareFiles, estimatesTable, plain } from "@bongsu/evaluation";
import { csvText, type Lang } from "@bongsu/input";
import { nodePlatform } from "../packages/cli/src/io/node-platform.ts";
import { requestFrom } from "../packages/cli/src/io/request.ts";
import { main } from "../packages/cli/src/main.ts";
import { VERSION } from "../packages/cli/src/version.ts";
import { acceptanceFiles } from "./update-acceptance.ts";
import { filingFiles, promisesFiles } from "./update-regime.ts";

export const ROOT = fileURLToPath(new URL("../", import.meta.url));
export const EXAMPLES = ["xstest", "third-joint-test"] as const;
const LANGUAGES: readonly Lang[] = ["en", "ko"];
const READMES: Readonly<Record<Lang, string>> = { en: "README.md", ko: "README.ko.md" };

async function comparisonOf(example: string) {
  const request = requestFrom([`${ROOT}examples/${example}/exercise.yaml`]);
  const answer = await compareFiles({
    ...request,
    platform: nodePlatform,
    keepGoing: false,
    version: VERSION,
  });
  return answer.comparison;
}

/** What the command prints for a person. */
async function printed(example: string, lang: Lang): Promise<string> {
  let said = "";
  const process = {
    stdout: { write: (words: string) => void (said += words) },
    stderr: { write: () => undefined },
  };
  await main(["compare", `${ROOT}examples/${example}/exercise.yaml`, "--lang", lang], process);
  return `${said.trimEnd()}\n`;
}

/** The files of examples/NAME/expected, by name. */
export async function expectedFiles(example: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const lang of LANGUAGES) files.set(`verdict.${lang}.txt`, await printed(example, lang));
  const table = estimatesTable(await comparisonOf(example));
  if (table.rows.length > 0) files.set("estimates.csv", csvText(table));
  return files;
}

/** A README with its verdicts, which stand between two comments, as the code says them now. */
export async function readmeWithVerdicts(lang: Lang): Promise<{ path: string; text: string }> {
  const path = `${ROOT}${READMES[lang]}`;
  let text = readFileSync(path, "utf8");
  for (const example of EXAMPLES) {
    const { verdict } = await comparisonOf(example);
    const quoted = verdict.map((sentence) => `> ${plain(sentence[lang])}`).join("\n>\n");
    const block = new RegExp(`(<!-- verdict:${example}:${lang} -->\n)[\\s\\S]*?(\n<!-- /verdict -->)`);
    text = text.replace(block, (_, open: string, close: string) => `${open}${quoted}${close}`);
  }
  return { path, text };
}

const VERIFY_PAGES: Readonly<Record<Lang, string>> = { en: "docs/verify.md", ko: "docs/ko/verify.md" };

/** docs/verify.md with what each of its commands prints, between two comments below the command. */
export async function verifyPageWithOutputs(lang: Lang): Promise<{ path: string; text: string }> {
  const path = `${ROOT}${VERIFY_PAGES[lang]}`;
  const text = readFileSync(path, "utf8");
  const blocks = text.matchAll(
    /^npx bongsu (verify [^#\n]*).*\n```\n\n(<!-- output:\w+ -->\n)[\s\S]*?(<!-- \/output -->)/gm,
  );
  let whole = text;
  for (const [block, command = "", open = "", close = ""] of blocks) {
    const head = block.slice(0, block.indexOf(open));
    const said = await printedBy(command.trim().split(/\s+/), lang);
    whole = whole.replace(block, () => `${head}${open}\n\`\`\`text\n${said}\`\`\`\n\n${close}`);
  }
  return { path, text: whole };
}

async function printedBy(argv: readonly string[], lang: Lang): Promise<string> {
  let said = "";
  const process = {
    stdout: { write: (words: string) => void (said += words) },
    stderr: { write: () => undefined },
  };
  const placed = argv.map((word) => (word.startsWith("examples/") ? `${ROOT}${word}` : word));
  await main([...placed, "--lang", lang], process);
  return said;
}

if (import.meta.main) {
  for (const example of EXAMPLES) {
    const folder = `${ROOT}examples/${example}/expected`;
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of await expectedFiles(example)) {
      writeFileSync(`${folder}/${name}`, content);
      console.log(`examples/${example}/expected/${name}`);
    }
  }
  for (const [example, files] of [
    ["acceptance", await acceptanceFiles()],
    ["filing", await filingFiles()],
    ["promises", await promisesFiles()],
  ] as const) {
    mkdirSync(`${ROOT}examples/${example}/expected`, { recursive: true });
    for (const [name, content] of files) {
      writeFileSync(`${ROOT}examples/${example}/expected/${name}`, content);
      console.log(`examples/${example}/expected/${name}`);
    }
  }
  for (const lang of LANGUAGES) {
    const { path, text } = await readmeWithVerdicts(lang);
    writeFileSync(path, text);
    console.log(READMES[lang]);
    const page = await verifyPageWithOutputs(lang);
    writeFileSync(page.path, page.text);
    console.log(VERIFY_PAGES[lang]);
  }
}
