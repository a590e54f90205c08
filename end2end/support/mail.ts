// A real SMTP server that keeps what it is given.
import { once } from "node:events";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface Wanted {
  to: string;
  subject?: string | RegExp;
}

export interface Letter {
  mail: ParsedMail;
  raw: string;
  /** The links to our own pages in the text part, in order. */
  links: string[];
}

export class Mailbox {
  private readonly letters: Letter[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(
    private readonly smtp: SMTPServer,
    readonly url: string,
  ) {}

  static async open(): Promise<Mailbox> {
    let box: Mailbox | undefined;
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData: (stream, _session, done) => {
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.on("end", () => {
          const raw = Buffer.concat(parts);
          simpleParser(raw).then(
            (mail) => {
              box?.take(mail, raw.toString());
              done();
            },
            (cause: Error) => done(cause),
          );
        });
      },
    });
    smtp.listen(0, "127.0.0.1");
    await once(smtp.server, "listening");
    const address = smtp.server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    box = new Mailbox(smtp, `smtp://127.0.0.1:${address.port}`);
    return box;
  }

  private take(mail: ParsedMail, raw: string): void {
    const links = (mail.text ?? "").match(/https?:\/\/[^\s<>"]+/g) ?? [];
    this.letters.push({ mail, raw, links });
    for (const wake of this.waiting) wake();
  }

  /** Everything that came to this address so far, taken or not. */
  to(address: string): Letter[] {
    return this.letters.filter((letter) => isTo(letter, address));
  }

  /** The next letter that fits and was not returned before; waits for it. */
  async waitFor(wanted: Wanted, patience = 20_000): Promise<Letter> {
    const deadline = Date.now() + patience;
    for (;;) {
      const found = this.letters.find((letter) => !this.returned.has(letter) && fits(letter, wanted));
      if (found) {
        this.returned.add(found);
        return found;
      }
      if (Date.now() >= deadline) {
        const seen = this.letters.map(({ mail }) => `${addresses(mail)}: ${mail.subject}`).join("\n");
        throw new Error(`no mail to ${wanted.to}, subject ${wanted.subject ?? "any"}; there were:\n${seen}`);
      }
      await this.next(deadline - Date.now());
    }
  }

  private readonly returned = new Set<Letter>();

  /** Ends with the next letter, or when patience does. */
  private async next(patience: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(wake, patience);
      const waiting = this.waiting;
      waiting.add(wake);
      function wake(): void {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      }
    });
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.smtp.close(resolve));
  }
}

function addresses(mail: ParsedMail): string {
  return [mail.to ?? []].flat().map((to) => to.text).join(", ");
}

function isTo(letter: Letter, address: string): boolean {
  return [letter.mail.to ?? []].flat().some((to) => to.value.some((one) => one.address === address));
}

function fits(letter: Letter, wanted: Wanted): boolean {
  const subject = letter.mail.subject ?? "";
  if (!isTo(letter, wanted.to)) return false;
  if (wanted.subject === undefined) return true;
  return typeof wanted.subject === "string" ? spaced(subject) === spaced(wanted.subject) : wanted.subject.test(subject);
}

/** Folding and unfolding of headers does not keep French's narrow spaces apart from others. */
function spaced(text: string): string {
  return text.replace(/\s+/gu, " ");
}
