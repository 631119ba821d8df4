import type { Context, Env, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compareFiles, type CompareAnswer, type Comparison } from "@bongsu/evaluation";
import { InputError, type Lang, type Problem } from "@bongsu/input";
import { type HomeOptions, renderProblems, renderReport } from "@bongsu/web";
import { nodePlatform } from "../io/node-platform.ts";
import { VERSION } from "../version.ts";
import { askedLang } from "./asked-lang.ts";
import { notAForm, nothingHere, ownFailure, tooLarge } from "./problems.ts";
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
  readonly publishing:
    | ((comparison: Comparison) => { readonly action: string; readonly aggregate: string })
    | null;
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
  app.post(
    "/compare",
    bodyLimit({ maxSize: MOST_UPLOADED, onError: (c) => problems(c, [tooLarge], 413) }),
    async (c) => {
      try {
        const request = await requestFromForm(await formOf(c));
        return report(c, await compareFiles({ ...request, platform: nodePlatform, version: VERSION }));
      } catch (error) {
        if (error instanceof InputError) return problems(c, error.problems, 422);
        throw error;
      }
    },
  );
}

/** A page for an address that leads nowhere, and one for a fault of the tool's own. */
export function mountFailures<E extends Env>(app: Hono<E>, lang: Lang): void {
  app.notFound((c) => c.html(renderProblems([nothingHere], askedLang(c, lang), "page"), 404));
  app.onError((_, c) => c.html(renderProblems([ownFailure], askedLang(c, lang), "tool"), 500));
}

/** @throws InputError where the body is no form, such as one cut off on its way. */
async function formOf(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    throw new InputError([notAForm], { cause: error });
  }
}
