import { z } from "zod";

const count = z.number().int().optional();
const name = z.string().optional();

/** Where in a file something is wrong, as `Place` of `@bongsu/input` has it: lines and rows from 1, bytes from 0. */
export const placeSchema = z.strictObject({
  line: count,
  column: count,
  byte: count,
  row: count,
  field: name,
  sheet: name,
  cell: name,
  member: name,
  pointer: name,
});
