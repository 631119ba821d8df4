import type { Context } from "hono";
import type { Lang } from "@bongsu/input";

/** The language that the address asks for, else the other one. */
export function askedLang(context: Context, otherwise: Lang): Lang {
  const query = context.req.query("lang");
  return query === "ko" || query === "en" ? query : otherwise;
}
