/**
 * The command line as the argument parser wants it: `bongsu --lang ko compare …` and `bongsu help compare`, which
 * people write, become `bongsu compare …` and `bongsu compare --help`. A known `--lang` has been heeded already
 * (`languageOf`) and says nothing more; what stands after `--` is names of files.
 */
export function plainArgv(argv: readonly string[]): string[] {
  const end = argv.includes("--") ? argv.indexOf("--") : argv.length;
  const words = withoutLanguage(argv.slice(0, end));
  const [first, ...rest] = words;
  const asked = first === "help" ? [...rest, "--help"] : words;
  return [...asked, ...argv.slice(end)];
}

const LANGUAGES: ReadonlySet<string | undefined> = new Set(["ko", "en"]);

const withoutLanguage = (words: readonly string[]): string[] =>
  words.filter((word, at) => {
    if (word === "--lang") return !LANGUAGES.has(words[at + 1]);
    if (words[at - 1] === "--lang") return !LANGUAGES.has(word);
    return word !== "--lang=ko" && word !== "--lang=en";
  });
