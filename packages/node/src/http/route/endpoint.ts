import type { Context, Hono } from "hono";
import { z } from "zod";
import { HttpProblem } from "../problems/problem.ts";
import type { ProblemCode } from "../problems/codes.ts";

/** What the server knows of a connection. */
export interface Bindings {
  /** The other end's address; without it, in tests that open no socket, all callers are one. */
  readonly address?: string;
}
export type NodeEnv = { Bindings: Bindings };
export type NodeHono = Hono<NodeEnv>;
export type Asking = Context<NodeEnv>;

/** A parameter's name to its form. */
export type Shape = Readonly<Record<string, z.ZodType>>;

interface Sentences {
  readonly en: string;
  readonly ko: string;
}

/** One way of answering: a schema for JSON, or null for bytes of another format. */
export interface AnswerForm {
  readonly says: Sentences;
  readonly media: string;
  readonly schema: z.ZodType | null;
  /** Operations whose one parameter stands in the answer, by a JSON pointer. */
  readonly leadsTo?: Readonly<Record<string, { readonly parameter: string; readonly pointer: string }>>;
}

/** An address as the OpenAPI document tells it. */
export interface Described {
  /** operationId. */
  readonly id: string;
  readonly method: "get" | "post";
  /** With parameters in braces. */
  readonly path: string;
  readonly says: Sentences;
  readonly params: Shape;
  readonly query: Shape;
  readonly body?: { readonly media: string; readonly schema: z.ZodType };
  /** By status. */
  readonly answers: Readonly<Record<number, AnswerForm>>;
  readonly problems: readonly ProblemCode[];
}

export interface Asked<P extends Shape, Q extends Shape> {
  readonly context: Asking;
  readonly params: z.output<z.ZodObject<P>>;
  readonly query: z.output<z.ZodObject<Q>>;
}

export interface Endpoint {
  readonly described: Described;
  readonly answer: (context: Asking) => Promise<Response>;
}

export type Operation<P extends Shape, Q extends Shape> = Described & {
  readonly params: P;
  readonly query: Q;
};

/** Keeps the forms of the parameters, so that a handler's are typed. */
export const describe = <P extends Shape, Q extends Shape>(operation: Operation<P, Q>): Operation<P, Q> =>
  operation;

/** An address whose parameters have been read before `answer` sees them. */
export function endpoint<P extends Shape, Q extends Shape>(
  described: Operation<P, Q>,
  answer: (asked: Asked<P, Q>) => Response | Promise<Response>,
): Endpoint {
  const params = z.strictObject(described.params);
  const query = z.strictObject(described.query);
  return {
    described,
    answer: async (context) =>
      answer({
        context,
        params: read(params, context.req.param()),
        query: read(query, queryOf(context.req.url)),
      }),
  };
}

/** @throws HttpProblem request-invalid, with the parameter's name. */
function read<T extends z.ZodType>(schema: T, found: Readonly<Record<string, unknown>>): z.output<T> {
  const result = schema.safeParse(found);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = String(issue?.code === "unrecognized_keys" ? issue.keys[0] : (issue?.path[0] ?? ""));
  const value = found[where];
  throw new HttpProblem("request-invalid", {
    where: where.slice(0, 80),
    found: (typeof value === "string" ? value : Array.isArray(value) ? value.join(", ") : "").slice(0, 80),
  });
}

/** A parameter that stands twice is a list, which no schema here takes. */
function queryOf(url: string): Record<string, unknown> {
  const { searchParams } = new URL(url);
  const found: Record<string, unknown> = Object.create(null);
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name);
    found[name] = values.length === 1 ? values[0] : values;
  }
  return found;
}
