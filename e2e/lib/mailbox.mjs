// Real mail: what a shop has sent, as the server for letters wrote it down, and a mail program that puts a letter into the
// shop's mailbox. Both servers are started by whoever starts the journeys; without them there is no real mail.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";

const [smtp, folder] = (process.env.PLAZA_TEST_SMTP ?? "").split(" ");
const [imap] = (process.env.PLAZA_TEST_IMAP ?? "").split(" ");
/** The password of every mailbox. */
const PASSWORD = "plaza";
const LETTER_TIME_MAX_MS = 15_000;

/** Whether there are servers for letters and for mailboxes. */
export const HAS_MAIL = Boolean(smtp && imap);

/** What a shop's settings say that sends its letters there and reads this mailbox. */
export function settingsFor(mailbox) {
  return [
    `smtp = "smtp://${smtp}"`,
    `mail_from = "hola@barroylino.example"`,
    `imap = "imap://${encodeURIComponent(mailbox)}:${PASSWORD}@${imap}/INBOX"`,
    "",
  ].join("\n");
}

/** The letter to an address of this number, once it has come. */
export async function letter(address, number) {
  const own = join(folder, address);
  const begun = Date.now();
  while (Date.now() - begun < LETTER_TIME_MAX_MS) {
    const came = existsSync(own) ? readdirSync(own).filter((file) => file.endsWith(".json")).sort() : [];
    if (came.length >= number) return JSON.parse(readFileSync(join(own, came[number - 1]), "utf8"));
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`letter ${number} to ${address} did not come`);
}

/** Answers a letter as a mail program does: with its head, and what it says quoted below. Gives the id of the answer. */
export async function answer(mailbox, from, heard, words) {
  const id = `<${Date.now()}.${process.pid}@mail.example>`;
  const { headers, text } = heard;
  const lines = [
    `From: ${from}`,
    `To: ${headers["reply-to"] ?? headers.from}`,
    `Subject: Re: ${headers.subject.replace(/[^\x20-\x7e]/g, "")}`,
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: ${id}`,
    `In-Reply-To: ${headers["message-id"]}`,
    `References: ${[headers.references, headers["message-id"]].filter(Boolean).join(" ")}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    ...words.split("\n"),
    "",
    "El lun, 3 nov 2026, Barro y Lino <hola@barroylino.example> escribió:",
    ...text.trim().split("\n").map((line) => `> ${line}`),
    "",
  ];
  await append(mailbox, lines.join("\r\n"));
  return id;
}

/** Puts a mail into a mailbox. */
async function append(mailbox, mail) {
  const [host, port] = imap.split(":");
  const socket = connect(Number(port), host).setEncoding("utf8");
  let said = "";
  socket.on("data", (text) => (said += text));
  const hear = async (what) => {
    for (let tries = 0; !what.test(said); tries += 1) {
      if (tries > 500 || socket.errored) throw new Error(`the mailbox said: ${said}`);
      await new Promise((later) => setTimeout(later, 10));
    }
    said = "";
  };
  try {
    await hear(/^\* OK/);
    socket.write(`a LOGIN "${mailbox}" "${PASSWORD}"\r\n`);
    await hear(/^a OK/m);
    socket.write(`b APPEND INBOX {${Buffer.byteLength(mail)}}\r\n`);
    await hear(/^\+/m);
    socket.write(`${mail}\r\n`);
    await hear(/^b OK/m);
  } finally {
    socket.destroy();
  }
}
