import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compareFiles, type CompareAnswer } from "@bongsu/evaluation";
import { InputError, text, type Lang } from "@bongsu/input";
import { renderHome, renderProblems, renderReport } from "@bongsu/web";
import { nodePlatform } from "../io/node-platform.ts";
import { VERSION } from "../version.ts";
import { ownRequestsOnly } from "./guard.ts";
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
  const asked = (query: string | undefined): Lang => (query === "ko" || query === "en" ? query : lang);

  app.get("/", (c) =>
    c.html(
      renderHome({
        lang: asked(c.req.query("lang")),
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
        lang: asked(c.req.query("lang")),
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
      onError: (c) => c.html(renderProblems([tooLarge], asked(c.req.query("lang"))), 413),
    }),
    async (c) => {
      const language = asked(c.req.query("lang"));
      try {
        const request = await requestFromForm(await c.req.formData());
        const answer = await compareFiles({
          ...request,
          platform: nodePlatform,
          keepGoing: false,
          version: VERSION,
        });
        return c.html(renderReport(answer.comparison, { lang: language, items: answer.items }));
      } catch (error) {
        if (error instanceof InputError) return c.html(renderProblems(error.problems, language), 422);
        throw error;
      }
    },
  );
  return app;
}

const tooLarge = {
  code: "too-large",
  severity: "error",
  file: "form",
  found: text(
    `More than ${MOST_UPLOADED / 1024 / 1024} MiB were sent.`,
    `보낸 파일이 ${MOST_UPLOADED / 1024 / 1024} MiB를 넘는다.`,
  ),
  expected: text("smaller files", "더 작은 파일"),
  todo: text(
    "Use the command line, which has no such limit: bongsu compare FOLDER FOLDER -o out/",
    "크기 제한이 없는 명령줄을 쓰십시오: bongsu compare 폴더 폴더 -o out/",
  ),
} as const;
