import { z } from "zod";

/** OSCAL's data types with the patterns of the Metaschema types (release 1.2.1). */
export const string = z.string().regex(/^\S(?:.*\S)?$/su);
export const token = z.string().regex(/^(?:\p{L}|_)(?:\p{L}|\p{N}|[.\-_])*$/u);
export const uuid = z
  .string()
  .regex(/^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$/);
export const uri = z.string().regex(/^[a-zA-Z][a-zA-Z0-9+\-.]+:.+$/);
export const uriReference = z.string().regex(/^\S*$/);
export const dateTime = z
  .string()
  .regex(
    /^\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  );
export const markupLine = z.string().regex(/^[^\n]+$/);
export const markup = z.string();
export const base64 = z.string().regex(/^[0-9A-Za-z+/]+={0,2}$/);
export const email = z.string().regex(/^.+@.+$/);

/** A list that, where it stands, is not empty. */
export const list = <T extends z.ZodType>(item: T): z.ZodOptional<z.ZodArray<T>> =>
  z.array(item).min(1).optional();
