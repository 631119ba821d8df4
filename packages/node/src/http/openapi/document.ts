import { problemSchema } from "@bongsu/sdk";
import { EVERYWHERE, type ProblemCode, STATUS } from "../problems/codes.ts";
import { PROBLEM_TYPE } from "../problems/render.ts";
import type { AnswerForm, Described, Shape } from "../route/endpoint.ts";
import { type JsonSchema, components, schemaOf } from "./components.ts";

export const OPENAPI = "3.1.1";

/** The OpenAPI document of these addresses, in the order in which they are given. */
export function openApiDocument(endpoints: readonly Described[]): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const described of endpoints)
    paths[described.path] = { ...paths[described.path], [described.method]: operation(described) };
  return {
    openapi: OPENAPI,
    info: {
      title: "Bongsu node",
      version: "1",
      summary: "What a node shows of the statements, logs and parties that it knows.",
      description:
        "노드가 아는 문서, 로그, 주체를 보여 준다. 로그 파일 자체는 c2sp.org/tlog-tiles대로 제공한다.",
      license: { name: "CC BY 4.0", identifier: "CC-BY-4.0" },
    },
    paths,
    components: {
      schemas: components(),
      securitySchemes: { operator: { type: "http", scheme: "bearer" } },
    },
  };
}

const bilingual = ({ en, ko }: { readonly en: string; readonly ko: string }): string => `${en}\n\n${ko}`;

function operation({ id, says, params, query, body, answers, problems }: Described): JsonSchema {
  return {
    operationId: id,
    description: bilingual(says),
    parameters: [...parameters("path", params), ...parameters("query", query)],
    ...(body === undefined
      ? {}
      : {
          // The operator's token, or none: then the signature of the statement is what counts.
          security: [{}, { operator: [] }],
          requestBody: { required: true, content: { [body.media]: { schema: schemaOf(body.schema) } } },
        }),
    responses: { ...answered(answers), ...refused([...problems, ...EVERYWHERE]) },
  };
}

const parameters = (where: "path" | "query", shape: Shape): readonly JsonSchema[] =>
  Object.entries(shape).map(([name, schema]) => ({
    name,
    in: where,
    required: where === "path",
    schema: schemaOf(schema),
  }));

const answered = (answers: Readonly<Record<number, AnswerForm>>): JsonSchema =>
  Object.fromEntries(
    Object.entries(answers).map(([status, { says, media, schema, leadsTo }]) => [
      status,
      {
        description: bilingual(says),
        content: { [media]: schema === null ? {} : { schema: schemaOf(schema) } },
        ...(leadsTo === undefined ? {} : { links: linksOf(leadsTo) }),
      },
    ]),
  );

const linksOf = (leadsTo: NonNullable<AnswerForm["leadsTo"]>): JsonSchema =>
  Object.fromEntries(
    Object.entries(leadsTo).map(([operationId, { parameter, pointer }]) => [
      operationId,
      { operationId, parameters: { [parameter]: `$response.body#${pointer}` } },
    ]),
  );

/** One answer for each status, which names the codes that it may carry. */
function refused(codes: readonly ProblemCode[]): JsonSchema {
  const statuses = [...new Set(codes.map((code) => STATUS[code]))].toSorted((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: codes.filter((code) => STATUS[code] === status).join(", "),
        content: { [PROBLEM_TYPE]: { schema: schemaOf(problemSchema) } },
      },
    ]),
  );
}
