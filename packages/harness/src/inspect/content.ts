import { isObject, member } from "../common/hostile.ts";
import { EXPECTED, fault, token } from "./fault.ts";

/** Fields of messages and content parts that say how a run handled them, not what the system was shown. */
const HANDLING = new Set(["id", "source", "internal", "metadata", "model", "refusal", "citations"]);

/**
 * What was put to the system, free of what differs between two runs of the same item (message ids, sources):
 * the text where it is one plain user message, otherwise the messages.
 *
 * @throws ShapeFault
 */
export function shownInput(input: unknown): unknown {
  if (typeof input === "string") return input;
  if (!Array.isArray(input)) return fault("/input", input, EXPECTED.messages);
  const messages = input.map((message: unknown, index) => {
    const pointer = `/input${token(index)}`;
    if (!isObject(message)) return fault(pointer, message, EXPECTED.object);
    return strip({ ...message, content: plainContent(message["content"], `${pointer}/content`) });
  });
  const only = messages.length === 1 ? messages[0] : undefined;
  const isPlain =
    only !== undefined &&
    only["role"] === "user" &&
    typeof only["content"] === "string" &&
    Object.keys(only).length === 2;
  return isPlain ? only["content"] : messages;
}

/** A text, or parts; a single text part is the text. */
function plainContent(content: unknown, pointer: string): unknown {
  if (typeof content === "string" || content === undefined || content === null) return content ?? "";
  if (!Array.isArray(content)) return fault(pointer, content, EXPECTED.messages);
  const parts = content.map((part: unknown, index) =>
    isObject(part) ? strip(part) : fault(`${pointer}${token(index)}`, part, EXPECTED.object),
  );
  const only = parts.length === 1 ? parts[0] : undefined;
  return only?.["type"] === "text" && typeof only["text"] === "string" ? only["text"] : parts;
}

const strip = (value: { readonly [key: string]: unknown }): { readonly [key: string]: unknown } =>
  Object.fromEntries(Object.entries(value).filter(([key, entry]) => entry !== null && !HANDLING.has(key)));

/** The final completion as Inspect has it: its own field, or the first choice's text; null where the system gave no output. */
export function completionOf(output: unknown): string | null {
  if (output === undefined || output === null) return null;
  if (!isObject(output)) return fault("/output", output, EXPECTED.object);
  const completion = output["completion"];
  if (typeof completion === "string" && completion !== "") return completion;
  const choices = output["choices"];
  if (choices !== undefined && choices !== null && !Array.isArray(choices))
    return fault("/output/choices", choices, EXPECTED.list);
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined;
  if (first === undefined) return null;
  const content = member(first, "message", "content");
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content
    .filter((part) => member(part, "type") === "text")
    .map((part) => member(part, "text"))
    .filter((part) => typeof part === "string")
    .join("\n");
}

/** Why generation stopped; `length` is how Inspect wrote `max_tokens` until 2024. */
export function stopReasonOf(output: unknown): string | null {
  const choices = member(output, "choices");
  const reason = Array.isArray(choices) ? member(choices[0], "stop_reason") : undefined;
  if (typeof reason !== "string") return null;
  return reason === "length" ? "max_tokens" : reason;
}
