const files = (n: number): string => `${n} ${n === 1 ? "file" : "files"}`;

/** The page that works from a double click, without a server. */
export const workbench = {
  title: "Compare evaluations",
  lead: "Drop in the logs or spreadsheets of each institute. Everything happens inside this page; it can reach no network.",
  drop: "Drop folders or files here: one folder per institute or pipeline. A protocol (YAML) may lie among them.",
  pickFolder: "Choose a folder …",
  pickFiles: "Choose files …",
  groups: "To be compared",
  groupName: "Name",
  files: (n: number, size: string) => `${files(n)}, ${size}`,
  protocolHere: (name: string) => `Protocol: ${name}`,
  remove: "Remove",
  task: "Task, where the logs hold several (its name; empty: the only one)",
  keepGoing: "Go on where a file is damaged, and list what was left out",
  compare: "Compare",
  startOver: "Start over",
  reading: (percent: string) => `Reading: ${percent}%`,
  working: "Comparing …",
  cancel: "Cancel",
  notes: {
    cancelled: "Cancelled. The files are still listed; nothing was lost.",
    nothing: "There is no file in it, or only hidden ones. Choose the folder that holds the logs or tables.",
    unreadable:
      "The browser does not let this page read what was dropped. Use “Choose a folder …” or “Choose files …” instead.",
  },
  failedTitle: "The comparison broke off",
  failed: "The tool itself failed. This is a fault of the tool, not of your files:",
  problemsTitle: "The files could not be compared",
  problemsLead: "The files stay listed below. What was found, where, and what to do about it:",
  draftTitle: "The drafted protocol",
  draftLead:
    "This plan was inferred from the files. Change what is wrong and compare again; keep it as the protocol of the exercise.",
  protocolTitle: "The protocol",
  protocolLead: "This is the plan that was run. It can be changed here and run again.",
  rerun: "Compare again with this protocol",
  save: "Save",
  saves: {
    json: "Result (JSON)",
    csv: "Estimates (CSV)",
    contrasts: "Comparisons (CSV)",
    html: "This report (HTML)",
    draft: "Protocol (YAML)",
  },
  noScript: "This page needs JavaScript to read files. It sends nothing.",
};
