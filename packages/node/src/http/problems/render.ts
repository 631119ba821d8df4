import type { ApiProblem } from "@bongsu/sdk";
import { type ProblemCode, STATUS } from "./codes.ts";
import { EN } from "./en.ts";
import { KO } from "./ko.ts";
import type { HttpProblem, ProblemSentences } from "./problem.ts";

export const PROBLEM_TYPE = "application/problem+json";

const sentence = <C extends ProblemCode>(sentences: ProblemSentences, { code, details }: HttpProblem<C>) =>
  sentences[code](details);

/** RFC 9457. The title is the code in words: the same for every occurrence, as section 3.1.3 wants it. */
export function problemOf(problem: HttpProblem): ApiProblem {
  const says = { en: sentence(EN, problem), ko: sentence(KO, problem) };
  return {
    type: `urn:bongsu:problem:${problem.code}`,
    title: problem.code.replaceAll("-", " "),
    status: STATUS[problem.code],
    detail: says.en,
    code: problem.code,
    says,
  };
}

export function problemResponse(problem: HttpProblem): Response {
  return new Response(`${JSON.stringify(problemOf(problem))}\n`, {
    status: STATUS[problem.code],
    headers: { "Content-Type": PROBLEM_TYPE, "Cache-Control": "no-store", ...extra(problem) },
  });
}

/** What RFC 9110 wants beside these statuses: sections 10.2.1, 10.2.3 and 11.6.1. */
function extra({ code, details }: HttpProblem): Readonly<Record<string, string>> {
  if (code === "method-not-allowed" && "allow" in details) return { Allow: details.allow };
  if (code === "credentials-wrong") return { "WWW-Authenticate": 'Bearer realm="bongsu"' };
  return "seconds" in details ? { "Retry-After": String(details.seconds) } : {};
}
