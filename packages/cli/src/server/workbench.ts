import type { Context, Env, Hono } from "hono";
import { compareFiles, type CompareAnswer, type Comparison } from "@bongsu/evaluation";
import { InputError, type Lang, type Problem } from "@bongsu/input";
import { type HomeOptions, renderProblems, renderReport, type ReportOptions } from "@bongsu/web";
import { nodePlatform } from "../io/node-platform.ts";
import { VERSION } from "../version.ts";
import { askedLang } from "./asked-lang.ts";
import { formWithin, FormTooLarge, NotAForm } from "./form-within.ts";
import { notAForm, nothingHere, tooLarge } from "./problems.ts";
import { MOST_UPLOADED, requestFromForm } from "./upload.ts";

export interface Example {
  readonly id: string;
  readonly answer: CompareAnswer;
}

export interface Workbench {
  readonly examples: readonly Example[];
  readonly lang: Lang;
  /** workbench.html, where it has been built. */
  readonly page: string | null;
  /** What a result's page sends where to be published; null where nothing is. */
  readonly publishing: ((comparison: Comparison) => NonNullable<ReportOptions["publishing"]>) | null;
}

/** What the home page says of the workbench. */
export const offered = ({ examples, page }: Workbench): Omit<HomeOptions, "lang"> => ({
  examples: examples.map(({ id, answer }) => ({
    href: `/examples/${id}`,
    title: answer.comparison.exercise.title,
  })),
  workbench: page === null ? null : "/workbench.html",
});

/** Examples, the comparison of files that a form sends, and their results. Keeps nothing between requests. */
export function mountWorkbench<E extends Env>(app: Hono<E>, workbench: Workbench): void {
  const { examples, lang, page } = workbench;
  const problems = (c: Context, found: readonly Problem[], status: 404 | 413 | 422) =>
    c.html(renderProblems(found, askedLang(c, lang), status === 404 ? "page" : "files"), status);
  const report = (c: Context, { comparison, items }: CompareAnswer) => {
    const publishing = workbench.publishing?.(comparison);
    return c.html(
      renderReport(comparison, {
        lang: askedLang(c, lang),
        items,
        ...(publishing === undefined ? {} : { publishing }),
      }),
    );
  };
  const missing = (c: Context) => problems(c, [nothingHere], 404);

  app.get("/workbench.html", (c) => (page === null ? missing(c) : c.html(page)));
  app.get("/examples/:id", (c) => {
    const example = examples.find(({ id }) => id === c.req.param("id"));
    return example === undefined ? missing(c) : report(c, example.answer);
  });
  app.get("/examples/:id/comparison.json", (c) => {
    const example = examples.find(({ id }) => id === c.req.param("id"));
    return example === undefined ? missing(c) : c.json(example.answer.comparison);
  });
  app.post("/compare", async (c) => {
    try {
      const request = await requestFromForm(await formWithin(c, MOST_UPLOADED));
      return report(c, await compareFiles({ ...request, platform: nodePlatform, version: VERSION }));
    } catch (error) {
      if (error instanceof FormTooLarge) return problems(c, [tooLarge], 413);
      if (error instanceof NotAForm) return problems(c, [notAForm], 422);
      if (error instanceof InputError) return problems(c, error.problems, 422);
      throw error;
    }
  });
}
