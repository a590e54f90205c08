// The product's own texts, so that the journeys read the same in every language.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";

const LOCALES = join(import.meta.dirname, "../../locales");

export type Lang = "en" | "ar" | "fr";
type Args = Record<string, FluentVariable>;

/** The invisible characters that keep the directions of writing apart. */
const ISOLATES = /[\u2066-\u2069\u200e\u200f]/gu;

export class Texts {
  private constructor(
    readonly lang: Lang,
    /** The locale by which dates and numbers are written. */
    readonly locale: string,
    readonly dir: "ltr" | "rtl",
    private readonly bundle: FluentBundle,
  ) {}

  private static readonly loaded = new Map<Lang, Texts>();

  static of(lang: Lang): Texts {
    const texts = this.loaded.get(lang) ?? this.load(lang);
    this.loaded.set(lang, texts);
    return texts;
  }

  private static load(lang: Lang): Texts {
    const read = (locale: string): FluentBundle => {
      const bundle = new FluentBundle(locale);
      for (const file of readdirSync(join(LOCALES, lang)).filter((name) => name.endsWith(".ftl"))) {
        const problems = bundle.addResource(new FluentResource(readFileSync(join(LOCALES, lang, file), "utf8")));
        if (problems.length > 0) throw new Error(`locales/${lang}/${file}: ${problems.join("; ")}`);
      }
      return bundle;
    };
    const locale = format(read(lang), "language-locale", {});
    const bundle = read(locale);
    const dir = format(bundle, "language-direction", {});
    return new Texts(lang, locale, dir === "rtl" ? "rtl" : "ltr", bundle);
  }

  /** The text, without invisible characters. */
  get(key: string, args: Args = {}): string {
    return visible(format(this.bundle, key, args));
  }

  /** Matches the text within others, with or without invisible characters around what was put in. */
  like(key: string, args: Args = {}): RegExp {
    return new RegExp(loosely(format(this.bundle, key, args)), "u");
  }

  /** Matches the text alone. */
  exactly(key: string, args: Args = {}): RegExp {
    return new RegExp(`^\\s*${loosely(format(this.bundle, key, args))}\\s*$`, "u");
  }
}

/** A text as a person sees it. */
export function visible(text: string): string {
  return text.replace(ISOLATES, "");
}

function format(bundle: FluentBundle, key: string, args: Args): string {
  const message = bundle.getMessage(key);
  if (!message?.value) throw new Error(`there is no text ${key}`);
  const problems: Error[] = [];
  const text = bundle.formatPattern(message.value, ungrouped(args), problems);
  if (problems.length > 0) throw new Error(`${key}: ${problems.join("; ")}`);
  return text;
}

/** The server's Fluent writes numbers without groups of thousands; where it groups them, they come as text. */
function ungrouped(args: Args): Args {
  const plain = (value: FluentVariable): FluentVariable =>
    typeof value === "number" ? new FluentNumber(value, { useGrouping: false }) : value;
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, plain(value)]));
}

function loosely(text: string): string {
  const escaped = text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return escaped.replace(ISOLATES, "[\\u2066-\\u2069\\u200e\\u200f]?").replace(/\s+/g, "\\s+");
}
