/** What is read out of strace's lines (`-f -y`): which call began and ended in which line, on which files. */
interface Call {
  readonly name: string;
  readonly args: string;
  readonly began: number;
  readonly ended: number;
}

const WHOLE = /^(\d+)\s+(\w+)\((.*)\)\s+= (-?\d+)/;
const BEGUN = /^(\d+)\s+(\w+)\((.*) <unfinished \.\.\.>$/;
const RESUMED = /^(\d+)\s+<\.\.\. (\w+) resumed>(.*)\)\s+= (-?\d+)/;

/** The calls that succeeded, in the order in which they ended. */
function callsOf(trace: string): Call[] {
  const begun = new Map<string, { name: string; args: string; at: number }>();
  const calls: Call[] = [];
  for (const [at, line] of trace.split("\n").entries()) {
    const [, pid = "", name = "", args = "", result = ""] =
      WHOLE.exec(line) ?? RESUMED.exec(line) ?? BEGUN.exec(line) ?? [];
    if (line.endsWith("<unfinished ...>")) begun.set(pid, { name, args, at });
    else if (name !== "" && !result.startsWith("-")) {
      const first = line.includes("resumed>") ? begun.get(pid) : undefined;
      calls.push({
        name: first?.name ?? name,
        args: (first?.args ?? "") + args,
        began: first?.at ?? at,
        ended: at,
      });
    }
  }
  return calls;
}

const fileOf = (args: string): string => /^\d+<([^>]*)>/.exec(args)?.[1] ?? "";
const quotedIn = (args: string): string[] => [...args.matchAll(/"([^"]*)"/g)].map(([, path = ""]) => path);
const parentOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));

/**
 * What was changed below `roots` and not made durable when `acknowledged` was written to the standard output: bytes of
 * files, and names in folders. `ignored`: files that nothing rests on.
 */
export function notDurable(
  trace: string,
  roots: readonly string[],
  acknowledged: string,
  ignored: RegExp,
): string[] {
  const calls = callsOf(trace);
  const told = calls.find(
    ({ name, args }) => name === "write" && args.startsWith("1<") && args.includes(acknowledged),
  );
  if (told === undefined) throw new Error("there is no acknowledgement in the trace");
  const owed = new Map<string, number>();
  const owe = (path: string, at: number): void => {
    if (roots.some((root) => path.startsWith(root)) && !ignored.test(path)) owed.set(path, at);
  };
  for (const { name, args, began, ended } of calls) {
    if (ended > told.began) break;
    const [first = "", second = ""] = quotedIn(args);
    if (/^p?write/.test(name) || name === "ftruncate") owe(fileOf(args), ended);
    if ((name === "openat" && args.includes("O_CREAT")) || name.startsWith("mkdir"))
      if (!ignored.test(first)) owe(parentOf(first), ended);
    if (name.startsWith("rename")) {
      owe(parentOf(second), ended);
      const unsynced = owed.get(first);
      owed.delete(first);
      if (unsynced !== undefined) owed.set(second, unsynced);
    }
    const file = fileOf(args);
    if (/^f(data)?sync$/.test(name) && (owed.get(file) ?? Infinity) <= began) owed.delete(file);
  }
  return [...owed.keys()].toSorted();
}

/** The files that were written below a root before the acknowledgement. */
export const writtenIn = (trace: string, root: string): string[] => [
  ...new Set(
    callsOf(trace)
      .filter(({ name, args }) => /^p?write/.test(name) && fileOf(args).startsWith(root))
      .map(({ args }) => fileOf(args).slice(root.length + 1)),
  ),
];
