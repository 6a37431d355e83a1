import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import type { EnvelopeKey } from "../workflow/envelope/envelope.ts";

const keyShape = z.base64().refine((text) => Buffer.from(text, "base64").length === 32);
const fileShape = z.strictObject({ current: z.string(), keys: z.record(z.string(), keyShape) });
type Keys = z.infer<typeof fileShape>;

/** The key file cannot be used. Says why in a sentence, never what is in it. */
export class KeyFileProblem extends Error {
  constructor(file: string, why: string) {
    super(`The envelope key file ${file} ${why}`);
    this.name = "KeyFileProblem";
  }
}

/**
 * The envelope key of local mode: a file that only its owner may read, made at the first start. Whoever loses it loses
 * every identity envelope; whoever copies it beside the store can open them. Throws KeyFileProblem.
 */
export function openKeyFile(file: string): EnvelopeKey {
  const { current, keys } = readOrCreate(file);
  return {
    id: current,
    wrap: (dataKey) => Promise.resolve(wrap(Buffer.from(keys[current] ?? "", "base64"), dataKey)),
    unwrap(keyId, wrapped) {
      const key = Object.hasOwn(keys, keyId) ? keys[keyId] : undefined;
      if (key === undefined)
        return Promise.reject(new KeyFileProblem(file, "does not hold the key that this was locked under."));
      try {
        return Promise.resolve(unwrap(Buffer.from(key, "base64"), wrapped));
      } catch {
        return Promise.reject(
          new KeyFileProblem(file, "holds a key that does not fit: something was altered."),
        );
      }
    },
  };
}

/** Adds a fresh key to the file and makes it the one in use; envelopes under earlier ones still open. Returns its id. */
export function rotateKeyFile(file: string): string {
  const { keys } = readOrCreate(file);
  const fresh = freshKeys();
  const next = written(file, { current: fresh.current, keys: { ...keys, ...fresh.keys } });
  renameSync(next, file);
  return fresh.current;
}

function freshKeys(): Keys {
  const current = `file-${randomBytes(8).toString("hex")}`;
  return { current, keys: { [current]: randomBytes(32).toString("base64") } };
}

function readOrCreate(file: string): Keys {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = written(file, freshKeys());
  try {
    // A link to a whole file appears at once or not at all, so that of two processes one makes it and both read it.
    linkSync(fresh, file);
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  } finally {
    rmSync(fresh);
  }
  // Windows keeps no such bits; there the folder's permissions protect the file.
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0)
    throw new KeyFileProblem(
      file,
      "may be read by others. Take their rights away (chmod 600) and start again.",
    );
  return parsed(file);
}

function parsed(file: string): Keys {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new KeyFileProblem(
      file,
      "is damaged. Put back a copy of it; without it no identity envelope opens.",
    );
  }
  const read = fileShape.safeParse(json);
  if (!read.success || read.data.keys[read.data.current] === undefined)
    throw new KeyFileProblem(
      file,
      "is damaged. Put back a copy of it; without it no identity envelope opens.",
    );
  return read.data;
}

function written(file: string, keys: Keys): string {
  const name = `${file}.${randomBytes(6).toString("hex")}.new`;
  const handle = openSync(name, "wx", 0o600);
  try {
    writeSync(handle, JSON.stringify(keys));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  chmodSync(name, 0o600);
  return name;
}

// RFC 3394: made for keys, deterministic, and it notices an altered one.
const wrapping = "id-aes256-wrap";
const firstValue = Buffer.alloc(8, 0xa6);

function wrap(key: Buffer, dataKey: Uint8Array): Buffer {
  const cipher = createCipheriv(wrapping, key, firstValue);
  return Buffer.concat([cipher.update(dataKey), cipher.final()]);
}

function unwrap(key: Buffer, wrapped: Uint8Array): Buffer {
  const cipher = createDecipheriv(wrapping, key, firstValue);
  return Buffer.concat([cipher.update(wrapped), cipher.final()]);
}
