import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations of WCAG 2.2 A and AA that axe finds in what is shown, one line each. */
export async function violations(page: Page): Promise<string[]> {
  // Rows of a long table are all alike; axe takes seconds for each hundred of them.
  await page.evaluate(() => {
    for (const row of document.querySelectorAll("tbody tr:nth-child(n + 30)")) row.remove();
  });
  // evaluate goes through the debugger, so the page's own policy stands.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    interface Axe {
      run(
        root: Document,
        options: object,
      ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
    }
    const axe = (globalThis as unknown as { axe: Axe }).axe;
    const found = await axe.run(document, {
      runOnly: {
        type: "tag",
        values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      },
    });
    return found.violations.flatMap((v) =>
      v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 160)} :: ${node.failureSummary.slice(0, 200)}`),
    );
  });
}
