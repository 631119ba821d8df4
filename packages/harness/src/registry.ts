import { everyEvalEver } from "./every-eval-ever/index.ts";
import { helm } from "./helm/index.ts";
import { inspectEval, inspectJson } from "./inspect/index.ts";
import { lmEval } from "./lm-eval/index.ts";
import { moonshot } from "./moonshot/index.ts";
import { promptfoo } from "./promptfoo/index.ts";
import type { LogReader } from "./reader.ts";
import { csv, jsonl, parquet, xlsx } from "./tabular/reader.ts";

/** Every reader, in the order in which they are asked: what has a shape of its own before what any table could be. */
export const READERS: readonly LogReader[] = [
  inspectEval,
  everyEvalEver,
  lmEval,
  helm,
  promptfoo,
  moonshot,
  inspectJson,
  csv,
  xlsx,
  parquet,
  jsonl,
];
