import { humanSize } from "../../bytes.ts";
const REASONS: ReadonlyMap<string, string> = new Map([
  ["BAD_INDENT", "the indentation does not fit the lines around it"],
  ["TAB_AS_INDENT", "a tab stands where spaces must indent"],
  ["MISSING_CHAR", "a closing mark, or a space after a colon or dash, is missing"],
  ["UNEXPECTED_TOKEN", "something stands where a key or value cannot be"],
  ["BAD_DQ_ESCAPE", "a backslash in a quoted text begins no known escape"],
  ["BAD_SCALAR_START", "a plain text begins with a character that YAML keeps for itself"],
  [
    "BLOCK_AS_IMPLICIT_KEY",
    "a mapping begins in the middle of a line; a text with a colon needs quotation marks",
  ],
  ["MULTILINE_IMPLICIT_KEY", "a key runs over several lines"],
  ["BAD_ALIAS", "an alias names an anchor that is not there"],
  ["NON_STRING_KEY", "a key is not a text"],
]);

export const yaml = {
  yamlSyntax: (code: string) => ({
    found: `This is not YAML: ${REASONS.get(code) ?? "the structure breaks here"}.`,
    expected: "YAML 1.2.",
    todo: "Correct the file at this place; often an indentation or a missing quotation mark.",
  }),
  yamlDuplicateKey: (key: string) => ({
    found: `The key "${key}" occurs twice in one mapping.`,
    expected: "Each key once.",
    todo: "Remove the one that is not meant.",
  }),
  yamlTag: (tag: string) => ({
    found: `The tag ${tag} asks for a type that is not plain data.`,
    expected: "Mappings, lists, texts, numbers, true, false and null.",
    todo: "Remove the tag.",
  }),
  yamlAliases: () => ({
    found: "Aliases repeat so much of the document that it would grow without bound.",
    expected: "Few aliases, or none.",
    todo: "Write the repeated parts out.",
  }),
  yamlKey: () => ({
    found: "A mapping uses a list or a mapping as a key.",
    expected: "Keys that are plain texts.",
    todo: "Put quotation marks around the key if it is a text.",
  }),
  yamlDocuments: () => ({
    found: 'The file holds several YAML documents, divided by "---".',
    expected: "One document.",
    todo: "Put each document into a file of its own.",
  }),
  yamlTooLarge: (limit: number) => ({
    found: `The file is larger than ${humanSize(limit)}.`,
    expected: `YAML of at most ${humanSize(limit)}: it is meant for what people write.`,
    todo: "Put data into CSV, JSON Lines or Parquet and refer to it.",
  }),
  yamlTooDeep: (limit: number) => ({
    found: `Mappings and lists lie more than ${limit} levels deep inside one another.`,
    expected: `At most ${limit} levels.`,
    todo: "Make the file flatter.",
  }),
};
