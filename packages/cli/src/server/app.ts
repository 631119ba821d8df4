import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compareFiles, type CompareAnswer } from "@bongsu/evaluation";
import { InputError, type Lang, type Problem } from "@bongsu/input";
import { renderHome, renderProblems, renderReport } from "@bongsu/web";
import { nodePlatform } from "../io/node-platform.ts";
import { VERSION } from "../version.ts";
import { ownRequestsOnly } from "./guard.ts";
import { notAForm, nothingHere, ownFailure, tooLarge } from "./problems.ts";
import { MOST_UPLOADED, requestFromForm } from "./upload.ts";

export interface Example {
  readonly id: string;
  readonly answer: CompareAnswer;
}

export interface WorkbenchOptions {
  readonly examples: readonly Example[];
  readonly lang: Lang;
  /** The port that the server ended up on; known only after it listens. */
  readonly port: () => number;
  /** workbench.html, where it has been built. */
  readonly page: string | null;
}

/** The workbench on loopback: examples, a form that takes files, their results. Keeps nothing between requests. */
export function workbenchApp({ examples, lang, port, page }: WorkbenchOptions): Hono {
  const app = new Hono();
  app.use(ownRequestsOnly(port));
  const asked = (c: Context): Lang => {
    const query = c.req.query("lang");
    return query === "ko" || query === "en" ? query : lang;
  };
  const problems = (c: Context, found: readonly Problem[], status: 404 | 413 | 422 | 500) =>
    c.html(
      renderProblems(found, asked(c), status === 404 ? "page" : status === 500 ? "tool" : "files"),
      status,
    );
  app.notFound((c) => problems(c, [nothingHere], 404));
  app.onError((_, c) => problems(c, [ownFailure], 500));

  app.get("/", (c) =>
    c.html(
      renderHome({
        lang: asked(c),
        examples: examples.map(({ id, answer }) => ({
          href: `/examples/${id}`,
          title: answer.comparison.exercise.title,
        })),
        workbench: page === null ? null : "/workbench.html",
      }),
    ),
  );
  app.get("/workbench.html", (c) => (page === null ? c.notFound() : c.html(page)));
  app.get("/examples/:id", (c) => {
    const example = examples.find(({ id }) => id === c.req.param("id"));
    if (example === undefined) return c.notFound();
    return c.html(
      renderReport(example.answer.comparison, {
        lang: asked(c),
        items: example.answer.items,
      }),
    );
  });
  app.get("/examples/:id/comparison.json", (c) => {
    const example = examples.find(({ id }) => id === c.req.param("id"));
    return example === undefined ? c.notFound() : c.json(example.answer.comparison);
  });
  app.post(
    "/compare",
    bodyLimit({
      maxSize: MOST_UPLOADED,
      onError: (c) => problems(c, [tooLarge], 413),
    }),
    async (c) => {
      try {
        const answer = await compareFiles({
          ...(await requestFromForm(await formOf(c))),
          platform: nodePlatform,
          version: VERSION,
        });
        return c.html(renderReport(answer.comparison, { lang: asked(c), items: answer.items }));
      } catch (error) {
        if (error instanceof InputError) return problems(c, error.problems, 422);
        throw error;
      }
    },
  );
  return app;
}

/** @throws InputError where the body is no form, such as one cut off on its way. */
async function formOf(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    throw new InputError([notAForm], { cause: error });
  }
}
