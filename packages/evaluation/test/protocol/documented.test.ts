import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exerciseJsonSchema, loadExercise } from "../../src/protocol/index.ts";
import { knownKeys } from "../../src/protocol/json-schema.ts";

const doc = (path: string) => readFileSync(new URL(`../../../../docs/${path}`, import.meta.url), "utf8");

describe.each(["protocol.md", "ko/protocol.md"])("docs/%s", (path) => {
  test("shows a protocol that loads", () => {
    const example = /```yaml\n(.*?)```/s.exec(doc(path))?.[1] ?? "";
    expect(loadExercise(example, "exercise.yaml").pipelines).toHaveLength(2);
  });

  test("explains every key of a protocol and of a pipeline", () => {
    const schema = exerciseJsonSchema();
    const explained = new Set([...doc(path).matchAll(/`([A-Za-z]+)`/g)].map(([, key]) => key));
    const keys = [...knownKeys(schema, []), ...knownKeys(schema, ["pipelines", 0])];
    expect(keys.filter((key) => !explained.has(key))).toEqual([]);
  });
});
